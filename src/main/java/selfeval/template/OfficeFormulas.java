package selfeval.template;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  private final Set<String> rules;
  private final @Nullable FormulaSyntax syntax;

  /**
   * @param rules ids that are taken, or null where none are known
   * @param syntax finds the mistakes of formulas; null to accept any
   */
  OfficeFormulas(@Nullable Set<String> rules, @Nullable FormulaSyntax syntax) {
    this.rules = rules == null ? Set.of() : rules;
    this.syntax = syntax;
  }

  /**
   * Reads the formulas of one template.
   *
   * @param words the template's words, which name levels and rows
   */
  List<OfficeFormula> read(List<Item> items, Vocabulary words) {
    List<OfficeFormula> out = new ArrayList<>();
    Map<String, Section> sections = new LinkedHashMap<>();
    for (Item item : items) {
      if (!(item instanceof Item.Block block)) {
        throw TemplateException.at(
            item, "“formulas”的一项是" + item.kind() + "，应为一组“键: 值”，以“- id: …”开头");
      }
      out.add(formula(Section.of(block, KEYS), sections));
    }
    FormulaSyntax.Mistake mistake = syntax == null ? null : syntax.mistake(out, words);
    if (mistake != null) {
      throw requireNonNull(sections.get(mistake.id())).wrong(mistake.key(), mistake.words());
    }
    return out;
  }

  private OfficeFormula formula(Section section, Map<String, Section> sections) {
    String id = id(section, sections);
    return new OfficeFormula(
        id,
        section.text("title", "执行数与分项不符"),
        section.text("formula", "预算.总额.执行数=SUM(预算.分项.执行数)"),
        section.number("tolerance", "0", "1000000"),
        section.none("severity")
            ? Severity.WARNING
            : section.choice("severity", RuleSettings.SEVERITIES),
        section.none("stage") ? Stage.ACTIVE : section.choice("stage", RuleSettings.STAGES),
        section.text("message", "总额的执行数与各分项之和不一致"),
        section.text("place", "预算.总额.执行数"),
        section.none("basis") ? "本单位自定的审核公式" : section.text("basis", "某市文件第几条"),
        section.none("suggestion") ? null : section.text("suggestion", "请核对后改正"));
  }

  private String id(Section section, Map<String, Section> sections) {
    String id = section.text("id", "my-check");
    boolean plain = id.length() <= 60 && Character.isLetter(id.charAt(0));
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      plain &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
    if (!plain) {
      throw section.wrong("id", "公式编号“" + id + "”应由小写英文字母、数字和连字符组成，以字母开头");
    }
    if (rules.contains(id)) {
      throw section.wrong("id", "公式编号“" + id + "”已是一条内置规则的编号，应另取一个");
    }
    if (sections.put(id, section) != null) {
      throw section.wrong("id", "公式编号“" + id + "”用了两次，应各不相同");
    }
    return id;
  }
}
