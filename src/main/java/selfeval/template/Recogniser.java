package selfeval.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;
import selfeval.term.Labels;

/**
 * Tells which template a form follows: more of a template's labels found wins (labels it never
 * prints count against it), then more of its title's words, then the year; what is still equal is a
 * tie, which the listed order decides.
 */
public final class Recogniser {
  /** Fewer labels than these could stand in any table with columns. */
  private static final int LEAST_LABELS = 4;

  /** The share of a template's labels below which a form is not taken for one of its own. */
  private static final int LEAST_PERCENT = 35;

  /** Characters; a longer text is prose. */
  private static final int LONGEST = 80;

  private Recogniser() {}

  /**
   * One template, and what speaks for it.
   *
   * @param template the template
   * @param matched its labels that were found
   * @param against labels found that its forms never print
   * @param titleWords characters of the longest of its titles that the title contains
   * @param year whether its year is the form's
   * @param lacks whether its forms must have points and this one has no column for any
   * @param fits whether the labels suffice to take the form for one of this template
   */
  public record Candidate(
      Template template,
      List<String> matched,
      List<String> against,
      int titleWords,
      boolean year,
      boolean lacks,
      boolean fits) {
    public Candidate {
      matched = List.copyOf(matched);
      against = List.copyOf(against);
    }

    /** Labels for it less labels against it. */
    public int score() {
      return matched.size() - against.size();
    }

    private boolean ranksAs(Candidate other) {
      return lacks == other.lacks && Arrays.equals(key(), other.key());
    }

    private int[] key() {
      return new int[] {score(), titleWords, year ? 1 : 0};
    }
  }

  /**
   * All templates, best first.
   *
   * @param candidates every given template
   * @param tied ids of those that nothing but the listed order tells from the first; empty where
   *     the first stands alone
   */
  public record Ranking(List<Candidate> candidates, List<String> tied) {
    public Ranking {
      candidates = List.copyOf(candidates);
      tied = List.copyOf(tied);
    }

    /** A Chinese sentence that says what speaks for the first, and what comes next. */
    public String evidence() {
      return Recogniser.evidence(candidates, tied);
    }

    /** The template that fits best, or null where none fits. */
    public @Nullable Template best() {
      return candidates.isEmpty() || !candidates.get(0).fits()
          ? null
          : candidates.get(0).template();
    }
  }

  /**
   * Ranks templates for one form.
   *
   * @param labels the form's short texts, each through {@link Labels#normalise}
   * @param title its title through {@link Labels#normalise}, or null
   * @param year its year as four digits, or null
   * @param templates in the order that settles ties
   */
  public static Ranking rank(
      Set<String> labels, @Nullable String title, @Nullable String year, List<Template> templates) {
    Set<String> said = said(labels);
    List<Candidate> ranked = new ArrayList<>(templates.size());
    for (Template template : templates) {
      Candidate candidate = candidate(template, said, title == null ? "" : title, year);
      int place = ranked.size();
      while (place > 0 && before(candidate, ranked.get(place - 1))) {
        place--;
      }
      ranked.add(place, candidate);
    }
    List<String> tied = new ArrayList<>();
    for (int i = 1; i < ranked.size() && ranked.get(i).ranksAs(ranked.get(0)); i++) {
      tied.add(ranked.get(i).template().id());
    }
    return new Ranking(ranked, tied);
  }

  /** Every way in which a found text may be meant: with and without brackets, 其中, amounts. */
  private static Set<String> said(Set<String> labels) {
    Set<String> said = new HashSet<>(labels.size() * 2);
    for (String label : labels) {
      if (label.length() > LONGEST) {
        continue;
      }
      said.add(label);
      String row = Labels.row(label);
      if (!row.equals(label)) {
        said.add(row);
      }
      String core = Labels.core(row);
      if (!core.equals(row)) {
        said.add(core);
      }
      int colon = label.indexOf(':');
      if (colon >= 0) {
        said.add(label.substring(colon + 1)); // 按支出性质分:基本支出
      }
    }
    return said;
  }

  private static Candidate candidate(
      Template template, Set<String> said, String title, @Nullable String year) {
    Recognition known = template.recognition();
    List<String> matched = found(known.labels(), said);
    List<String> against = found(known.absent(), said);
    int words = 0;
    for (String wanted : known.titles()) {
      if (wanted.length() > words && title.contains(wanted)) {
        words = wanted.length();
      }
    }
    int score = matched.size() - against.size();
    boolean scores = template.required().contains(Field.SCORE);
    boolean bare = withoutPoints(template, said);
    // That no points are given is itself a mark of the forms that give none.
    boolean enough = score * 100 >= known.labels().size() * LEAST_PERCENT;
    boolean fits = score >= LEAST_LABELS && (enough || (bare && !scores && words > 0));
    return new Candidate(
        template,
        matched,
        against,
        words,
        year != null && year.equals(known.year()),
        scores && bare,
        fits);
  }

  /** Whether the form has no heading of weights or scores in the template's words. */
  private static boolean withoutPoints(Template template, Set<String> said) {
    boolean without = true;
    for (Field field : List.of(Field.WEIGHT, Field.SCORE)) {
      for (String label : template.vocabulary().indicators().getOrDefault(field, List.of())) {
        without &= !said.contains(Labels.normalise(label));
      }
    }
    return without;
  }

  private static List<String> found(List<String> labels, Set<String> said) {
    List<String> found = new ArrayList<>(labels.size());
    for (String label : labels) {
      if (said.contains(label)) {
        found.add(label);
      }
    }
    return found;
  }

  private static boolean before(Candidate a, Candidate b) {
    if (a.fits() != b.fits()) {
      return a.fits();
    }
    if (a.fits() && a.lacks() != b.lacks()) {
      return b.lacks();
    }
    int[] left = a.key();
    int[] right = b.key();
    for (int i = 0; i < left.length; i++) {
      if (left[i] != right[i]) {
        return left[i] > right[i];
      }
    }
    return false;
  }

  private static String evidence(List<Candidate> ranked, List<String> tied) {
    if (ranked.isEmpty()) {
      return "没有可供识别的模板";
    }
    Candidate first = ranked.get(0);
    StringBuilder out = new StringBuilder();
    if (!first.fits()) {
      out.append("没有合适的模板，最接近的是");
    }
    out.append(first.template().name()).append("：").append(counted(first));
    if (!first.matched().isEmpty()) {
      int shown = Math.min(5, first.matched().size());
      out.append("（").append(String.join("、", first.matched().subList(0, shown)));
      out.append(shown < first.matched().size() ? " 等）" : "）");
    }
    if (first.titleWords() > 0) {
      out.append("，标题相符");
    }
    if (first.year()) {
      out.append("，年度相符");
    }
    if (!tied.isEmpty()) {
      out.append("；与 ").append(String.join("、", tied)).append(" 不分上下，以排在前面的为准");
    } else if (ranked.size() > 1) {
      Candidate second = ranked.get(1);
      out.append("；其次为").append(second.template().name()).append("：").append(counted(second));
    }
    return out.toString();
  }

  private static String counted(Candidate candidate) {
    String found =
        "找到标签 "
            + candidate.matched().size()
            + "/"
            + candidate.template().recognition().labels().size()
            + " 个";
    return candidate.against().isEmpty()
        ? found
        : found + "，不应有的标签 " + candidate.against().size() + " 个";
  }
}
