package selfeval.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import selfeval.check.FormAudit;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.report.StoredResult;
import selfeval.round.FormIdentity;
import selfeval.round.FormIndex;
import selfeval.round.FormerPlace;
import selfeval.round.Match;
import selfeval.term.Field;

/**
 * The results of the round before. Of each form only what it is known by stays in memory; the rest
 * is read again when the form comes back. Safe for use by many threads.
 */
final class PreviousRound implements AutoCloseable {
  /** No channel: a thread that is interrupted for its own file would close it for all of them. */
  private final RandomAccessFile file;

  private final FormIndex index = new FormIndex();

  private PreviousRound(RandomAccessFile file) {
    this.file = file;
  }

  /**
   * Opens an earlier output folder.
   *
   * @param folder the folder, only read
   * @param out where this round writes; another folder, since that one will be replaced
   */
  static PreviousRound open(Path folder, Path out) {
    Path results = folder.resolve(OutputFolder.RESULTS);
    try {
      if (!Files.isRegularFile(results)) {
        throw new UsageException("--previous 指定的“" + folder + "”中没有 results.jsonl，请指定上一轮审核的输出文件夹。");
      }
      if (Files.exists(out) && Files.isSameFile(folder, out)) {
        throw new UsageException("--previous 和 --out 是同一个文件夹，上一轮的结果会被替换，请把本轮结果写到另一个文件夹。");
      }
      PreviousRound round = new PreviousRound(new RandomAccessFile(results.toFile(), "r"));
      try {
        round.read();
        return round;
      } catch (IOException | RuntimeException e) {
        round.close();
        throw e;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException("--previous 指定的“" + folder + "”中的 results.jsonl 无法读取或不是本程序的结果。");
    }
  }

  private void read() throws IOException {
    // closing the stream would close the channel, which is needed until the end
    InputStream in = new BufferedInputStream(Channels.newInputStream(file.getChannel()), 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 14);
    long start = 0;
    long at = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      at++;
      if (b != '\n') {
        line.write(b);
        continue;
      }
      add(line, start);
      line.reset();
      start = at;
    }
    if (line.size() > 0) {
      add(line, start);
    }
  }

  private void add(ByteArrayOutputStream line, long at) throws IOException {
    StoredResult.parse(line.toString(StandardCharsets.UTF_8)).formPlaces(at).forEach(index::add);
  }

  /** The former selves of a file's forms, one match each. */
  List<Match> match(String path, List<FormAudit> audits) {
    List<FormIndex.Sought> sought = new ArrayList<>();
    for (FormAudit audit : audits) {
      Form form = audit.form();
      sought.add(
          new FormIndex.Sought(
              form.sheet(),
              new FormIdentity(
                  text(form, Field.PROJECT), text(form, Field.IMPLEMENTER), form.year())));
    }
    return index.match(path, sought);
  }

  private static String text(Form form, Field field) {
    FormCell cell = form.header().get(field);
    return cell == null ? null : cell.text();
  }

  /** The lines that forms were found in; each is read once. */
  Map<Long, StoredResult> lines(List<Match> matches) {
    Map<Long, StoredResult> lines = new HashMap<>();
    for (Match match : matches) {
      FormerPlace former = match.former();
      if (former != null && !lines.containsKey(former.line())) {
        lines.put(former.line(), line(former.line()));
      }
    }
    return lines;
  }

  private StoredResult line(long start) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 14);
    byte[] buffer = new byte[1 << 14];
    try {
      long at = start;
      for (int n = read(buffer, at); n > 0; n = read(buffer, at)) {
        at += n;
        for (int i = 0; i < n; i++) {
          if (buffer[i] == '\n') {
            line.write(buffer, 0, i);
            return StoredResult.parse(line.toString(StandardCharsets.UTF_8));
          }
        }
        line.write(buffer, 0, n);
      }
      return StoredResult.parse(line.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int read(byte[] buffer, long at) throws IOException {
    synchronized (file) {
      file.seek(at);
      return file.read(buffer);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
