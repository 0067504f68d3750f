package selfeval.evidence.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.report.ReportText.Section;
import selfeval.evidence.report.Statement.Field;

/** Counts the problems and the measures of a report, and looks at their numbers. */
final class NumberingReader {
  private static final Pattern PROBLEMS = Pattern.compile("问题|不足");
  private static final Pattern MEASURES = Pattern.compile("措施|建议|改进|整改|打算");
  private static final Pattern INLINE =
      Pattern.compile("(?<![之任何唯同])(?:第?([一二三四五六七八九十]{1,2})是|第([一二三四五六七八九十]{1,2})[，、])");

  private final ReportText text;

  NumberingReader(ReportText text) {
    this.text = text;
  }

  /**
   * The numbered points of a section.
   *
   * @param first the block of the first of them
   * @param numbers as they are written, 1 for 一; in their order
   */
  private record Points(Block first, List<Integer> numbers) {
    boolean inOrder() {
      for (int i = 1; i < numbers.size(); i++) {
        if (numbers.get(i) != numbers.get(i - 1) + 1) {
          return false;
        }
      }
      return true;
    }

    /** Whether they begin at 1 and never begin anew, so that they are one list. */
    boolean oneList() {
      boolean one = numbers.get(0) == 1;
      for (int i = 1; i < numbers.size(); i++) {
        one &= numbers.get(i) >= numbers.get(i - 1) && numbers.get(i) > 1;
      }
      return one;
    }
  }

  /** What is wrong: numbers out of order, and not as many measures as problems. */
  List<Statement> read() {
    List<Statement> statements = new ArrayList<>();
    @Nullable Points problems = only(PROBLEMS, MEASURES);
    @Nullable Points measures = only(MEASURES, PROBLEMS);
    for (Points points : new Points[] {problems, measures}) {
      if (points != null && points.oneList() && !points.inOrder()) {
        String said = points.numbers().toString().replaceAll("[\\[\\] ]", "").replace(',', '、');
        String what = points.equals(problems) ? "存在的问题" : "改进措施";
        statements.add(statement(points, said, what + "的序号为" + said, false));
      }
    }
    if (problems != null && measures != null && problems.oneList() && measures.oneList()) {
      int p = problems.numbers().size();
      int m = measures.numbers().size();
      boolean agrees = p == m;
      String said = "问题" + p + "条，措施" + m + "条";
      statements.add(statement(measures, said, "存在的问题" + p + "条，改进措施" + m + "条", agrees));
    }
    return statements;
  }

  private static Statement statement(Points at, String said, String quote, boolean agrees) {
    return new Statement(
        Field.NUMBERING,
        said,
        null,
        BigDecimal.ZERO,
        false,
        agrees,
        at.first().place(0),
        quote,
        null);
  }

  /** The points of the one section about something; null where there is none, or two. */
  private @Nullable Points only(Pattern about, Pattern notAbout) {
    List<Points> found = new ArrayList<>();
    for (Section section : text.sections()) {
      boolean parent =
          section.parent() != null
              && about.matcher(section.parent().title()).find()
              && !notAbout.matcher(section.parent().title()).find();
      if (about.matcher(section.title()).find()
          && !notAbout.matcher(section.title()).find()
          && !parent
          && section.level() > 0) {
        Points points = points(section);
        if (points != null) {
          found.add(points);
        }
      }
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  private @Nullable Points points(Section section) {
    List<Block> blocks = blocks(section);
    int level = ReportText.NONE;
    for (Block block : blocks.subList(Math.min(1, blocks.size()), blocks.size())) {
      int one = ReportText.level(block.text());
      if (one > section.level() && one < level) {
        level = one;
      }
    }
    List<Integer> numbers = new ArrayList<>();
    Block first = null;
    if (level < ReportText.NONE) {
      for (Block block : blocks.subList(1, blocks.size())) {
        if (ReportText.level(block.text()) == level) {
          first = first == null ? block : first;
          numbers.add(number(ReportText.number(block.text())));
        }
      }
    } else {
      int listed = 0;
      for (Block block : blocks) {
        Matcher m = INLINE.matcher(block.text());
        while (m.find()) {
          BigDecimal n = Amount.spelt(m.group(1) != null ? m.group(1) : m.group(2));
          first = first == null ? block : first;
          numbers.add(n == null ? 0 : n.intValue());
        }
        listed += block.source().listed() ? 1 : 0;
      }
      if (numbers.isEmpty() && listed > 0 && !blocks.get(0).source().listed()) {
        first = blocks.get(0);
        for (int i = 1; i <= listed; i++) {
          numbers.add(i);
        }
      }
    }
    return first == null ? null : new Points(first, numbers);
  }

  /** The paragraphs of a section and of those below it. */
  private List<Block> blocks(Section section) {
    List<Block> blocks = new ArrayList<>(section.blocks());
    int at = text.sections().indexOf(section);
    for (Section next : text.sections().subList(at + 1, text.sections().size())) {
      if (next.level() <= section.level()) {
        break;
      }
      blocks.addAll(next.blocks());
    }
    return blocks;
  }

  private static int number(String mark) {
    String bare = mark.replaceAll("[（）、.．]", "");
    if (bare.matches("\\d+")) {
      return Integer.parseInt(bare);
    }
    if (bare.length() == 1 && bare.charAt(0) >= '①' && bare.charAt(0) <= '⑳') {
      return bare.charAt(0) - '①' + 1;
    }
    BigDecimal n = Amount.spelt(bare);
    return n == null ? 0 : n.intValue();
  }
}
