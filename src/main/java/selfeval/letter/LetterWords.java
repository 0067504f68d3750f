package selfeval.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import selfeval.term.State;

/**
 * The texts of letters, by the placeholders of a template. What src/docs/letters.md lists is what
 * stands here.
 */
public final class LetterWords {
  /** The group of all forms, those sent back first. */
  private static final String ALL = "全部";

  private static final String FINDINGS = "问题";

  private LetterWords() {}

  /**
   * What a department's letter says.
   *
   * @param deadline the day by which forms are to come back; null where none is set
   */
  public static LetterContent of(DepartmentLetter letter, @Nullable LocalDate deadline) {
    Map<String, List<Map<String, String>>> groups = groups(letter);
    Map<String, String> values = new LinkedHashMap<>();
    int returned = letter.count(State.RETURNED);
    int review = letter.count(State.REVIEW);
    int passed = letter.count(State.PASSED);
    int all = returned + review + passed;
    values.put("部门", LetterText.of(letter.name(), 100));
    values.put(
        "年度",
        letter.years().isEmpty() ? "" : LetterText.of(String.join("、", letter.years()), 60) + "年度");
    values.put("表数", Integer.toString(all));
    values.put("退回数", Integer.toString(returned));
    values.put("待核数", Integer.toString(review));
    values.put("通过数", Integer.toString(passed));
    values.put("审核概况", counted(all, returned, review, passed));
    values.put("问题概况", findings(letter));
    values.put("工作簿数", Integer.toString(letter.workbooks().size()));
    values.put("应改正数", Integer.toString(letter.errors()));
    values.put("需核实数", Integer.toString(letter.warnings()));
    values.put("多计分", LetterText.points(letter.claimed()));
    values.put(
        "得分说明",
        letter.above() == 0
            ? ""
            : "填报总分高于核定总分的自评表"
                + letter.above()
                + "张，合计高出"
                + LetterText.points(letter.claimed())
                + "分。");
    values.put("上轮说明", letter.rounds());
    values.put("截止日期", deadline == null ? "" : LetterText.date(deadline));
    values.put(
        "报回要求",
        deadline == null
            ? "请直接在退回的工作簿中修改，改好后尽快报回。"
            : "请直接在退回的工作簿中修改，并于" + LetterText.date(deadline) + "前报回。");
    values.put("待核说明", review == 0 ? "" : "待核的" + review + "张自评表暂不需要修改，由我们核实后另行通知。");
    int rest = letter.unnamed();
    values.put(
        "其余问题说明",
        rest <= 0 ? "" : "以上列出较为突出的" + letter.mentions().size() + "项，其余" + rest + "项见退回的自评表。");
    int unlisted = all - size(groups, ALL);
    values.put("其余表说明", unlisted <= 0 ? "" : "另有" + unlisted + "张自评表没有逐张列出。");
    return new LetterContent(values, groups);
  }

  private static String counted(int all, int returned, int review, int passed) {
    List<String> parts = new ArrayList<>();
    parts.add("退回修改" + returned + "张");
    if (review > 0) {
      parts.add("待核" + review + "张");
    }
    if (passed > 0) {
      parts.add("通过" + passed + "张");
    }
    return "共审核自评表" + all + "张" + (parts.size() > 1 ? "，其中" : "，") + String.join("、", parts);
  }

  private static String findings(DepartmentLetter letter) {
    List<String> parts = new ArrayList<>();
    if (letter.errors() > 0) {
      parts.add("应改正的问题" + letter.errors() + "项");
    }
    if (letter.warnings() > 0) {
      parts.add("需核实的问题" + letter.warnings() + "项");
    }
    return parts.isEmpty() ? "" : "退回的自评表中有" + String.join("、", parts) + "。";
  }

  private static int size(Map<String, List<Map<String, String>>> groups, String group) {
    return groups.getOrDefault(group, List.of()).size();
  }

  private static Map<String, List<Map<String, String>>> groups(DepartmentLetter letter) {
    Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();
    List<LetterForm> all = new ArrayList<>();
    for (State state : State.values()) {
      List<LetterForm> some = letter.ofState(state);
      groups.put(state.chinese(), forms(some));
      int room = DepartmentLetter.MOST_ROWS - all.size();
      all.addAll(some.subList(0, Math.min(room, some.size())));
    }
    groups.put(ALL, forms(all));
    List<Map<String, String>> findings = new ArrayList<>();
    for (Mention one : letter.mentions()) {
      Map<String, String> item = new LinkedHashMap<>();
      item.put("序号", Integer.toString(findings.size() + 1));
      item.put("项目", one.form().project());
      item.put("单位", one.form().unit());
      item.put("等级", one.severity().chinese());
      item.put("位置", one.place());
      item.put("内容", one.message());
      item.put("建议", one.suggestion());
      findings.add(item);
    }
    groups.put(FINDINGS, findings);
    return groups;
  }

  private static List<Map<String, String>> forms(List<LetterForm> forms) {
    List<Map<String, String>> items = new ArrayList<>();
    for (LetterForm form : forms) {
      Map<String, String> item = new LinkedHashMap<>();
      item.put("序号", Integer.toString(items.size() + 1));
      item.put("项目", form.project());
      item.put("单位", form.unit());
      item.put("填报", LetterText.points(form.reported()));
      item.put("核定", LetterText.points(form.assessed()));
      item.put("状态", form.state().chinese());
      item.put("应改正", Integer.toString(form.errors()));
      item.put("需核实", Integer.toString(form.warnings()));
      items.add(item);
    }
    return items;
  }

  /** What a template is tried with: every placeholder has a text. */
  static LetterContent sample() {
    LetterContent empty = of(new DepartmentLetter("样例"), LocalDate.of(2000, 1, 1));
    Map<String, String> values = new LinkedHashMap<>();
    empty.values().keySet().forEach(name -> values.put(name, "样例"));
    Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();
    for (String group : empty.groups().keySet()) {
      List<String> names =
          group.equals(FINDINGS)
              ? List.of("序号", "项目", "单位", "等级", "位置", "内容", "建议")
              : List.of("序号", "项目", "单位", "填报", "核定", "状态", "应改正", "需核实");
      Map<String, String> item =
          names.stream().collect(Collectors.toMap(name -> name, name -> "样例"));
      groups.put(group, List.of(item, item));
    }
    return new LetterContent(values, groups);
  }
}
