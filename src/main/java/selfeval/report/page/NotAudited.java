package selfeval.report.page;

import java.util.List;
import selfeval.overview.NotTaken;
import selfeval.result.FileRecord;
import selfeval.result.Outcome;

/** The files without an audit, with the reason, as HTML. */
final class NotAudited {
  private static final int PATH = 400;
  private static final int SENTENCE = 1500;

  private final StringBuilder out = new StringBuilder();
  private final Table table = new Table(out, "未能审核的文件", "", List.of("文件", "情况", "原因和处理办法"));
  private int files;

  /** Adds a file that has no forms. */
  void add(FileRecord file) {
    files++;
    String reason = file.reason() == null ? String.join("\n", file.remarks()) : file.reason();
    row(
        FormIndex.named(file),
        file.outcome() == Outcome.AUDITED ? "没有自评表" : file.outcome().chinese(),
        reason);
  }

  private void row(String place, String kind, String words) {
    if (table.row()) {
      table
          .text(PageText.line(place, PATH))
          .text(PageText.line(kind, PATH))
          .text(PageText.lines(words, SENTENCE));
    }
  }

  /**
   * The table; to be called once.
   *
   * @param notTaken what the inputs hold beside workbooks
   */
  String part(List<NotTaken> notTaken) {
    if (files == 0 && notTaken.isEmpty()) {
      return "<p class=\"note\">收到的文件全部完成审核。</p>\n";
    }
    notTaken.forEach(one -> row(one.place(), one.kind(), one.advice()));
    table.end();
    return out.toString();
  }
}
