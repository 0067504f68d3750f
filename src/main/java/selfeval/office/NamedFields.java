package selfeval.office;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.check.Audit;
import selfeval.form.FormCell;
import selfeval.office.NamedField.Placer;
import selfeval.office.NamedField.Reader;
import selfeval.office.NamedField.RowReader;
import selfeval.scoring.Assessment;
import selfeval.template.Vocabulary;
import selfeval.term.Field;
import selfeval.term.TextBlocks;

/** The catalogue of the fields that formulas may name, for the words of one template. */
final class NamedFields {
  private final Map<String, NamedField> fields = new LinkedHashMap<>();

  private NamedFields() {}

  /** Returns the fields by name, in the order in which messages list them. */
  static Map<String, NamedField> of(Vocabulary words) {
    NamedFields all = new NamedFields();
    MoneyFields.addTo(all, words);
    all.indicators("");
    words.levels().keySet().forEach(level -> all.indicators(plain(level)));
    all.eachIndicator();
    all.total();
    all.head();
    all.texts();
    return Collections.unmodifiableMap(all.fields);
  }

  void add(String name, Reader reader, @Nullable Placer placer) {
    fields.putIfAbsent(name, new NamedField(name, false, false, reader, placer));
  }

  void addList(String name, Reader reader, @Nullable Placer placer) {
    fields.putIfAbsent(name, new NamedField(name, true, false, reader, placer));
  }

  // 指标: all indicators or those of a level; 本项: each indicator by itself

  private static Operand points(String name, Assessment row, Field field) {
    return CellValues.points(name, row.cell(field));
  }

  private static Operand entitled(String name, Assessment row) {
    return CellValues.computed(name, row.entitled(), ofRow(row, "的应得分不能判定"));
  }

  private static Operand assessed(String name, Assessment row) {
    return CellValues.computed(name, row.assessed(), ofRow(row, "没有核定分"));
  }

  private static String ofRow(Assessment row, String what) {
    return "“" + row.row().name() + "”" + what;
  }

  private static Operand reasonOrBlank(Assessment row) {
    FormCell cell = row.cell(Field.REASON);
    return cell == null || cell.blank() ? Operand.blank() : Operand.of(cell.text().strip());
  }

  private void indicators(String level) {
    String first = level.isEmpty() ? "指标." : "指标." + level + ".";
    for (Field field : List.of(Field.WEIGHT, Field.SCORE)) {
      column(first + field.chinese(), level, field, (n, a, row) -> points(n, row, field));
    }
    column(first + "应得分", level, null, (n, a, row) -> entitled(n, row));
    column(first + "核定分", level, null, (n, a, row) -> assessed(n, row));
    column(first + "偏差原因", level, Field.REASON, (n, a, row) -> reasonOrBlank(row));
    add(
        first + "个数",
        (n, audit, row) -> Operand.of(BigDecimal.valueOf(rows(audit, level).size())),
        null);
  }

  private void column(String name, String level, @Nullable Field field, RowReader reader) {
    addList(
        name,
        (n, audit, none) -> {
          List<Object> values = new ArrayList<>();
          for (Assessment row : rows(audit, level)) {
            FormCell cell = field == null ? null : row.cell(field);
            boolean unused =
                field != null && (cell == null || (cell.dash() && field != Field.REASON));
            if (!unused) {
              Operand value = reader.read(n, audit, row);
              if (value.why() != null) {
                return value;
              }
              values.addAll(value.values());
            }
          }
          return Operand.all(n, values);
        },
        field == null ? null : (audit, none) -> audit.headingPlace(field));
  }

