package selfeval.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.output.OutputFolder.Written;
import selfeval.result.FileRecord;
import selfeval.result.ResultCodec;

/** The result file to come, written aside; what its lines are found by stays in memory. */
final class LinesFile {
  private static final Pattern TOOK = Pattern.compile("\"took_ms\":\\d+");

  private final Aside aside;
  private final List<Results.Line> index = new ArrayList<>();
  private long at;
  private boolean same;
  private @Nullable Written written;

  LinesFile(OutputFolder folder) {
    this.aside = folder.aside();
  }

  void add(FileRecord file) throws IOException {
    byte[] line = ResultCodec.write(file);
    add(Results.Line.of(file, at, line.length), line);
  }

  private void add(Results.Line found, byte[] line) throws IOException {
    index.add(found);
    aside.stream().write(line);
    aside.stream().write('\n');
    at += line.length + 1L;
  }

  /** Writes the lines of a plan; a line that would say the same is the former one. */
  static LinesFile of(Plan plan, OutputFolder folder) throws IOException {
    LinesFile file = new LinesFile(folder);
    file.same = plan.rows().size() == plan.former().lines().size() && !plan.afresh();
    for (int i = 0; i < plan.rows().size(); i++) {
      ResultRow row = plan.rows().get(i);
      Results.Line former = row.again() ? row.formers.get(0) : row.old;
      byte[] before = former == null ? null : plan.former().bytes(former);
      byte[] line;
      FileRecord fresh = row.fresh == null ? null : row.record(folder);
      if (fresh != null) {
        byte[] now = ResultCodec.write(fresh);
        line = before != null && plain(now).equals(plain(before)) ? before : now;
      } else {
        // a row without a fresh result is an earlier line
        byte[] kept = Objects.requireNonNull(before);
        line = row.moved() ? moved(kept, row) : kept;
      }
      file.same = file.same && line == before && plan.former().lines().get(i).equals(former);
      if (former != null && line == before) {
        file.add(former.at(file.at), line);
      } else {
        FileRecord record = fresh != null ? fresh : ResultCodec.read(line);
        file.add(Results.Line.of(record, file.at, line.length), line);
      }
    }
    return file;
  }

  private static byte[] moved(byte[] line, ResultRow row) throws IOException {
    boolean copies = row.old != null && !row.copies.equals(row.old.copies());
    byte[] rest =
        copies ? ResultCodec.write(ResultCodec.read(line).copiesPlaced(row.copies)) : line;
    return ResultCodec.moved(rest, row.place, row.companion);
  }

  private static String plain(byte[] line) {
    return TOOK.matcher(new String(line, StandardCharsets.UTF_8)).replaceFirst("");
  }

  /** Whether it says the same as the former one, of the same lines in the same order. */
  boolean same() {
    return same;
  }

  void finish() throws IOException {
    written = aside.finish();
  }

  /** The finished file. */
  Written written() {
    return Objects.requireNonNull(written, "finished before it is put into place");
  }

  Path path() {
    return aside.path();
  }

  /** What it lists, for when it is in its place. */
  Results results(Path path) {
    return new Results(path, index);
  }
}
