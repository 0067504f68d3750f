package selfeval.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.term.Labels;

/** The name of a form's project, and whether a text speaks of it or of another one. */
public final class OwnProject {
  private static final Pattern TAIL =
      Pattern.compile("(?:专项资金|专项经费|补助资金|工作经费|项目经费|项目资金|项目|专项|经费|资金|工程)$");

  private static final Pattern FRONT = Pattern.compile("^(?:20\\d\\d年?度?|\\d{4,}[-_]?)");

  /** Something that is called a project; what stands in front of the word may be its name. */
  private static final Pattern NAMED =
      Pattern.compile(
          "([\\u4e00-\\u9fffA-Za-z0-9]{2,30}?)(?:项目|工程)(?!支出|绩效|管理|实施|单位|经费|负责|完成|库|级|化|共|为|的|和|与|及|建设|评价)");

  /** A fund that has a budget of its own. */
  private static final Pattern FUND =
      Pattern.compile("([\\u4e00-\\u9fffA-Za-z0-9]{2,30}?)专项(?:资金|经费)?(?=年初|年度|全年|预算|安排|20\\d\\d)");

  /** Words in front of a name that are no part of it. */
  private static final Pattern NOT_NAME =
      Pattern.compile(
          "^(?:其中|年初|全年|年度|本年|当年|预算|批复|安排|调整后|支付|支出|用于|实施|开展|完成|对|将|由|经|通过|根据|按照|我局|我委|我单位|本单位|本局|该局|单位"
              + "|20\\d\\d年度?|市级|区级|县级|省级|财政|资金|部门|职能类|认真|组织|做好|负责|承担|申报|设立|专项|重点|主要|具体|相关|有关|一|二|三|级|类|个|等|和|及|与|、|为|是|在|了|的|所|其他|其它|以|以上|某|各|全部|所有|每|本次|此次|该|本|此|这|年|度|绩效|自评|评价|综合|上述|后续|同类|建设)+");

  private final String name;
  private final String core;

  /**
   * @param name as the form has it
   */
  public OwnProject(String name) {
    this.name = Labels.normalise(name);
    String rest = FRONT.matcher(this.name).replaceFirst("");
    rest = rest.replaceAll("[(（][^)）]*[)）]$", "");
    String cut = TAIL.matcher(rest).replaceFirst("");
    this.core = cut.length() >= 3 ? cut : rest;
  }

  /** The name without what many names have: its year and the word project. */
  public String core() {
    return core;
  }

  boolean known() {
    return core.length() >= 2;
  }

  /** The text with a mark in the place of the project's name. */
  String withoutName(String text) {
    if (!known()) {
      return text;
    }
    String whole = FRONT.matcher(name).replaceFirst("");
    return text.replace(whole, "·").replace(core, "·");
  }

  /** Whether the text names the project. */
  boolean in(String text) {
    return known() && text.contains(core);
  }

  /** Whether a name that a text uses may be short for this one, or this one for it. */
  boolean like(String other) {
    String theirs = TAIL.matcher(FRONT.matcher(other).replaceFirst("")).replaceFirst("");
    if (theirs.isEmpty() || name.contains(theirs) || theirs.contains(core)) {
      return true;
    }
    return theirs.length() >= 3 && (shortFor(theirs, core) || shortFor(core, theirs));
  }

  /**
   * Whether a name leaves out of another only characters. Names that are merely alike are of two
   * projects: 城区道路保洁 and 城区道路照明.
   */
  private static boolean shortFor(String brief, String name) {
    int at = 0;
    for (int i = 0; i < name.length() && at < brief.length(); i++) {
      at += brief.charAt(at) == name.charAt(i) ? 1 : 0;
    }
    return at == brief.length();
  }

  /**
   * A project that a text names.
   *
   * @param from index of the first character of its name
   * @param to index behind the name
   * @param own whether it is this one
   */
  record Mention(int from, int to, boolean own) {}

  /** The projects that a text names, in their order. */
  List<Mention> mentions(String text) {
    List<Mention> mentions = new ArrayList<>();
    if (known()) {
      for (int at = text.indexOf(core); at >= 0; at = text.indexOf(core, at + core.length())) {
        mentions.add(new Mention(at, at + core.length(), true));
      }
    }
    named(text, NAMED, mentions);
    named(text, FUND, mentions);
    mentions.sort((a, b) -> Integer.compare(a.from, b.from));
    return mentions;
  }

  private void named(String text, Pattern pattern, List<Mention> mentions) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      String words = m.group(1);
      String called = NOT_NAME.matcher(words).replaceFirst("");
      boolean name =
          called.length() >= 3
              && !called.matches(".*(?:[的了是为在按将使能可应需已于对把]|[该本此各个类级等])$|.*[的了是在将于对把].*");
      boolean inside =
          mentions.stream().anyMatch(o -> o.own && o.from < m.end() && m.start() < o.to);
      if (name && !inside) {
        mentions.add(new Mention(m.start(), m.end(), like(called)));
      }
    }
  }

  /** The name in a heading that is the name of a project; empty where it is none. */
  static String heading(String title) {
    String words = title.replaceAll("^[《“\"]|[》”\"]$", "");
    if (!words.matches(".{3,30}(?:项目|工程|经费|专项|专项资金|补助资金)(?:[（(].*[)）])?(?:情况|自评情况|绩效自评情况)?")) {
      return "";
    }
    String called = NOT_NAME.matcher(words.replaceAll("(?:绩效)?(?:自评)?情况$", "")).replaceFirst("");
    String bare = TAIL.matcher(called).replaceFirst("");
    return bare.length() < 3 ? "" : bare;
  }
}
