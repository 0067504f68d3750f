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
  private static final String INTENT = ".selfeval-audit.intent";

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
      folder.undoIntent();
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
          stored.add(StoredResult.parse(line));
        }
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
    Path intent = output.aside(String.join("\n", places).getBytes(StandardCharsets.UTF_8));
    output.publish(intent, INTENT);
    for (Finished.Placed one : placed) {
      output.publish(one.aside(), one.place());
    }
    output.publish(results, OutputFolder.RESULTS);
    undoIntent();
  }

  /** Removes what was to be published, or replaced, and is not named by the result file. */
  private void undoIntent() throws IOException {
    Path intent = root.resolve(INTENT);
    if (!Files.isRegularFile(intent, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Set<String> named = FormerResults.annotated(root.resolve(OutputFolder.RESULTS));
    Set<String> orphans = new HashSet<>(Files.readAllLines(intent, StandardCharsets.UTF_8));
    orphans.removeAll(named);
    output.remove(orphans);
    Files.delete(intent);
  }

  @Override
  public void close() {
    output.close();
  }
}
