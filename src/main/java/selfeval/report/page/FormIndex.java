package selfeval.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import selfeval.overview.DepartmentNames;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.Tally;
import selfeval.term.Field;
import selfeval.term.Severity;

/**
 * What the list of forms shows, is searched and is filtered by: a short row a form. The order of
 * the values is told where they are read, in page.js.
 */
final class FormIndex implements AutoCloseable {
  private static final int NAME = 120;
  private static final int PATH = 400;

  private final Parts rows;
  private final DepartmentNames names;
  private final Numbering departments = new Numbering();
  private final Numbering rules = new Numbering();
  private final Map<String, String> titles = new HashMap<>();
  private final StringBuilder row = new StringBuilder();
  private int forms;

  FormIndex(Path scratch, DepartmentNames names) throws IOException {
    this.names = names;
    rows = new Parts(scratch);
  }

  /** The number of a rule in the page. */
  int rule(FindingRecord finding) {
    titles.putIfAbsent(finding.rule(), finding.title() == null ? finding.rule() : finding.title());
    return rules.of(finding.rule());
  }

  /** Adds a form. */
  void add(FileRecord file, FormRecord form) throws IOException {
    row.setLength(0);
    if (forms++ > 0) {
      row.append(",\n");
    }
    Tally tally = form.tally();
    PageJson json = new PageJson(row);
    json.begin()
        .number(form.state().ordinal())
        .text(PageText.line(form.text(Field.PROJECT), NAME))
        .number(departments.of(PageText.line(names.of(file, form), NAME)))
        .text(PageText.line(form.text(Field.IMPLEMENTER), NAME))
        .text(PageText.line(named(file), PATH))
        .text(PageText.line(form.sheet(), NAME))
        .number(form.total().reported())
        .number(form.total().assessed())
        .number(form.total().difference())
        .number(tally.errors())
        .number(tally.warnings())
        .number(tally.infos())
        .text(file.annotated());
    json.begin();
    TreeSet<Integer> broken = new TreeSet<>();
    for (FindingRecord finding : form.findings()) {
      if (finding.finding().counts()) {
        broken.add(rule(finding) * Severity.values().length + finding.severity().ordinal());
      }
    }
    broken.forEach(json::number);
    json.end().end();
    rows.add(row);
  }

  /** The file; where another has the same path, with the INPUT that it came from. */
  static String named(FileRecord file) {
    return file.input() == null ? file.file() : file.file() + "（" + file.input() + "）";
  }

  /**
   * Writes the index as JSON; nothing can be added then.
   *
   * @param starts the first form of each chunk of details
   * @param shared texts that details name by their numbers
   */
  void copyTo(OutputStream out, List<Integer> starts, Numbering shared) throws IOException {
    StringBuilder text = new StringBuilder("{\"departments\":");
    departments.write(new PageJson(text));
    text.append(",\n\"rules\":");
    rules.write(new PageJson(text));
    text.append(",\n\"titles\":");
    PageJson json = new PageJson(text).begin();
    rules.texts().forEach(id -> json.text(titles.get(id)));
    json.end();
    text.append(",\n\"texts\":");
    shared.write(new PageJson(text));
    text.append(",\n\"chunks\":").append(starts).append(",\n\"forms\":[\n");
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    rows.copyTo(out);
    out.write("\n]}".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    rows.close();
  }
}
