package selfeval.form.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.template.Vocabulary;
import selfeval.term.Field;
import selfeval.term.Labels;

/**
 * Vocabularies made ready for look-up, in layers: what the first does not know, the next may, so
 * that a column that one jurisdiction does not print is still read where an agency added it.
 */
public final class Lexicon {
  /** The part of the form a text is met in: 得分 is a column in two blocks and a label in a third. */
  private enum Role {
    HEADER,
    BUDGET,
    INDICATOR,
    TEXT,
    TOTAL,
    GRADE,
    BUDGET_ROW
  }

  private static final int ROLES = Role.values().length;

  /** The division given for the row that holds the whole of the money. */
  private static final int WHOLE = -2;

  /** The words of one or more vocabularies, by role and printed text. */
  public static final class Words {
    /** What each text stands for, a place for each role. */
    private final Map<String, Object[]> byText = new HashMap<>();

    private final Map<String, String> levels = new HashMap<>();
    private final List<Pattern> leftovers = new ArrayList<>();

    private Words() {}

    public static Words of(Vocabulary... vocabularies) {
      Words words = new Words();
      Map<String, String> norms = new HashMap<>();
      for (Vocabulary vocabulary : vocabularies) {
        words.addAll(vocabulary, norms, false);
      }
      // Exact labels first: the shortened forms that follow must not displace them.
      for (Vocabulary vocabulary : vocabularies) {
        words.addAll(vocabulary, norms, true);
      }
      return words;
    }

    private void addAll(Vocabulary v, Map<String, String> norms, boolean core) {
      v.header().forEach((field, list) -> add(Role.HEADER, list, field, norms, core));
      v.budget().forEach((field, list) -> add(Role.BUDGET, list, field, norms, core));
      v.indicators().forEach((field, list) -> add(Role.INDICATOR, list, field, norms, core));
      v.texts().forEach((key, list) -> add(Role.TEXT, list, key, norms, core));
      add(Role.TOTAL, v.total(), true, norms, core);
      add(Role.GRADE, v.grade(), true, norms, core);
      add(Role.BUDGET_ROW, v.budgetTotal(), WHOLE, norms, core);
      for (int d = 0; d < v.budgetParts().size(); d++) {
        add(Role.BUDGET_ROW, v.budgetParts().get(d), d, norms, core);
      }
      if (!core) {
        v.levels()
            .forEach(
                (name, list) -> {
                  list.forEach(word -> levels.putIfAbsent(Labels.core(word), name));
                  levels.putIfAbsent(Labels.core(name), name);
                });
        v.leftovers().forEach(pattern -> leftovers.add(Pattern.compile(pattern)));
      }
    }

    private void add(
        Role role, List<String> words, Object value, Map<String, String> norms, boolean core) {
      for (String word : words) {
        String norm = norms.computeIfAbsent(word, Labels::normalise);
        if (!core) {
          put(norm, role, value);
        } else if (norm.indexOf('(') > 0) {
          put(Labels.core(norm), role, value);
        }
      }
    }

    private void put(String text, Role role, Object value) {
      Object[] roles = byText.computeIfAbsent(text, t -> new Object[ROLES]);
      if (roles[role.ordinal()] == null) {
        roles[role.ordinal()] = value;
      }
    }
  }

  /** All that one text may stand for; looked up once, since forms print the same labels. */
  private record Meaning(
      @Nullable Field header,
      @Nullable Field budget,
      @Nullable Field indicator,
      @Nullable String text,
      boolean total,
      boolean grade,
      @Nullable Integer budgetRow,
      int division,
      boolean known) {}

  private static final Meaning NOTHING =
      new Meaning(null, null, null, null, false, false, null, -1, false);

  private final List<Words> layers;

  public Lexicon(List<Words> layers) {
    this.layers = List.copyOf(layers);
  }

  private Meaning meaning(Label label) {
    Meaning meaning = (Meaning) label.recall(this);
    if (meaning == null) {
      meaning = look(label);
      label.remember(this, meaning);
    }
    return meaning;
  }

