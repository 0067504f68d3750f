package selfeval.layout;

import java.util.List;
import selfeval.layout.FilledForm.Indicator;
import selfeval.layout.SheetSketch.Look;
import selfeval.term.Field;

/** Sheets that stand beside a form in real workbooks and are none. */
final class OtherSheets {
  private OtherSheets() {}

  /** 填报说明: prose that names the form's labels. */
  static SheetSketch instructions(String name) {
    SheetSketch sheet = new SheetSketch(name);
    List<String> lines =
        List.of(
            "填报说明",
            "一、本表由项目实施单位填写，经主管部门审核后报送财政部门。",
            "二、“年度资金总额”填写全年预算数和全年执行数，执行率＝全年执行数÷全年预算数。",
            "三、“年度指标值”按批复的绩效目标填写，“实际完成值”按年末实际情况填写。",
            "四、各项分值合计为100分，得分合计填入“总分”。",
            "五、得分低于分值的，请在“偏差原因分析及改进措施”中写明原因。");
    for (int i = 0; i < lines.size(); i++) {
      sheet.put(i, 0, Value.text(lines.get(i)), i == 0 ? Look.TITLE : Look.NOTE);
    }
    sheet.widths.put(0, 90.0);
    heights(sheet);
    return sheet;
  }

  /** 绩效目标申报表: targets and no results. */
  static SheetSketch goalDeclaration(String name, FilledForm form) {
    SheetSketch sheet = new SheetSketch(name);
    sheet.put(0, 0, 0, 4, Value.text("项目支出绩效目标申报表"), Look.TITLE);
    sheet.put(1, 1, 0, 4, Value.text("（" + form.year() + "年度）"), Look.SUBTITLE);
    headerLine(sheet, 2, "项目名称", form, Field.PROJECT);
    headerLine(sheet, 3, "主管部门", form, Field.DEPARTMENT);
    headerLine(sheet, 4, "实施单位", form, Field.IMPLEMENTER);
    sheet.put(5, 0, Value.text("年度资金总额（" + form.unit() + "）"), Look.LABEL);
    Value money = form.budget().get(0).cells().getOrDefault(Field.BUDGET, Value.BLANK);
    sheet.put(5, 5, 1, 4, money, Look.VALUE);
    sheet.put(6, 0, Value.text("总体目标"), Look.LABEL);
    sheet.put(6, 6, 1, 4, Value.text(form.expectedGoal()), Look.TEXT);
    sheet.heights.put(6, 48.0);
    List<String> heads = List.of("一级指标", "二级指标", "三级指标", "指标值", "备注");
    for (int c = 0; c < heads.size(); c++) {
      sheet.put(7, c, Value.text(heads.get(c)), Look.LABEL);
    }
    int row = 8;
    for (Indicator indicator : form.indicators()) {
      sheet.put(row, 0, Value.text(indicator.level1()), Look.LABEL);
      sheet.put(row, 1, Value.text(indicator.level2()), Look.LABEL);
      sheet.put(row, 2, indicator.get(Field.LEVEL3), Look.TEXT);
      sheet.put(row, 3, indicator.get(Field.TARGET), Look.VALUE);
      sheet.put(row, 4, Value.BLANK, Look.VALUE);
      row++;
    }
    heights(sheet);
    widths(sheet, 16, 18, 30, 18, 14);
    return sheet;
  }

  /** 执行监控表: half a year's figures, with columns that look much like the form's. */
  static SheetSketch monitoring(String name, FilledForm form) {
    SheetSketch sheet = new SheetSketch(name);
    sheet.put(0, 0, 0, 6, Value.text("项目支出绩效运行监控表"), Look.TITLE);
    sheet.put(1, 1, 0, 6, Value.text("（" + form.year() + "年1—7月）"), Look.SUBTITLE);
    headerLine(sheet, 2, "项目名称", form, Field.PROJECT);
    headerLine(sheet, 3, "主管部门", form, Field.DEPARTMENT);
    List<String> money = List.of("资金", "年初预算数", "1—7月执行数", "1—7月执行率", "全年预计执行数");
    for (int c = 0; c < money.size(); c++) {
      sheet.put(4, c, Value.text(money.get(c)), Look.LABEL);
    }
    sheet.put(5, 0, Value.text("年度资金总额"), Look.LABEL);
    for (int c = 1; c < money.size(); c++) {
      sheet.put(5, c, Value.BLANK, Look.VALUE);
    }
    List<String> heads = List.of("一级指标", "二级指标", "三级指标", "年度指标值", "1—7月执行情况", "全年预计完成情况", "偏差原因分析");
    for (int c = 0; c < heads.size(); c++) {
      sheet.put(6, c, Value.text(heads.get(c)), Look.LABEL);
    }
    int row = 7;
    for (Indicator indicator : form.indicators()) {
      sheet.put(row, 0, Value.text(indicator.level1()), Look.LABEL);
      sheet.put(row, 1, Value.text(indicator.level2()), Look.LABEL);
      sheet.put(row, 2, indicator.get(Field.LEVEL3), Look.TEXT);
      sheet.put(row, 3, indicator.get(Field.TARGET), Look.VALUE);
      sheet.put(row, 4, Value.text("正常推进"), Look.VALUE);
      sheet.put(row, 5, Value.text("预计可完成"), Look.VALUE);
      sheet.put(row, 6, Value.BLANK, Look.VALUE);
      row++;
    }
    heights(sheet);
    widths(sheet, 14, 16, 28, 16, 16, 16, 20);
    return sheet;
  }

  private static void heights(SheetSketch sheet) {
    sheet.cells.forEach(
        (at, drawn) ->
            sheet.heights.putIfAbsent(at.row(), drawn.look() == Look.TITLE ? 34.0 : 22.0));
  }

  private static void headerLine(
      SheetSketch sheet, int row, String label, FilledForm form, Field field) {
    sheet.put(row, 0, Value.text(label), Look.LABEL);
    sheet.put(row, row, 1, 4, form.header().getOrDefault(field, Value.BLANK), Look.VALUE);
  }

  private static void widths(SheetSketch sheet, int... chars) {
    for (int c = 0; c < chars.length; c++) {
      sheet.widths.put(c, (double) chars[c]);
    }
  }
}
