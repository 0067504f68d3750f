package selfeval.evidence.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.report.ReportText.Section;

/**
 * Of which year, project and occasion a place in a report speaks. What was said last counts, until
 * something else is said.
 */
final class Scope {
  private static final int FARTHEST = 2_000;

  private static final String NUMBER = "(?:\\d+|[二两三四五六七八九十百]+)";

  /** Words that tell a year, a project or the whole of a unit, each kind a group. */
  private static final Pattern TOKENS =
      Pattern.compile(
          "(?<span>20\\d\\d年?度?[-~至到]20\\d\\d年度?(?=[^，。；]{0,8}(?:累计|共|合计|总|期间|间|投入|投资))"
              + "|[二两三四五2-5]年(?:来|间|累计|共|总|合计|期间))"
              + "|(?<skip>《[^》]*》|“[^”]*(?:办法|通知|方案)”|20\\d\\d年?度?[-~至到]20\\d\\d年)"
              + "|(?<ymonth>20\\d\\d年\\d{1,2}月)"
              + "|(?<year>20\\d\\d年?(?:度|初|底|末)?)"
              + "|(?<against>(?:较|比|与|同|于)(?:上一?年|去年|往年|前年)|同比|环比)"
              + "|(?<last>上一?年度?|去年|往年|前年|以前年度|历年|近年)"
              + "|(?<now>本年度?|今年|当年|全年|年末|年底|年终)"
              + "|(?<like>参照|参考|同类|对标|类比|兄弟(?:单位|市|县|区))"
              + "|(?<mid>上半年|[一二三]季度|前[三3]季度|1[-至][1-9]月|1[-至]1[01]月|截[至止](?:20\\d\\d年)?(?:[1-9]|1[01])月|年中(?=监控|执行|支出|进度)|监控时)"
              + "|(?<unit>部门整体|整体支出|单位整体|部门预算(?=总|收|支|合计|为|共|\\d)|单位预算|全局|全委|全院|全校|全系统|单位总|部门总|全部门|全单位"
              + "|[我本该](?:局|委|单位|部门|院|校|中心|处|办|厅|镇|街道|街|县|区|市|馆|站|所)(?:机关)?(?:20\\d\\d年度?)?(?:年度|全年|本年度?)?(?:共|总|全部|合计|部门|整体|所有)"
              + "|一般公共预算(?=支|收|总)|基本支出|三公经费|公用经费|全市|全县|全区|全省)"
              + "|(?<many>"
              + NUMBER
              + "个[^，。；、\\d指个]{0,6}项目|所有项目|全部项目|各项目|各个项目|每个项目|项目(?:共计|合计|共有|共|总数)"
              + NUMBER
              + "个|平均)"
              + "|(?<own>[该本此]项目|(?<=[，。；]|^)项目(?!单位|名称|库))");

  /** A year of a contract or a paper, not that of a figure. */
  private static final Pattern OF_A_PAPER =
      Pattern.compile("^[^，。；、\\d]{0,10}?(?:合同|尾款|文件|启动|立项|成立|以来|起|开始|建成|建设|通知|方案|规划|计划|采购|招标|中标)");

  private static final Pattern NEW_THOUGHT =
      Pattern.compile("^(?:经|通过|综上|根据|对照|按照|本次|此次|总体|综合|该项目|本项目|我[局委]按)");

  private static final Pattern REEXAMINED =
      Pattern.compile("复核|复审|复评|再评价|财政评价|第三方|重点评价|抽查|抽评|专家组?(?:评|打)|核定|财政(?:部门|局)(?:评|审)");

  private static final Pattern WHOLE_SECTION =
      Pattern.compile("部门概况|单位概况|部门基本|单位基本|部门整体|整体支出|单位职能|主要职能|部门职责|单位职责|机构设置");

  private static final Pattern LAST_SECTION = Pattern.compile("上一?年度?|往年|以前年度|去年");
  private static final Pattern RESULTS = Pattern.compile(NUMBER + "个[^，。；、\\d指个]{0,6}项目");

