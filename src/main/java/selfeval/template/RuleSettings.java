package selfeval.template;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.term.Severity;
import selfeval.term.Stage;

/** Reads what a template or an overlay says of single rules. */
final class RuleSettings {
  static final Map<String, Severity> SEVERITIES =
      TemplateReader.ordered(
          "error", Severity.ERROR,
          "warning", Severity.WARNING,
          "info", Severity.INFO,
          "应改正", Severity.ERROR,
          "需核实", Severity.WARNING,
          "供参考", Severity.INFO,
          // the words of earlier versions, which overlays of offices may still use
          "错误", Severity.ERROR,
          "警告", Severity.WARNING,
          "提示", Severity.INFO);
  static final Map<String, Stage> STAGES =
      TemplateReader.ordered(
          "active", Stage.ACTIVE,
          "trial", Stage.TRIAL,
          "off", Stage.OFF,
          "启用", Stage.ACTIVE,
          "试行", Stage.TRIAL,
          "停用", Stage.OFF);

  private final @Nullable Set<String> known;

  RuleSettings(@Nullable Set<String> known) {
    this.known = known;
  }

  Map<String, RuleSetting> read(Item.@Nullable Block block) {
    Map<String, RuleSetting> out = new LinkedHashMap<>();
    if (block == null) {
      return out;
    }
    for (Item.Entry entry : block.entries().values()) {
      if (known != null && !known.contains(entry.key())) {
        List<String> sorted = known.stream().sorted().toList();
        throw TemplateException.at(
            entry, "不认识的规则“" + entry.key() + "”" + KeyHints.expected(entry.key(), sorted));
      }
      if (!(entry.value() instanceof Item.Block inner)) {
        throw TemplateException.at(
            entry,
            "规则“" + entry.key() + "”是" + entry.value().kind() + "，应为一组“键: 值”，例如 severity: warning");
      }
      out.put(entry.key(), setting(inner));
    }
    return out;
  }

  private static RuleSetting setting(Item.Block block) {
    Section section = Section.of(block, List.of("severity", "stage", "tolerance", "basis"));
    Severity severity = section.none("severity") ? null : section.choice("severity", SEVERITIES);
    Stage stage = section.none("stage") ? null : section.choice("stage", STAGES);
    BigDecimal tolerance = section.number("tolerance", "0", "1000000");
    String basis = section.none("basis") ? null : section.text("basis", "某市文件第几条");
    return new RuleSetting(severity, stage, basis, tolerance);
  }
}
