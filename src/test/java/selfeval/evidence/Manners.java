package selfeval.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import selfeval.check.Auditor;
import selfeval.check.Check;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.check.rule.Forms;
import selfeval.check.rule.Rules;
import selfeval.document.Document;
import selfeval.document.DocumentReader;
import selfeval.ooxml.Limits;
import selfeval.result.EvidenceRecord;

/** Reports in several manners of writing, with the facts of one form or with others. */
final class Manners {
  static final List<String> ALL =
      List.of(
          "01-正式报告",
          "02-函件",
          "03-要点列表",
          "04-一是二是",
          "05-以元为单位",
          "06-叙述体",
          "07-多个项目",
          "08-断行",
          "09-问答",
          "10-分别均为",
          "11-许多陷阱",
          "12-半角标点");

  /** What the form says, by the names that the reports use. */
  static final Map<String, String> FACTS = facts();

  private static final String FORM =
      """
      表头 | 实施单位=广州市城市管理局
      年度资金总额 | 年初预算数=120
      """;

  private Manners() {}

  private static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("year", "2022");
    facts.put("unit", "广州市城市管理局");
    facts.put("score", "98");
    facts.put("grade", "优");
    facts.put("initial", "120");
    facts.put("budget", "100");
    facts.put("executed", "95");
    facts.put("rate", "95");
    facts.put("o", "3");
    facts.put("b", "2");
    facts.put("s", "1");
    facts.put("p1", "40");
    facts.put("p2", "55");
    facts.put("initialyuan", "1,200,000.00");
    facts.put("budgetyuan", "1,000,000.00");
    facts.put("executedyuan", "950,000.00");
    facts.put("p1yuan", "400,000.00");
    facts.put("p2yuan", "550,000.00");
    facts.put("ochinese", "三");
    facts.put("bchinese", "两");
    facts.put("schinese", "一");
    facts.put("share1", "42.11");
    facts.put("share2", "57.89");
    return facts;
  }

  /** The report as it is written, its facts by their names in braces. */
  static String text(String manner) {
    String name = "manners/" + manner + ".txt";
    try (InputStream in = Manners.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String filled(String text, Map<String, String> facts) {
    String out = text;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      out = out.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return out;
  }

  /** A form with other facts than the reports'. */
  static String form(String changes) {
    return FORM + changes;
  }

  static FormEvidence evidence(String report, String changes) {
    Document document =
        new DocumentReader(Limits.standard()).read(report.getBytes(StandardCharsets.UTF_8));
    return FormEvidence.of(
        Forms.of(form(changes)).located(), List.of(new FormEvidence.Report("报告.txt", document)));
  }

  static List<EvidenceRecord> records(String report) {
    return evidence(report, "").records();
  }

  /** What is found in a report beside the form with these changes. */
  static List<Finding> findings(String report, String changes) {
    List<Check> checks = evidence(report, changes).checks();
    Forms forms = Forms.of(form(changes));
    FormAudit audit =
        new Auditor(Rules.all())
            .audit(Forms.workbook(), List.of(forms.located()), form -> checks)
            .get(0);
    return audit.findings().stream().filter(f -> f.rule().startsWith("report-")).toList();
  }
}