  private final ReportText text;
  private final OwnProject project;
  private final @Nullable String year;
  private final Set<String> others = new LinkedHashSet<>();
  private final boolean several;
  private final boolean wholeUnit;

  /**
   * @param wholeUnit whether the form is about the whole of a unit: then that is the form's project
   */
  Scope(ReportText text, OwnProject project, @Nullable String year, boolean wholeUnit) {
    this.text = text;
    this.wholeUnit = wholeUnit;
    this.project = project;
    this.year = year;
    for (Section section : text.sections()) {
      String named = OwnProject.heading(section.title());
      if (!named.isEmpty() && !project.like(named)) {
        others.add(named);
      }
    }
    this.several = !wholeUnit && (!others.isEmpty() || (severalSaid() && !titled()));
  }

  /** Whether the report calls itself one about the form's project. */
  private boolean titled() {
    List<Block> blocks = text.blocks();
    for (Block block : blocks.subList(0, Math.min(3, blocks.size()))) {
      if (block.text().length() <= 60 && project.in(block.text())) {
        return true;
      }
    }
    return false;
  }

  private boolean severalSaid() {
    Matcher m = RESULTS.matcher(text.whole());
    while (m.find()) {
      if (!m.group().matches("[一1]个.*")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the report speaks of several projects. */
  boolean several() {
    return several;
  }

  private enum Subject {
    /** The form's project, by its name or since the report is about no other. */
    OWN,
    OTHER,
    UNIT,
    SEVERAL,
    NOT_SAID
  }

  /** What was said last. */
  private static final class State {
    private Subject subject = Subject.NOT_SAID;

    /** The project that was named last. */
    private Subject named = Subject.NOT_SAID;

    private @Nullable String year;
    private boolean last;
    private boolean middle;
    private int against = -1;
  }

  /**
   * Why what is said at a place is not comparable with the form's project and year.
   *
   * @param result whether it is a score, a grade or a count: what a later year is named for there
   *     is the examination
   * @return a Chinese sentence; null where it is comparable
   */
  @Nullable String why(Block block, int at, boolean result) {
    State state = state(block, at);
    if (state.last || (state.against >= 0 && block.clause(at) <= state.against)) {
      return Statement.OTHER_YEAR;
    }
    if (state.year != null && year != null && !state.year.equals(year)) {
      boolean later = state.year.compareTo(year) > 0;
      if (!later || !result) {
        return Statement.OTHER_YEAR;
      }
    }
    if (state.middle) {
      return Statement.MID_YEAR;
    }
    String clause = block.text().substring(block.sentence(at), at);
    if (result) {
      int self = clause.lastIndexOf("自评");
      Matcher m = REEXAMINED.matcher(clause);
      while (m.find()) {
        if (m.start() > self) {
          return Statement.REEXAMINED;
        }
      }
    }
    return switch (state.subject) {
      case OWN -> null;
      case OTHER -> Statement.OTHER_PROJECT;
      case UNIT -> wholeUnit ? null : Statement.WHOLE_UNIT;
      case SEVERAL -> Statement.SEVERAL;
      case NOT_SAID -> several ? Statement.NO_PROJECT : null;
    };
  }

  private State state(Block block, int at) {
    State state = new State();
    Section section = text.section(block);
    inherit(state, section);
    String whole = block.text();
    List<int[]> stops = new ArrayList<>();
    // What is said far above counts no more; and a paragraph may be as long as a book.
    int base = Math.max(0, at - FARTHEST);
    String before = withoutBrackets(whole.substring(base, at));
    for (OwnProject.Mention one : project.mentions(before)) {
      stops.add(new int[] {one.from(), one.own() && !wholeUnit ? 1 : 2});
    }
    for (String other : others) {
      for (int i = before.indexOf(other); i >= 0; i = before.indexOf(other, i + 1)) {
        stops.add(new int[] {i, 2});
      }
    }
    Matcher m = TOKENS.matcher(before);
    int sentence = 0;
    int next = 0;
    stops.sort((a, b) -> Integer.compare(a[0], b[0]));
    boolean found = m.find();
    while (found || next < stops.size()) {
      boolean mention = next < stops.size() && (!found || stops.get(next)[0] <= m.start());
      int here = base + (mention ? stops.get(next)[0] : m.start());
      int begins = block.sentence(here);
      if (begins > sentence) {
        sentence = begins;
        newSentence(state, whole.substring(sentence, Math.min(whole.length(), sentence + 8)));
      }
      if (mention) {
        named(state, stops.get(next)[1] == 1 ? Subject.OWN : Subject.OTHER);
        next++;
      } else {
        take(state, m, before, base);
        found = m.find();
      }
    }
    int begins = block.sentence(at);
    if (begins > sentence) {
      newSentence(state, whole.substring(begins, Math.min(whole.length(), begins + 8)));
    }
    return state;
  }

  /** What was said in brackets that are closed again does not count behind them. */
  private static String withoutBrackets(String text) {
    if (text.indexOf('）') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (out.charAt(i) == '）') {
        int depth = 1;
        int open = i - 1;
        while (open >= 0 && depth > 0) {
          depth += out.charAt(open) == '）' ? 1 : out.charAt(open) == '（' ? -1 : 0;
          open--;
        }
        for (int j = Math.max(0, open + 1); depth == 0 && j <= i; j++) {
          out.setCharAt(j, '·');
        }
      }
    }
    return out.toString();
  }

  private void inherit(State state, Section section) {
    if (section.about(WHOLE_SECTION) || wholeUnit) {
      state.subject = Subject.UNIT;
    }
    state.last = section.about(LAST_SECTION);
    for (Section one = section; one != null; one = one.parent()) {
      String heading = OwnProject.heading(one.title());
      if (wholeUnit) {
        return;
      }
      if (project.in(one.title()) || (!heading.isEmpty() && project.like(heading))) {
        named(state, Subject.OWN);
        return;
      }
      if (others.contains(heading)) {
        named(state, Subject.OTHER);
        return;
      }
    }
  }

  private static void newSentence(State state, String begins) {
    state.middle = false;
    if (NEW_THOUGHT.matcher(begins).find()) {
      state.last = false;
      state.year = null;
    }
  }

  private static void named(State state, Subject subject) {
    state.subject = subject;
    state.named = subject;
  }

  private void take(State state, Matcher m, String before, int base) {
    if (m.group("year") != null) {
      boolean paper = OF_A_PAPER.matcher(before.substring(m.end())).find();
      if (!paper) {
        state.year = m.group("year").substring(0, 4);
        state.last = false;
      }
    } else if (m.group("ymonth") != null) {
      String said = m.group("ymonth").substring(0, 4);
      if (said.equals(year)) {
        state.year = said;
        state.last = false;
      }
    } else if (m.group("against") != null) {
      state.against = base + m.start();
    } else if (m.group("span") != null) {
      state.last = true;
    } else if (m.group("last") != null) {
      state.last = !before.substring(m.end()).startsWith("结转");
    } else if (m.group("now") != null) {
      state.middle = false;
      if (!m.group("now").equals("全年")) {
        state.last = false;
        state.year = null;
      }
    } else if (m.group("mid") != null) {
      state.middle = true;
    } else if (m.group("like") != null) {
      state.subject = Subject.OTHER;
    } else if (m.group("unit") != null) {
      state.subject = Subject.UNIT;
    } else if (m.group("many") != null) {
      state.subject = Subject.SEVERAL;
    } else if (m.group("own") != null) {
      if (wholeUnit && state.named == Subject.NOT_SAID) {
        return;
      }
      boolean known = state.named != Subject.NOT_SAID;
      state.subject = known ? state.named : several ? state.subject : Subject.OWN;
    }
  }
}
