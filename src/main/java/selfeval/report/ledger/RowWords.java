package selfeval.report.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.check.Note;
import selfeval.report.SafeText;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.Previous;

/** How the ledger says what records hold. */
final class RowWords {
  private RowWords() {}

  /** The file; where another has the same path, with the INPUT that it came from. */
  static String file(String file, @Nullable String input) {
    return SafeText.line(input == null ? file : file + "（" + input + "）");
  }

  /** How a form was read and written, and what only the office is told. */
  static String notes(FileRecord file, FormRecord form) {
    List<String> words = new ArrayList<>(form.remarks());
    for (Note note : form.notes()) {
      words.add((note.cell() == null ? "" : note.cell() + "：") + note.message());
    }
    return joined(file.reason(), file.remarks(), words);
  }

  static String joined(@Nullable String reason, List<String> file, List<String> form) {
    List<String> all = new ArrayList<>();
    if (reason != null) {
      all.add(reason);
    }
    all.addAll(file);
    all.addAll(form);
    return String.join("\n", all);
  }

  static String previous(Previous previous) {
    return switch (previous.by()) {
      case NONE -> "上一轮没有这张表";
      case UNCERTAIN -> "未能确定，可能是 " + String.join("、", previous.candidates());
      case PROJECT -> previous.certainFile();
      case PATH -> previous.certainFile() + "（按文件和工作表）";
    };
  }

  /** The severity, and why the finding does not count where it does not. */
  static String severity(FindingRecord f) {
    String word = f.severity().chinese();
    return f.waived() ? word + "（已豁免）" : f.trial() ? word + "（试行）" : word;
  }

  /** A rule as users read it. */
  static String rule(@Nullable String title, String id) {
    return title == null || title.isEmpty() || title.equals(id) ? id : title + "（" + id + "）";
  }
}
