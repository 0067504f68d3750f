package selfeval.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import selfeval.measure.Kind;
import selfeval.result.CellRecord;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.result.RowRecord;
import selfeval.result.TextRecord;
import selfeval.result.TotalRecord;
import selfeval.scoring.Execution;
import selfeval.scoring.Total;
import selfeval.term.Field;
import selfeval.term.State;
import selfeval.term.TextBlocks;

/** A form as it was recorded, made up for a test. */
final class Filed {
  private final String file;
  private final Map<Field, CellRecord> header = new EnumMap<>(Field.class);
  private final List<TextRecord> texts = new ArrayList<>();
  private final List<RowRecord.Indicator> rows = new ArrayList<>();
  private String sha256;
  private String total = "95";
  private String year = "2025";

  private Filed(String file) {
    this.file = file;
    this.sha256 = hex(file);
  }

  /** A form of a unit in a file of the same name as its project. */
  static Filed of(String unit, String project) {
    Filed filed = new Filed(unit + "/" + project + ".xlsx");
    filed.header.put(Field.DEPARTMENT, new CellRecord("C5", unit, null));
    filed.header.put(Field.IMPLEMENTER, new CellRecord("G5", unit, null));
    filed.header.put(Field.PROJECT, new CellRecord("C4", project, null));
    return filed;
  }

  /** The same form in another file. */
  static Filed in(String file, Filed other) {
    Filed filed = new Filed(file);
    filed.header.putAll(other.header);
    filed.texts.addAll(other.texts);
    filed.rows.addAll(other.rows);
    filed.total = other.total;
    return filed;
  }

  Filed department(String department) {
    header.put(Field.DEPARTMENT, new CellRecord("C5", department, null));
    return this;
  }

  Filed year(String other) {
    year = other;
    return this;
  }

  Filed bytesOf(Filed other) {
    sha256 = other.sha256;
    return this;
  }

  Filed total(String points) {
    total = points;
    return this;
  }

  Filed problems(String text) {
    return text(TextBlocks.PROBLEMS, text);
  }

  Filed measures(String text) {
    return text(TextBlocks.MEASURES, text);
  }

  Filed text(String block, String text) {
    String cell = "B" + (20 + TextBlocks.KEYS.indexOf(block));
    texts.removeIf(one -> one.block().equals(block));
    texts.add(TextRecord.of(block, TextBlocks.name(block), cell, text));
    return this;
  }

  /** A row whose target was reached. */
  Filed reached(String name, String target) {
    return row(name, target, target, "10", "10", true, "");
  }

  /** A row whose target was missed. */
  Filed missed(String name, String target, String actual, String score, String reason) {
    return row(name, target, actual, "10", score, false, reason);
  }

  private Filed row(
      String name,
      String target,
      String actual,
      String weight,
      String score,
      boolean attained,
      String reason) {
    int at = 10 + rows.size();
    Map<Field, CellRecord> cells = new HashMap<>();
    cells.put(Field.LEVEL3, new CellRecord("C" + at, name, null));
    cells.put(Field.TARGET, new CellRecord("D" + at, target, null));
    cells.put(Field.ACTUAL, new CellRecord("E" + at, actual, null));
    cells.put(Field.WEIGHT, new CellRecord("F" + at, weight, new BigDecimal(weight)));
    cells.put(Field.SCORE, new CellRecord("G" + at, score, new BigDecimal(score)));
    cells.put(Field.REASON, new CellRecord("H" + at, reason, null));
    BigDecimal points = new BigDecimal(score);
    rows.add(
        new RowRecord.Indicator(
            cells,
            new RowRecord.Judgement(
                Kind.AT_LEAST,
                true,
                target,
                actual,
                null,
                attained,
                points,
                null,
                null,
                null,
                points,
                points,
                null)));
    return this;
  }

  String unit() {
    return header.get(Field.IMPLEMENTER).text();
  }

  String project() {
    return header.get(Field.PROJECT).text();
  }

  String text(String block) {
    return texts.stream().filter(one -> one.block().equals(block)).findFirst().orElseThrow().text();
  }

  String file() {
    return file;
  }

  FileRecord record() {
    BigDecimal points = new BigDecimal(total);
    FormRecord form =
        new FormRecord(
            "自评表",
            State.PASSED,
            "national-2020",
            "项目支出绩效自评表",
            year,
            "万元",
            header,
            List.of(),
            new Execution(null, null, null, null, null, null),
            rows,
            new TotalRecord(null, null, null, new Total(points, points, BigDecimal.ZERO, "优", "优")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            FormRound.FIRST,
            texts);
    return FileRecord.audited(file, sha256, 1, List.of(), List.of(form));
  }

  private static String hex(String text) {
    return String.format("%016x", Hashing.text(text)).repeat(4);
  }
}
