package selfeval.check.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Names;
import selfeval.workbook.ValueKind;

/** Finds a date that is shown as the number a spreadsheet keeps for it. */
final class DateSerial extends RowCheck {
  private static final List<String> TIMES =
      List.of("时间", "日期", "期限", "时限", "时效", "完工", "竣工", "开工", "进度", "及时", "按期", "交付");

  /** 2000-01-01 and 2050-01-01 as day numbers. */
  private static final BigDecimal FIRST = BigDecimal.valueOf(36526);

  private static final BigDecimal LAST = BigDecimal.valueOf(54789);
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  DateSerial() {
    super(
        info(
            "date-serial",
            "日期显示成了数字",
            null,
            "名称说的是时间、期限的指标，指标值或完成值却是44926这样的数字的，像是单元格格式改成了数字的日期，提示换算出的日期，不作判断。",
            "路灯维修数量 | 年度指标值=≥45000盏 | 实际完成值=45800盏",
            "路灯维修数量 | 二级指标=时效指标 | 三级指标=维修完成时间 | 年度指标值=2022年12月底前 | 实际完成值=44895"),
        Field.TARGET,
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    String name = Names.bare(row.text(Field.LEVEL2) + row.text(Field.LEVEL3));
    if (row.comparison().judged() || !Names.anyOf(name, TIMES)) {
      return;
    }
    for (Field field : List.of(Field.TARGET, Field.ACTUAL)) {
      FormCell cell = row.cell(field);
      if (serial(cell)) {
        LocalDate day = EPOCH.plusDays(cell.number().longValueExact());
        verdict
            .at(
                audit.place(row, field),
                "“{}”像是以数字显示的日期（{}年{}月{}日），未作判断。",
                cell,
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth())
            .suggest(
                "请核对；是日期的，请把单元格格式改为日期，或直接填写“{}年{}月{}日”。",
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth());
      }
    }
  }

  private static boolean serial(FormCell cell) {
    return cell != null
        && cell.number() != null
        && !cell.percent()
        && cell.kind() != ValueKind.DATE
        && cell.number().stripTrailingZeros().scale() <= 0
        && cell.number().compareTo(FIRST) >= 0
        && cell.number().compareTo(LAST) < 0;
  }
}
