package selfeval.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.across.BatchRule;
import selfeval.audit.FormAuditor;
import selfeval.check.Finding;
import selfeval.check.Rule;
import selfeval.check.rule.Example;
import selfeval.check.rule.Rules;
import selfeval.evidence.RegisterRules;
import selfeval.evidence.ReportRules;
import selfeval.output.UsageException;
import selfeval.template.Templates;
import selfeval.workbook.CellAddress;

/** The command {@code rules}. */
final class RulesCommand {
  private static final Pattern CELL = Pattern.compile("[A-Z]\\d{1,2}(?!\\d)");
  private static final String INDENT = "    ";

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
      for (Rule rule : documentation()) {
        out.println(rule.severity().chinese() + "  " + padded(rule.id()) + "  " + rule.title());
      }
      out.println();
      out.println("共 " + documentation().size() + " 条。“rules 规则编号”说明一条规则：查什么、依据、正例和反例。");
      out.println();
      out.println("跨表核对（全部自评表放在一起才能看出，只写入台账，不写入单位的表，也不影响退回）：");
      for (BatchRule rule : BatchRule.values()) {
        out.println(rule.severity().chinese() + "  " + padded(rule.id()) + "  " + rule.title());
      }
      return ExitCode.OK;
    }
    for (BatchRule rule : BatchRule.values()) {
      if (rule.id().equals(arguments.words().get(0))) {
        explain(rule);
        return ExitCode.OK;
      }
    }
    explain(rule(arguments.words().get(0)));
    return ExitCode.OK;
  }

  private static Rule rule(String id) {
    return documentation().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "没有编号为“"
                        + id
                        + "”的规则，"
                        + Meant.of(id, FormAuditor.ruleIds(), "可用 rules 命令查看全部规则")));
  }

  private void explain(BatchRule rule) {
    out.println(rule.id() + "  " + rule.title());
    out.println();
    out.println("严重程度：" + rule.severity().chinese() + "（跨表核对，只写入台账）");
    out.println();
    out.println(rule.what());
    out.println();
    out.println(rule.suggestion());
  }

  private void explain(Rule rule) {
    out.println(rule.id() + "  " + rule.title());
    out.println();
    out.println("严重程度：" + rule.severity().chinese() + "（模板可以另定）");
    if (rule.basis() != null) {
      out.println("依据：" + rule.basis());
    }
    if (rule.jurisdiction()) {
      out.println("适用：已识别模板的表；未识别模板的不查");
    }
    out.println();
    out.println(rule.what());
    out.println();
    out.println("正例（这样填，不会提出问题）：");
    draw(Example.of(rule.passes()), List.of(), List.of());
    out.println();
    out.println("反例（这样填，会提出这一问题）：");
    Example wrong = Example.of(rule.fails());
    Optional<Finding> finding = wrong.finding(rule, Templates.load(null, null, null));
    CellAddress cell = finding.map(Finding::cell).orElse(null);
    List<CellAddress> named = finding.map(found -> named(found.message())).orElse(List.of());
    draw(wrong, cell == null ? wrong.changed() : List.of(cell), named);
    out.println();
    if (cell != null) {
      out.println("【】标出的就是程序指出的单元格。程序的意见：");
    } else {
      out.println("【】标出的是与正常填报不同的地方。" + (finding.isPresent() ? "程序的意见：" : ""));
    }
    finding.ifPresent(
        found -> {
          out.println(INDENT + found.message());
          if (found.suggestion() != null) {
            out.println(INDENT + found.suggestion());
          }
        });
  }

  /** Returns the cells that a message speaks of. */
  private static List<CellAddress> named(String message) {
    List<CellAddress> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(message);
    while (matcher.find()) {
      cells.add(CellAddress.parse(matcher.group()));
    }
    return cells;
  }

  /**
   * Draws the rows that the example changes.
   *
   * @param marked the cells to be marked
   * @param beside cells whose rows are drawn too
   */
  private void draw(Example example, List<CellAddress> marked, List<CellAddress> beside) {
    List<CellAddress> more = new ArrayList<>(marked);
    more.addAll(beside);
    List<Example.Block> blocks = example.blocks(more);
    for (String other : example.others()) {
      out.println(INDENT + other);
    }
    if (blocks.isEmpty() && example.others().isEmpty()) {
      out.println(INDENT + "（与示例表相同）");
    }
    boolean first = true;
    for (Example.Block block : blocks) {
      if (!first) {
        out.println();
      }
      first = false;
      TextTable table = TextTable.ofTerminal();
      table.row(shown("行", block, block.headings()));
      for (int i = 0; i < block.rows().size(); i++) {
        List<String> cells = new ArrayList<>(block.rows().get(i));
        for (CellAddress at : marked) {
          if (at.row() == block.at().get(i).row() && at.column() < cells.size()) {
            String text = cells.get(at.column());
            cells.set(at.column(), "【" + (text.isEmpty() ? "空白" : text) + "】");
          }
        }
        table.row(shown(Integer.toString(block.at().get(i).row() + 1), block, cells));
      }
      table.lines().forEach(line -> out.println(INDENT + line));
    }
  }

  /** Leaves out the columns in which none of the rows has anything. */
  private static List<String> shown(String number, Example.Block block, List<String> cells) {
    List<String> shown = new ArrayList<>(List.of(number));
    for (int c = 0; c < cells.size(); c++) {
      int column = c;
      boolean reason = block.headings().get(c).equals("偏差原因");
      if (reason || block.rows().stream().anyMatch(row -> !row.get(column).isEmpty())) {
        shown.add(cells.get(c));
      }
    }
    return shown;
  }

  private static String padded(String id) {
    return id.length() >= 24 ? id : id + " ".repeat(24 - id.length());
  }

  /** The rules of forms, then those of reports. */
  private static List<Rule> documentation() {
    List<Rule> all = new ArrayList<>(Rules.documentation());
    all.addAll(ReportRules.documentation());
    all.addAll(RegisterRules.documentation());
    return all;
  }
}
