package selfeval.across;

import selfeval.term.Severity;

/** What is looked for in all forms of an output folder together. */
public enum BatchRule {
  SAME_PROJECT(
      "batch-same-project",
      "同一项目重复报送",
      Severity.WARNING,
      "项目名称、实施单位（没有实施单位的看主管部门）和年度都相同的自评表出现在两个以上文件里。",
      "请核实是否重复报送；重复的只保留一份，不同的项目请补全项目名称以便区分。"),
  SAME_FILE(
      "batch-same-file",
      "同一文件重复报送",
      Severity.WARNING,
      "两个以上文件的内容逐字节相同，只是文件名或所在文件夹不同。",
      "请核实是否重复报送；重复的只保留一份，应报其他项目的请补报。"),
  COPIED_TEXT(
      "batch-copied-text",
      "自评文字疑似雷同",
      Severity.WARNING,
      "不同单位的绩效目标、完成情况、存在问题、改进措施、其他说明或偏差原因，去掉本单位和本项目的名称、数字、标点以及很多单位"
          + "共用的语句以后，仍有大部分相同。同一单位几张表之间的相同不算。",
      "请核实是否误用了其他单位的文字；属实的，请有关单位按本项目的实际情况填写。"),
  COPIED_INDICATORS(
      "batch-copied-indicators",
      "指标设置疑似雷同",
      Severity.INFO,
      "不同单位的三级指标连同指标值，去掉很多单位共用的指标以后，仍有五分之四以上相同（至少四个）。",
      "请核实指标是否按各自项目设置；同类项目按统一要求设置指标的，属于正常情况。"),
  OTHER_UNIT(
      "batch-other-unit",
      "疑似出现其他单位名称",
      Severity.WARNING,
      "项目名称或自评文字中，通常写本单位名称的地方（句首），写的是本批另一家填报单位的名称，同一段文字里又没有本单位的名称。"
          + "共同实施、上级下达、会同配合等说法不算，三家以上其他单位都提到的名称不算。",
      "请核实该处是否误写；确需写其他单位的，不必修改。"),
  FULL_MARKS(
      "batch-full-marks",
      "部门全部自评满分",
      Severity.INFO,
      "一个部门有三张以上自评表，每一张的总分都是满分。",
      "请核实自评是否如实反映执行中的不足，可列为抽查或重点复核的对象。"),
  TREATED_DIFFERENTLY(
      "batch-treated-differently",
      "同样情况扣分不同",
      Severity.WARNING,
      "同一部门的两张以上自评表里，三级指标、指标值、实际完成值和分值都相同，指标没有完成，自评得分却不同。",
      "请核实各表的扣分是否按同一办法计算，同样的情况请统一处理。");

  private final String id;
  private final String title;
  private final Severity severity;
  private final String what;
  private final String suggestion;

  BatchRule(String id, String title, Severity severity, String what, String suggestion) {
    this.id = id;
    this.title = title;
    this.severity = severity;
    this.what = what;
    this.suggestion = suggestion;
  }

  public String id() {
    return id;
  }

  /** The name that users read. */
  public String title() {
    return title;
  }

  public Severity severity() {
    return severity;
  }

  /** What it looks for, a Chinese sentence or two. */
  public String what() {
    return what;
  }

  /** What the office should do where it finds something. */
  public String suggestion() {
    return suggestion;
  }
}