  private static List<Assessment> rows(Audit audit, String level) {
    List<Assessment> rows = new ArrayList<>();
    for (Assessment row : audit.assessments()) {
      String own = row.row().level();
      boolean wanted = level.isEmpty() || (own != null && plain(own).equals(level));
      if (wanted && !row.row().memo()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private void eachIndicator() {
    ofRow(
        "指标值",
        Field.TARGET,
        (n, a, row) ->
            CellValues.computed(n, row.comparison().targetNumber(), ofRow(row, "的指标值不是能够比较的数值")));
    ofRow(
        "完成值",
        Field.ACTUAL,
        (n, a, row) ->
            CellValues.computed(n, row.comparison().actualNumber(), ofRow(row, "的完成值不是能够比较的数值")));
    for (Field field : List.of(Field.WEIGHT, Field.SCORE)) {
      ofRow(field.chinese(), field, (n, a, row) -> points(n, row, field));
    }
    ofRow("应得分", null, (n, a, row) -> entitled(n, row));
    ofRow("核定分", null, (n, a, row) -> assessed(n, row));
    for (Field field : List.of(Field.LEVEL1, Field.LEVEL2, Field.LEVEL3)) {
      textOfRow(field.chinese(), field);
    }
    textOfRow("指标值文字", Field.TARGET);
    textOfRow("完成值文字", Field.ACTUAL);
    textOfRow("单位", Field.UNIT);
    ofRow("偏差原因", Field.REASON, (n, a, row) -> CellValues.reason(n, row.cell(Field.REASON)));
  }

  private void textOfRow(String column, Field field) {
    ofRow(column, field, (n, a, row) -> CellValues.text(n, row.cell(field)));
  }

  private void ofRow(String column, @Nullable Field field, RowReader reader) {
    String name = "本项." + column;
    Placer placer = field == null ? null : (audit, row) -> audit.place(requireNonNull(row), field);
    fields.put(
        name,
        new NamedField(
            name,
            false,
            true,
            (n, audit, row) -> reader.read(n, audit, requireNonNull(row)),
            placer));
  }

  // 总分: the row of sums

  private void total() {
    for (Field field : List.of(Field.WEIGHT, Field.SCORE)) {
      add(
          "总分." + field.chinese(),
          (n, audit, row) -> CellValues.points(n, audit.totalCell(field)),
          (audit, row) -> audit.totalPlace(audit.totalCell(field), field));
    }
    add(
        "总分.核定分",
        (n, audit, row) -> CellValues.computed(n, audit.card().total().assessed(), "没有核定总分"),
        null);
    add(
        "总分.等级",
        (n, audit, row) -> {
          FormCell cell = audit.totalCell(Field.GRADE);
          return cell != null && cell.blank()
              ? Operand.missing("{}（{}）没有填写", n, cell.at())
              : CellValues.text(n, cell);
        },
        (audit, row) -> audit.totalPlace(audit.totalCell(Field.GRADE), Field.GRADE));
    add(
        "总分.核定等级",
        (n, audit, row) -> {
          String grade = audit.card().total().assessedGrade();
          return grade == null ? Operand.missing("没有核定等级") : Operand.of(grade);
        },
        null);
  }

  // 表头: the head of the form; 文字: the text blocks

  private void head() {
    for (Field field :
        List.of(Field.PROJECT, Field.PROJECT_LEVEL, Field.DEPARTMENT, Field.IMPLEMENTER)) {
      add(
          "表头." + field.chinese(),
          (n, audit, row) -> CellValues.text(n, audit.form().header().get(field)),
          (audit, row) -> audit.headerPlace(field));
    }
    add(
        "表头.得分",
        (n, audit, row) -> CellValues.points(n, audit.form().header().get(Field.HEADER_SCORE)),
        (audit, row) -> audit.headerPlace(Field.HEADER_SCORE));
    add(
        "表头.年度",
        (n, audit, row) -> {
          String year = audit.form().year();
          return year == null ? Operand.missing("表上没有写明年度") : Operand.of(new BigDecimal(year));
        },
        (audit, row) -> {
          List<FormCell> years = audit.form().years();
          return audit.cellPlace(years.isEmpty() ? null : years.get(0), "年度", "year");
        });
  }

  private void texts() {
    text("预期目标", TextBlocks.EXPECTED_GOAL);
    text("完成情况", TextBlocks.ACHIEVED_GOAL);
    text("存在问题", TextBlocks.PROBLEMS);
    text("改进措施", TextBlocks.MEASURES);
    text("其他说明", TextBlocks.REMARKS);
  }

  private void text(String name, String key) {
    add(
        "文字." + name,
        (n, audit, row) -> CellValues.text(n, audit.form().texts().get(key)),
        (audit, row) -> audit.textPlace(key));
  }

  /** Returns a row's label or a level as a field's name has it: letters and digits alone. */
  static String plain(String label) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (Character.isLetter(c) || (c >= '0' && c <= '9')) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
