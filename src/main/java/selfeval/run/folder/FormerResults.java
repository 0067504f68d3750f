package selfeval.run.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import selfeval.output.Ownership;
import selfeval.output.Results;
import selfeval.output.Succession;
import selfeval.output.UsageException;

/**
 * The earlier results that files are compared with, read by a worker process: those of the output
 * folder change while a watch lasts.
 */
public final class FormerResults {
  private final BatchOptions options;
  private @Nullable String stamp;
  private Succession known = Succession.nothing();

  private FormerResults(BatchOptions options) {
    this.options = options;
  }

  /** What audits files in a worker process of an audit with these options. */
  public static FolderAuditor auditor(BatchOptions options) {
    FormerResults former = new FormerResults(options);
    return Batch.auditor(options, Batch.waivers(options), former::now);
  }

  /** What the output folder holds now. */
  synchronized Succession now() {
    if (options.fresh()) {
      return known;
    }
    try {
      String now = Ownership.stamp(options.out());
      if (!now.equals(stamp)) {
        known = new Succession(Ownership.results(options.out()));
        stamp = now;
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The results that forms are compared with instead of those they replace; null for those.
   *
   * @throws UsageException where the folder that was named holds none
   */
  static @Nullable Succession previous(BatchOptions options) {
    Path folder = options.previous();
    Results results;
    try {
      boolean itself =
          folder != null
              && Files.exists(options.out())
              && Files.exists(folder)
              && Files.isSameFile(folder, options.out());
      if (folder == null || (itself && !options.fresh())) {
        return null;
      }
      results = Ownership.results(folder);
    } catch (IOException | UsageException e) {
      throw new UsageException("--previous 指定的“" + folder + "”中的 results.jsonl 无法读取或不是本程序的结果。");
    }
    if (!results.exist()) {
      throw new UsageException("--previous 指定的“" + folder + "”中没有 results.jsonl，请指定上一轮审核的输出文件夹。");
    }
    return new Succession(results);
  }
}
