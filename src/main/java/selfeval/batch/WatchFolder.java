package selfeval.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.report.StoredResult;

/**
 * The output folder of a watch, with a note of what is about to be published, so that a watch that
 * was killed leaves no annotated workbook that no line of the result file names.
 */
final class WatchFolder implements AutoCloseable {

  private final OutputFolder output;
  private final Path root;
  private final List<StoredResult> stored;

  private WatchFolder(OutputFolder output, Path root, List<StoredResult> stored) {
    this.output = output;
    this.root = root;
    this.stored = stored;
  }

  static WatchFolder open(Path root, List<Path> inputs) throws IOException {
    OutputFolder output = OutputFolder.open(root, inputs);
    try {
      WatchFolder folder =
          new WatchFolder(output, root, stored(root.resolve(OutputFolder.RESULTS)));
      output.durable();
      output.settle();
      return folder;
    } catch (IOException | RuntimeException e) {
      output.close();
      throw e;
    }
  }

  private static List<StoredResult> stored(Path results) throws IOException {
    List<StoredResult> stored = new ArrayList<>();
    if (Files.isRegularFile(results, LinkOption.NOFOLLOW_LINKS)) {
      try (BufferedReader lines = Files.newBufferedReader(results, StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          StoredResult one = StoredResult.parse(line);
          one.entry();
          stored.add(one.slim());
        }
      } catch (IOException | RuntimeException e) {
        // Not by us: our lines are whole before the file gets its name.
        throw new UsageException(
            "“"
                + results
                + "”的第 "
                + (stored.size() + 1)
                + " 行已损坏或被改动过，不能接着用。请把它移到别处后重新运行，收件文件夹中的文件会重新审核。");
      }
    }
    return stored;
  }

  List<StoredResult> stored() {
    return stored;
  }

  OutputFolder output() {
    return output;
  }

  /** Whether a result's annotated workbook is still there. */
  boolean holds(StoredResult result) {
    return result.annotated() == null || Files.isRegularFile(root.resolve(result.annotated()));
  }

  /**
   * Publishes annotated workbooks and the result file that lists them, and removes what they
   * replace.
   */
  void publish(List<Finished.Placed> placed, List<String> outdated, Path results)
      throws IOException {
    List<String> places = new ArrayList<>(outdated);
    for (Finished.Placed one : placed) {
      places.add(one.place());
    }
    output.intend(places);
    for (Finished.Placed one : placed) {
      output.publish(one.aside(), one.place());
    }
    output.publish(results, OutputFolder.RESULTS);
    Set<String> gone = new HashSet<>(outdated);
    placed.forEach(one -> gone.remove(one.place()));
    output.settled(gone);
  }

  @Override
  public void close() {
    output.close();
  }
}
