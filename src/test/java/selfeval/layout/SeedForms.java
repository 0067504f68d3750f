package selfeval.layout;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import selfeval.layout.FilledForm.Indicator;
import selfeval.layout.FilledForm.Money;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;

/** Writes the filled forms of the folder {@code seeds}. */
public final class SeedForms {
  private static final String FAULTS = "错误示例/";

  private SeedForms() {}

  /** Writes all of them below the folder given, by default {@code seeds}. */
  public static void main(String[] args) throws IOException {
    Path seeds = Path.of(args.length > 0 ? args[0] : "seeds");
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path path = seeds.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** The files by their path below {@code seeds}. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    FamilyLayout guangzhou = Families.guangzhou();
    FamilyLayout national = Families.national();
    FilledForm seed = SeedText.cloudService();
    FilledForm toilets = SeedText.publicToilets();
    put(files, "云客服服务外包项目.xlsx", guangzhou, seed);
    put(files, "云客服服务外包项目.xls", guangzhou, seed);
    put(files, "城区公共卫生间改造提升项目（国家通用表）.xlsx", national, toilets);
    files.put("街头公园日常管护经费（多个工作表）.xlsx", severalSheets());
    seedFaults(files, guangzhou, seed);
    nationalFaults(files, national, toilets);
    return files;
  }

  private static void seedFaults(
      Map<String, byte[]> files, FamilyLayout guangzhou, FilledForm seed) {
    put(files, FAULTS + "总分不等于各项之和.xlsx", guangzhou, total(seed, "100"));
    put(
        files,
        FAULTS + "得分高于分值.xlsx",
        guangzhou,
        total(row(seed, 3, Field.SCORE, Value.num("12")), "98"));
    put(
        files,
        FAULTS + "效益指标得分超过上限.xlsx",
        guangzhou,
        total(
            row(row(seed, 4, Field.SCORE, Value.num("30")), 4, Field.REASON, Value.text("无")),
            "100"));
    put(
        files,
        FAULTS + "得分漏填.xlsx",
        guangzhou,
        total(row(seed, 1, Field.SCORE, Value.BLANK), "80"));
    put(
        files,
        FAULTS + "预算总额不等于各项资金之和.xls",
        guangzhou,
        money(seed, 1, Field.BUDGET, Value.num("240.11", "0.00")));
  }

  private static void nationalFaults(
      Map<String, byte[]> files, FamilyLayout national, FilledForm form) {
    put(
        files,
        FAULTS + "未完成目标得满分.xlsx",
        national,
        total(row(form, 1, Field.SCORE, Value.num("10")), "99.6"));
    put(
        files,
        FAULTS + "上限指标超标得满分.xls",
        national,
        row(
            row(form, 4, Field.ACTUAL, Value.text("30.8万元")),
            4,
            Field.REASON,
            Value.text("钢材涨价，单座费用增加2.8万元；下年度招标时约定价格调整办法。")));
    put(
        files,
        FAULTS + "得分未按完成比例计算.xlsx",
        national,
        total(row(form, 1, Field.SCORE, Value.num("8")), "97.6"));
    put(files, FAULTS + "扣分未说明原因.xls", national, row(form, 1, Field.REASON, Value.BLANK));
    put(files, FAULTS + "定量指标填文字.xlsx", national, row(form, 0, Field.ACTUAL, Value.text("完成")));
    put(files, FAULTS + "实际完成值漏填.xlsx", national, row(form, 5, Field.ACTUAL, Value.BLANK));
    put(
        files,
        FAULTS + "分值合计不等于100.xlsx",
        national,
        total(
            row(row(form, 6, Field.WEIGHT, Value.num("5")), 6, Field.SCORE, Value.num("5")),
            "93.6"));
    put(
        files,
        FAULTS + "一级指标分值与明细不符.xlsx",
        national,
        rows(
            form,
            r ->
                r.level1().equals("产出指标")
                    ? new Indicator("产出指标（60分）", r.level2(), r.cells(), r.memo())
                    : r));
    put(
        files,
        FAULTS + "执行率与预算执行数不符.xlsx",
        national,
        money(form, 0, Field.RATE, Value.num("0.98", "0.00%")));
    put(
        files,
        FAULTS + "预算执行得分偏高.xlsx",
        national,
        total(executed(form, "322", "302", "0.92", "10"), "99"));
    put(
        files,
        FAULTS + "预算执行率低未说明.xlsx",
        national,
        total(executed(withoutReason(form), "280", "260", "0.8", "8"), "98"));
    FamilyLayout wrongYear = new Rewrite(national).title("2021年度" + national.title()).layout();
    put(files, FAULTS + "标题年度与表内年度不一致.xlsx", wrongYear, form);
  }