  /** For each role the first layer that knows the label counts, by its strictest reading. */
  private Meaning look(Label label) {
    Object[] found = null;
    int division = -1;
    for (int i = 0; i < layers.size(); i++) {
      for (String key : label.keys()) {
        Object[] roles = layers.get(i).byText.get(key);
        if (roles != null) {
          found = found == null ? new Object[ROLES] : found;
          for (int r = 0; r < ROLES; r++) {
            found[r] = found[r] == null ? roles[r] : found[r];
          }
        }
      }
      if (i == 0 && found != null && found[Role.BUDGET_ROW.ordinal()] != null) {
        division = (Integer) found[Role.BUDGET_ROW.ordinal()];
      }
    }
    if (found == null) {
      return NOTHING;
    }
    return new Meaning(
        (Field) found[Role.HEADER.ordinal()],
        (Field) found[Role.BUDGET.ordinal()],
        (Field) found[Role.INDICATOR.ordinal()],
        (String) found[Role.TEXT.ordinal()],
        found[Role.TOTAL.ordinal()] != null,
        found[Role.GRADE.ordinal()] != null,
        (Integer) found[Role.BUDGET_ROW.ordinal()],
        division,
        true);
  }

  /** The field of the head that this text labels, or null. */
  public @Nullable Field header(Label label) {
    return meaning(label).header();
  }

  /** The column of the money block that this text heads, or null. */
  public @Nullable Field budget(Label label) {
    return meaning(label).budget();
  }

  /** The column of the indicator block that this text heads, or null. */
  public @Nullable Field indicator(Label label) {
    return meaning(label).indicator();
  }

  /** The key of the text block that this text labels, or null. */
  public @Nullable String text(Label label) {
    return meaning(label).text();
  }

  /** Whether this is the label of the row of sums. */
  public boolean total(Label label) {
    return meaning(label).total();
  }

  /**
   * Whether a row that begins with this below the indicators is one of sums: also where the label
   * is known from the head of forms (自评得分), or only sounds like it.
   */
  public boolean sums(Label label) {
    Meaning meaning = meaning(label);
    return meaning.total() || meaning.header() == Field.HEADER_SCORE || Furniture.sum(label);
  }

  /** Whether this is the label of a printed grade. */
  public boolean grade(Label label) {
    return meaning(label).grade();
  }

  /** Whether this is the label of the whole of the money. */
  public boolean budgetTotal(Label label) {
    Integer row = meaning(label).budgetRow();
    return row != null && row == WHOLE;
  }

  /** Whether some vocabulary knows this as a row of the money block. */
  public boolean budgetRow(Label label) {
    return meaning(label).budgetRow() != null;
  }

  /**
   * The division a part of the money belongs to, by the first vocabulary alone, since divisions are
   * numbered by template; -1 where it is not known there.
   */
  public int division(Label label) {
    return Math.max(-1, meaning(label).division());
  }

  /** Whether the text labels something outside the two blocks' columns. */
  public boolean furniture(Label label) {
    Meaning meaning = meaning(label);
    return meaning.header() != null || meaning.text() != null || meaning.total() || meaning.grade();
  }

  /** Whether the text is a label of any kind. */
  public boolean known(Label label) {
    return meaning(label).known();
  }

  /** The canonical level-1 name, by the longest name that the label holds; null where unknown. */
  public @Nullable String level(String core) {
    for (Words layer : layers) {
      String exact = layer.levels.get(core);
      if (exact != null) {
        return exact;
      }
    }
    for (Words layer : layers) {
      String best = null;
      String canonical = null;
      for (Map.Entry<String, String> name : layer.levels.entrySet()) {
        String key = name.getKey();
        boolean longer =
            best == null
                || key.length() > best.length()
                || (key.length() == best.length() && key.compareTo(best) < 0);
        if (longer && !key.isEmpty() && core.contains(key)) {
          best = key;
          canonical = name.getValue();
        }
      }
      if (canonical != null) {
        return canonical;
      }
    }
    return null;
  }

  /** Whether the text is what an unfilled form of the first vocabulary leaves standing. */
  public boolean leftover(String norm) {
    if (norm.isEmpty() || norm.length() > 40) {
      return false;
    }
    for (Pattern pattern : layers.get(0).leftovers) {
      if (pattern.matcher(norm).matches()) {
        return true;
      }
    }
    return false;
  }
}
