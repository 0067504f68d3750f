package selfeval.run.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.check.Rule;
import selfeval.check.rule.Rules;
import selfeval.overview.Setup;
import selfeval.template.OfficeFormula;
import selfeval.template.RuleSetting;
import selfeval.template.Template;
import selfeval.template.TemplateOrigin;
import selfeval.template.Templates;
import selfeval.term.Severity;
import selfeval.term.Stage;

/** Says by what a run judges: version, options, templates, rules. */
final class SetupLines {
  private final BatchOptions options;
  private final Templates templates;
  private final List<Setup.Line> lines = new ArrayList<>();

  private SetupLines(BatchOptions options, Templates templates) {
    this.options = options;
    this.templates = templates;
  }

  static Setup of(BatchOptions options, Templates templates) {
    SetupLines lines = new SetupLines(options, templates);
    lines.options();
    lines.templates();
    lines.rules();
    lines.formulas();
    return new Setup(lines.lines);
  }

  private void add(String group, String name, @Nullable Object value, String note) {
    lines.add(new Setup.Line(group, name, value == null ? "" : value.toString(), note));
  }

  private void options() {
    String version = SetupLines.class.getPackage().getImplementationVersion();
    add("程序", "版本", version == null ? "（未打包）" : version, "");
    for (Path input : options.inputs()) {
      add("选项", "收到的文件", input, "");
    }
    boolean warnings = options.returnOn() == Severity.WARNING;
    add("选项", "退回标准", warnings ? "有应改正或需核实的问题" : "有应改正的问题", "--return-on");
    String year = options.office().year();
    add("选项", "应报年度", year == null ? "未指定，不核对" : year, "--year");
    add("选项", "模板", options.template() == null ? "按表自动识别" : options.template(), "--template");
    if (options.templates() != null) {
      add("选项", "本局的模板文件夹", options.templates(), "--templates");
    }
    if (options.waivers() != null) {
      add("选项", "豁免文件", options.waivers(), "--waivers");
    }
    if (options.previous() != null) {
      add("选项", "对照的上一轮结果", options.previous(), "--previous");
    }
    if (options.fresh()) {
      add("选项", "重新开始", "是", "--fresh");
    }
    List<Path> registers = options.reports().registers();
    if (registers.isEmpty()) {
      add("选项", "应报清单", "未提供", "--register；没有清单时，应报多少、缺少哪些无从得知");
    }
    for (Path register : registers) {
      add("选项", "应报清单", register, "--register");
    }
  }

  private void templates() {
    for (Template template : templates.all()) {
      template(template, template.basis());
    }
    template(templates.general(), "用于认不出模板的自评表，只作不依赖各地规定的检查");
  }

  private void template(Template template, String note) {
    TemplateOrigin origin = templates.origin(template.id());
    String overlays =
        origin == null || origin.overlays().isEmpty()
            ? ""
            : "\n另有调整：" + String.join("、", origin.overlays());
    String hash = origin == null ? "" : origin.sha256();
    add(
        "模板",
        template.name() + "（" + template.id() + "）",
        hash,
        "左为文件的 SHA-256。" + note + overlays);
  }

  private void rules() {
    for (Rule rule : Rules.documentation()) {
      StringBuilder differing = new StringBuilder();
      for (Template template : templates.all()) {
        RuleSetting setting = template.rules().get(rule.id());
        Stage stage = setting == null || setting.stage() == null ? rule.stage() : setting.stage();
        Severity severity =
            setting == null || setting.severity() == null ? rule.severity() : setting.severity();
        if (stage != rule.stage() || severity != rule.severity()) {
          differing.append(differing.isEmpty() ? "" : "；");
          differing.append(template.id()).append("：").append(said(stage, severity));
        }
      }
      String name = rule.title() + "（" + rule.id() + "）";
      add("规则", name, said(rule.stage(), rule.severity()), differing.toString());
    }
  }

  private static String said(Stage stage, Severity severity) {
    return switch (stage) {
      case ACTIVE -> "启用，" + severity.chinese();
      case TRIAL -> "试行，" + severity.chinese();
      case OFF -> "停用";
    };
  }

  private void formulas() {
    for (Template template : templates.all()) {
      for (OfficeFormula formula : template.formulas()) {
        String name = formula.title() + "（" + formula.id() + "）";
        String note = template.id() + "：" + formula.formula();
        add("审核公式", name, said(formula.stage(), formula.severity()), note);
      }
    }
  }
}
