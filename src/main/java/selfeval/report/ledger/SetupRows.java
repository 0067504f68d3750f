package selfeval.report.ledger;

import static selfeval.report.ledger.Column.text;
import static selfeval.report.ledger.Column.word;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.overview.Overview;
import selfeval.overview.RuleFigures;
import selfeval.overview.Setup;
import selfeval.report.sheet.Book;
import selfeval.result.FileCounts;
import selfeval.result.Outcome;
import selfeval.term.Severity;
import selfeval.waiver.WaiverUse;

/** The sheet 口径: by what was judged, and what of it came to bear. */
final class SetupRows {
  static final String SHEET = "口径";

  static final List<Column> COLUMNS =
      List.of(word("类别", 12), text("名称", 46), text("设定", 44), text("说明", 63));

  private final Table table;

  SetupRows(Book book, TableStyles styles) throws IOException {
    table = new Table(book, styles, SHEET, COLUMNS, 2, COLUMNS.size());
  }

  void write(Overview overview) throws IOException {
    FileCounts counts = overview.counts();
    row("审核", "审核时间", overview.occasion().audited(), null);
    row("审核", "文件", counts.files(), null);
    row("审核", "自评表", counts.forms(), null);
    for (Map.Entry<Outcome, Integer> one : counts.outcomes().entrySet()) {
      row("文件结果", one.getKey().chinese(), one.getValue(), null);
    }
    for (Severity severity : Severity.values()) {
      row("问题", severity.chinese(), counts.tally().count(severity), "不计试行的和已豁免的");
    }
    if (counts.tally().onTrial() > 0) {
      row("问题", "试行规则提出的问题", counts.tally().onTrial(), null);
    }
    if (overview.occasion().deadline() != null) {
      row("期限", "退回的表应于此日前报回", overview.occasion().deadline().toString(), null);
    }
    WaiverUse waivers = counts.waivers();
    if (waivers.findings() > 0) {
      row("豁免", "已豁免的问题", waivers.findings(), null);
    }
    for (String note : waivers.notes()) {
      row("豁免", note, null, null);
    }
    Map<String, RuleFigures> rules = new LinkedHashMap<>();
    for (RuleFigures rule : overview.rules()) {
      rules.put(RowWords.rule(rule.title(), rule.rule()), rule);
    }
    for (Setup.Line line : overview.occasion().setup().lines()) {
      RuleFigures found = rules.remove(line.name());
      row(line.group(), line.name(), line.value(), found == null ? line.note() : told(line, found));
    }
    for (Map.Entry<String, RuleFigures> rule : rules.entrySet()) {
      row("规则", rule.getKey(), null, found(rule.getValue()));
    }
  }

  private static String told(Setup.Line line, RuleFigures rule) {
    return line.note().isEmpty() ? found(rule) : found(rule) + "；" + line.note();
  }

  private static String found(RuleFigures rule) {
    return "提出 " + rule.findings() + " 项，涉及 " + rule.forms() + " 张表";
  }

  private void row(String group, String name, @Nullable Object value, @Nullable String note)
      throws IOException {
    table.row(Tint.NONE, group, name, value, note);
  }
}
