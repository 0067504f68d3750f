package selfeval.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfeval.formula.CheckFormula;
import selfeval.formula.FormulaMistake;
import selfeval.term.Severity;
import selfeval.term.Stage;

/** Reads the list {@code formulas} of a template or an overlay. */
final class OfficeFormulas {
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "formula",
          "severity",
          "stage",
          "message",
          "place",
          "basis",
          "suggestion",
          "tolerance");

  /** As a place: the sheet as a whole. */
  private static final String WHOLE_SHEET = "整表";

  private final Set<String> rules;
  private final Map<String, NamedField> fields;
  private final Map<String, Boolean> lists = new HashMap<>();

  /**
   * @param rules ids that are taken, or null where none are known
   * @param words the template's words, which name levels and rows
   */
  OfficeFormulas(Set<String> rules, Vocabulary words) {
    this.rules = rules == null ? Set.of() : rules;
    this.fields = NamedField.all(words);
    fields.forEach((name, field) -> lists.put(name, field.list()));
  }

  List<OfficeFormula> read(List<Item> items) {
    List<OfficeFormula> out = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Item item : items) {
      if (!(item instanceof Item.Block block)) {
        throw TemplateException.at(
            item, "“formulas”的一项是" + item.kind() + "，应为一组“键: 值”，以“- id: …”开头");
      }
      out.add(formula(Section.of(block, KEYS), ids));
    }
    return out;
  }

  private OfficeFormula formula(Section section, Set<String> ids) {
    String id = id(section, ids);
    String title = section.text("title", "执行数与分项不符");
    BigDecimal tolerance = section.number("tolerance", "0", "1000000");
    CheckFormula formula = compiled(section, tolerance);
    Map<String, NamedField> used = new LinkedHashMap<>();
    formula.names().forEach(name -> used.put(name, fields.get(name)));
    boolean eachRow =
        used.values().stream().anyMatch(field -> field.block() == NamedField.Block.ROW);
    String message = section.text("message", "总额的执行数与各分项之和不一致");
    message(section, message, used, eachRow);
    return new OfficeFormula(
        id,
        title,
        formula,
        used,
        section.none("severity")
            ? Severity.WARNING
            : section.choice("severity", RuleSettings.SEVERITIES),
        section.none("stage") ? Stage.ACTIVE : section.choice("stage", RuleSettings.STAGES),
        message,
        place(section, eachRow),
        section.none("basis") ? "本单位自定的审核公式" : section.text("basis", "某市文件第几条"),
        section.none("suggestion") ? null : section.text("suggestion", "请核对后改正"));
  }

  private String id(Section section, Set<String> ids) {
    String id = section.text("id", "my-check");
    boolean plain = id.length() <= 60 && Character.isLetter(id.charAt(0));
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      plain &= c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }
    if (!plain) {
      throw section.wrong("id", "公式编号“" + id + "”应由小写英文字母、数字和连字符组成，以字母开头");
    }
    if (rules.contains(id)) {
      throw section.wrong("id", "公式编号“" + id + "”已是一条内置规则的编号，应另取一个");
    }
    if (!ids.add(id)) {
      throw section.wrong("id", "公式编号“" + id + "”用了两次，应各不相同");
    }
    return id;
  }

  private CheckFormula compiled(Section section, BigDecimal tolerance) {
    String text = section.text("formula", "预算.总额.执行数=SUM(预算.分项.执行数)");
    try {
      return CheckFormula.compile(text, lists, this::hint, tolerance);
    } catch (FormulaMistake e) {
      throw section.wrong("formula", "公式“" + text + "”有误：" + e.getMessage());
    }
  }

  /** All names would be hundreds: the nearest, else those of the same block. */
  private String hint(String name) {
    String near = KeyHints.expected(name, fields.keySet());
    if (near.length() < 60) {
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

  private NamedField place(Section section, boolean eachRow) {
    String name = section.text("place", "预算.总额.执行数");
    if (name.equals(WHOLE_SHEET)) {
      return null;
    }
    NamedField field = fields.get(name);
    if (field == null) {
      throw section.wrong("place", "“place”里不认识字段“" + name + "”" + hint(name));
    }
    if (!field.hasCell()) {
      throw section.wrong("place", "“place”是“" + name + "”，它是算出来的，表上没有这个单元格，应为表上的一栏或“整表”");
    }
    if (field.block() == NamedField.Block.ROW && !eachRow) {
      throw section.wrong("place", "“place”是“" + name + "”，但公式里没有用“本项.”，不是逐项检查");
    }
    return field;
  }

  private void message(
      Section section, String message, Map<String, NamedField> used, boolean eachRow) {
    int open = message.indexOf('{');
    while (open >= 0) {
      int close = message.indexOf('}', open);
      if (close < 0) {
        throw section.wrong("message", "“message”里的花括号没有成对");
      }
      String name = message.substring(open + 1, close);
      NamedField field = fields.get(name);
      if (field == null) {
        throw section.wrong("message", "“message”里不认识字段“" + name + "”" + hint(name));
      }
      if (field.list() || field.block() == NamedField.Block.ROW && !eachRow) {
        throw section.wrong("message", "“message”里的“" + name + "”不是单个值，不能写进句子");
      }
      used.put(name, field);
      open = message.indexOf('{', close);
    }
  }
}
