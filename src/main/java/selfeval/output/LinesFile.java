package selfeval.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import selfeval.output.OutputFolder.Aside;
import selfeval.output.OutputFolder.Written;
import selfeval.report.StoredResult;

/** The result file to come, written aside. */
final class LinesFile {
  private static final Pattern TOOK = Pattern.compile("\"took_ms\":\\d+");

  private final Aside aside;
  private final List<Results.Line> index = new ArrayList<>();
  private long at;
  private boolean same;

  LinesFile(OutputFolder folder) {
    this.aside = folder.aside();
  }

  /** Adds a line, given without its line feed. */
  void add(byte[] line) throws IOException {
    aside.stream().write(line);
    aside.stream().write('\n');
    at += line.length + 1L;
  }

  /** Writes the lines of a plan; a line that would say the same is the former one. */
  static LinesFile of(Plan plan, OutputFolder folder) throws IOException {
    LinesFile file = new LinesFile(folder);
    file.same = plan.rows().size() == plan.former().lines().size() && !plan.afresh();
    for (int i = 0; i < plan.rows().size(); i++) {
      Plan.Row row = plan.rows().get(i);
      Results.Line former = row.again() ? row.formers.get(0) : row.old;
      byte[] before = former == null ? null : plan.former().bytes(former);
      byte[] line = before;
      if (row.fresh != null) {
        line = row.fresh.finished().line(row.result(), folder);
        line = before != null && plain(line).equals(plain(before)) ? before : line;
      } else if (row.moved()) {
        line = StoredResult.moved(before, row.place, row.companion);
      }
      file.same = file.same && line == before && plan.former().lines().get(i) == former;
      file.index.add(line == before ? former.at(file.at) : file.parsed(line));
      file.add(line);
    }
    return file;
  }

  private static String plain(byte[] line) {
    return TOOK.matcher(new String(line, StandardCharsets.UTF_8)).replaceFirst("");
  }

  private Results.Line parsed(byte[] line) throws IOException {
    StoredResult stored = StoredResult.parse(new String(line, StandardCharsets.UTF_8));
    return Results.Line.of(stored, at, line.length);
  }

  /** Whether it says the same as the former one, of the same lines in the same order. */
  boolean same() {
    return same;
  }

  Written finish() throws IOException {
    return aside.finish();
  }

  Path path() {
    return aside.path();
  }

  /** What it lists, for when it stands at its place. */
  Results results(Path path) {
    return new Results(path, index);
  }
}