  /** All targets reached: no reason stands anywhere in it. */
  private static FilledForm withoutReason(FilledForm form) {
    FilledForm reached = row(form, 1, Field.ACTUAL, Value.text("30个"));
    reached = row(reached, 1, Field.SCORE, Value.num("10"));
    reached = row(reached, 1, Field.REASON, Value.BLANK);
    return new FilledForm(
        reached.year(),
        reached.unit(),
        reached.header(),
        reached.budget(),
        reached.expectedGoal(),
        "12座公共卫生间全部改造完成并投入使用，各项目标均已实现。",
        reached.indicators(),
        reached.total(),
        reached.texts());
  }

  private static byte[] severalSheets() {
    SheetSketch notes = OtherSheets.instructions("填报说明");
    FilledForm form = SeedText.parkUpkeep();
    SheetSketch goals = OtherSheets.goalDeclaration("绩效目标申报表", form);
    SheetSketch sheet = new SheetSketch("绩效自评表");
    Truth truth =
        FormPainter.paint(sheet, Families.national(), form, Habits.PRINTED, new CellAddress(0, 0));
    CellAddress execution = truth.budget().get(0).cells().get(Field.SCORE).at();
    CellAddress first = truth.indicators().get(0).cells().get(Field.SCORE).at();
    CellAddress last =
        truth.indicators().get(truth.indicators().size() - 1).cells().get(Field.SCORE).at();
    Truth.Place total = truth.total().cells().get(Field.SCORE);
    String sum = execution + "+SUM(" + first + ":" + last + ")";
    sheet.replace(total.at(), new Value.Calculated(sum, new BigDecimal(total.number()), "0.00"));
    return BookWriter.xlsx(List.of(notes, goals, sheet));
  }

  private static void put(
      Map<String, byte[]> files, String name, FamilyLayout layout, FilledForm form) {
    SheetSketch sheet = new SheetSketch("项目支出绩效自评表");
    FormPainter.paint(sheet, layout, form, Habits.PRINTED, new CellAddress(0, 0));
    files.put(
        name,
        name.endsWith(".xls") ? BookWriter.xls(List.of(sheet)) : BookWriter.xlsx(List.of(sheet)));
  }

  private static FilledForm executed(
      FilledForm form, String total, String part, String rate, String score) {
    FilledForm changed = money(form, 0, Field.EXECUTED, Value.num(total, "0.00"));
    changed = money(changed, 1, Field.EXECUTED, Value.num(part, "0.00"));
    changed = money(changed, 0, Field.RATE, Value.num(rate, "0.00%"));
    return money(changed, 0, Field.SCORE, Value.num(score, "0.00"));
  }

  private static FilledForm total(FilledForm form, String score) {
    Map<Field, Value> total = new EnumMap<>(form.total());
    total.put(Field.SCORE, Value.num(score, "0.00"));
    return new FilledForm(
        form.year(),
        form.unit(),
        form.header(),
        form.budget(),
        form.expectedGoal(),
        form.achievedGoal(),
        form.indicators(),
        total,
        form.texts());
  }

  private static FilledForm row(FilledForm form, int index, Field field, Value value) {
    Indicator changed = form.indicators().get(index).with(field, value);
    return rows(form, r -> r == form.indicators().get(index) ? changed : r);
  }

  private static FilledForm rows(FilledForm form, UnaryOperator<Indicator> change) {
    return new FilledForm(
        form.year(),
        form.unit(),
        form.header(),
        form.budget(),
        form.expectedGoal(),
        form.achievedGoal(),
        form.indicators().stream().map(change).toList(),
        form.total(),
        form.texts());
  }

  private static FilledForm money(FilledForm form, int index, Field field, Value value) {
    List<Money> budget = new ArrayList<>(form.budget());
    Money old = budget.get(index);
    Map<Field, Value> cells = new EnumMap<>(old.cells());
    cells.put(field, value);
    budget.set(index, new Money(old.kind(), old.label(), cells));
    return new FilledForm(
        form.year(),
        form.unit(),
        form.header(),
        budget,
        form.expectedGoal(),
        form.achievedGoal(),
        form.indicators(),
        form.total(),
        form.texts());
  }
}
