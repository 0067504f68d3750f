package selfeval.opinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.Located;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.scoring.Deduction;
import selfeval.scoring.Execution;
import selfeval.scoring.Scorecard;
import selfeval.scoring.Total;
import selfeval.template.Points;
import selfeval.template.Recognition;
import selfeval.template.Template;
import selfeval.template.Vocabulary;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.FileKind;
import selfeval.workbook.Grid;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Workbook;

/** Audits made by hand, their findings written as a table. */
public final class AuditSamples {
  private AuditSamples() {}

  public static final Template TEMPLATE =
      new Template(
          "sample",
          "样例自评表",
          "样例办法",
          new Recognition(List.of(), null, List.of(), List.of()),
          new Vocabulary(
              Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of(), List.of(), List.of(),
              Map.of(), Map.of(), List.of()),
          "万元",
          java.util.Set.of(),
          new Points(new BigDecimal("100"), BigDecimal.TEN, Map.of()),
          null,
          null,
          null,
          null,
          null,
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          List.of());

  /**
   * Findings, one a line: severity | rule | cell | label | message | expected | reported |
   * difference; {@code -} for none. A severity with {@code ?} is on trial.
   */
  public static List<Finding> findings(String table) {
    List<Finding> findings = new ArrayList<>();
    for (String line : table.strip().lines().toList()) {
      String[] f = line.split("\\|", -1);
      for (int i = 0; i < f.length; i++) {
        f[i] = f[i].strip();
      }
      boolean trial = f[0].endsWith("?");
      Severity severity = Severity.valueOf(f[0].replace("?", ""));
      findings.add(
          new Finding(
              f[1],
              severity,
              trial ? Stage.TRIAL : Stage.ACTIVE,
              none(f, 2) == null ? null : CellAddress.parse(f[2]),
              null,
              none(f, 3),
              none(f, 4),
              none(f, 5),
              none(f, 6),
              none(f, 7),
              "《样例办法》第三条",
              "请核对后改正。",
              f[1] + "-" + findings.size(),
              null));
    }
    return findings;
  }

  private static String none(String[] fields, int i) {
    return i >= fields.length || fields[i].equals("-") ? null : fields[i];
  }

  /** The audit of a form on a sheet; sums 100 reported, 96 assessed. */
  public static FormAudit audit(int sheetIndex, String sheet, List<Finding> findings) {
    return audit(sheetIndex, sheet, findings, List.of());
  }

  public static FormAudit audit(
      int sheetIndex, String sheet, List<Finding> findings, List<IndicatorRow> rows) {
    Map<Field, FormCell> header = new LinkedHashMap<>();
    header.put(Field.PROJECT, cell("B2", "样例热线运行维护项目"));
    header.put(Field.IMPLEMENTER, cell("B3", "样例市某某局"));
    Form form =
        new Form(
            sheetIndex,
            sheet,
            CellRange.parse("A1:I26"),
            null,
            "2021",
            List.of(),
            "万元",
            header,
            Map.of(),
            List.of(),
            Map.of(),
            rows,
            List.of(),
            null,
            Map.of(),
            List.of(),
            List.of(),
            List.of());
    List<Assessment> assessments = new ArrayList<>();
    List<Deduction> deductions = new ArrayList<>();
    for (IndicatorRow row : rows) {
      boolean judged = !row.text(Field.ACTUAL).equals("9月前");
      assessments.add(
          new Assessment(
              row,
              new Comparison(
                  Kind.AT_LEAST,
                  judged,
                  null,
                  null,
                  null,
                  null,
                  null,
                  judged ? Boolean.TRUE : null,
                  null,
                  judged ? null : "“9月前”是否包括九月有两种读法，答案因此不同。",
                  java.util.Set.of()),
              null,
              null,
              null,
              null,
              null,
              false,
              null,
              null,
              null));
      if (row.get(Field.SCORE) != null && row.text(Field.SCORE).equals("26")) {
        deductions.add(
            new Deduction("weight-cap", row.get(Field.SCORE), new BigDecimal("4.00"), true));
      }
    }
    Scorecard scorecard =
        new Scorecard(
            new Execution(null, null, null, null, null, null),
            assessments,
            new Total(
                new BigDecimal("100"), new BigDecimal("96.00"), new BigDecimal("4.00"), "优", "优"),
            deductions);
    List<CheckRun> checks = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      checks.add(
          new CheckRun(
              "check-" + i,
              "检查" + i,
              i < 3 ? CheckRun.Status.SKIPPED : CheckRun.Status.CLEAN,
              i < 3 ? "本表没有这一栏。" : null));
    }
    return new FormAudit(
        new Located(form, TEMPLATE, true, "样例", List.of()), scorecard, findings, checks);
  }

  public static FormCell cell(String address, String text) {
    return new FormCell(CellAddress.parse(address), ValueKind.TEXT, text, null, false, null);
  }

  public static IndicatorRow indicator(int row, String name, String actual, String score) {
    int shown = row + 1;
    return new IndicatorRow(
        row,
        false,
        "产出",
        Map.of(
            Field.LEVEL3, cell("C" + shown, name),
            Field.ACTUAL, cell("E" + shown, actual),
            Field.SCORE, cell("G" + shown, score)));
  }

  /** A workbook of empty sheets. */
  public static Workbook workbook(FileKind kind, String... sheets) {
    List<Grid> grids = new ArrayList<>();
    for (int i = 0; i < sheets.length; i++) {
      grids.add(Grid.builder(i, sheets[i]).build());
    }
    return new Workbook(kind, grids, List.of());
  }
}
