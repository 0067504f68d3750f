package selfeval.cli;

import java.io.PrintStream;
import java.util.List;
import selfeval.check.Rule;
import selfeval.check.rule.Rules;
import selfeval.check.rule.SampleForm;
import selfeval.output.UsageException;

/** The command {@code rules}. */
final class RulesCommand {
  private final PrintStream out;

  RulesCommand(PrintStream out) {
    this.out = out;
  }

  ExitCode run(List<String> words) {
    Arguments arguments = Arguments.parse(Arguments.RULES, words);
    if (arguments.has("help")) {
      out.print(Words.RULES);
      return ExitCode.OK;
    }
    if (arguments.words().size() > 1) {
      throw new UsageException("一次只能说明一条规则，用法：rules 规则编号");
    }
    if (arguments.words().isEmpty()) {
      for (Rule rule : Rules.documentation()) {
        out.println(rule.severity().chinese() + "  " + padded(rule.id()) + "  " + rule.title());
      }
      out.println();
      out.println("共 " + Rules.documentation().size() + " 条。“rules 规则编号”说明一条规则：查什么、依据、正例和反例。");
      return ExitCode.OK;
    }
    explain(rule(arguments.words().get(0)));
    return ExitCode.OK;
  }

  private static Rule rule(String id) {
    return Rules.documentation().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UsageException("没有编号为“" + id + "”的规则，可用 rules 命令查看全部规则。"));
  }

  private void explain(Rule rule) {
    out.println(rule.id() + "  " + rule.title());
    out.println();
    out.println("严重程度：" + rule.severity().chinese() + "（模板可以另定）");
    out.println("依据：" + rule.basis() + (rule.jurisdiction() ? "（未识别模板的表不查）" : ""));
    out.println();
    out.println(rule.what());
    out.println();
    out.println("正例（在示例表上作如下改动，不会提出问题）：");
    example(rule.passes());
    out.println();
    out.println("反例（作如下改动，会提出这一问题）：");
    example(rule.fails());
    out.println();
    out.println("改动的写法：一行改一处，先写行名（三级指标、资金行等），再写“栏目=改成的内容”；");
    out.println("等号后为空就是该格空白；没有写明的总分，按各项得分重新相加。");
    out.println();
    out.println("示例表：");
    example(SampleForm.TEXT);
  }

  private void example(String text) {
    if (text.isBlank()) {
      out.println("    （不改动）");
      return;
    }
    text.lines().forEach(line -> out.println("    " + line));
  }

  private static String padded(String id) {
    return id.length() >= 24 ? id : id + " ".repeat(24 - id.length());
  }
}
