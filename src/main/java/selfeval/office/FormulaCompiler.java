package selfeval.office;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.template.KeyHints;
import selfeval.template.OfficeFormula;
import selfeval.template.Vocabulary;

/** Makes a check of a formula as it is written in a template, or says what is wrong with it. */
final class FormulaCompiler {
  /** As a place: the sheet as a whole. */
  private static final String WHOLE_SHEET = "整表";

  /** A longer list of names helps nobody. */
  private static final int LONGEST_HINT = 60;

  private final Map<String, NamedField> fields;
  private final Map<String, Boolean> lists = new HashMap<>();

  /**
   * @param words the template's words, which name levels and rows
   */
  FormulaCompiler(Vocabulary words) {
    fields = NamedFields.of(words);
    fields.forEach((name, field) -> lists.put(name, field.list()));
  }

  /**
   * Compiles one formula.
   *
   * @throws FormulaMistake with the key at fault
   */
  OfficeCheck compile(OfficeFormula office) throws FormulaMistake {
    CheckFormula formula;
    try {
      formula = CheckFormula.compile(office.formula(), lists, this::hint, office.tolerance());
    } catch (FormulaMistake e) {
      throw new FormulaMistake("formula", "公式“" + office.formula() + "”有误：" + e.getMessage());
    }
    boolean eachRow =
        formula.names().stream().anyMatch(name -> requireNonNull(fields.get(name)).eachRow());
    checkMessage(office.message(), eachRow);
    return new OfficeCheck(office, formula, fields, place(office.place(), eachRow));
  }

  /** Returns the nearest name for an unknown one, else some names of the same block. */
  private String hint(String name) {
    String near = KeyHints.expected(name, fields.keySet());
    if (near.length() < LONGEST_HINT) {
      return near;
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? "" : name.substring(0, dot + 1);
    List<String> same =
        fields.keySet().stream()
            .filter(f -> !first.isEmpty() && f.startsWith(first))
            .limit(8)
            .toList();
    return same.isEmpty()
        ? "，字段名以“预算.”“执行率.”“指标.”“本项.”“总分.”“表头.”或“文字.”开头"
        : "，应为 " + String.join("、", same) + " 等";
  }

  /** Returns null for the sheet as a whole. */
  private @Nullable NamedField place(String name, boolean eachRow) throws FormulaMistake {
    if (name.equals(WHOLE_SHEET)) {
      return null;
    }
    NamedField field = fields.get(name);
    if (field == null) {
      throw new FormulaMistake("place", "“place”里不认识字段“" + name + "”" + hint(name));
    }
    if (field.placer() == null) {
      throw new FormulaMistake("place", "“place”是“" + name + "”，它是算出来的，表上没有这个单元格，应为表上的一栏或“整表”");
    }
    if (field.eachRow() && !eachRow) {
      throw new FormulaMistake("place", "“place”是“" + name + "”，但公式里没有用“本项.”，不是逐项检查");
    }
    return field;
  }

  private void checkMessage(String message, boolean eachRow) throws FormulaMistake {
    for (String name : OfficeCheck.names(message)) {
      NamedField field = fields.get(name);
      if (field == null) {
        throw new FormulaMistake("message", "“message”里不认识字段“" + name + "”" + hint(name));
      }
      if (field.list() || (field.eachRow() && !eachRow)) {
        throw new FormulaMistake("message", "“message”里的“" + name + "”不是单个值，不能写进句子");
      }
    }
    if (message.lastIndexOf('{') > message.lastIndexOf('}')) {
      throw new FormulaMistake("message", "“message”里的花括号没有成对");
    }
  }
}
