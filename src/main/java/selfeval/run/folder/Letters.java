package selfeval.run.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import selfeval.disk.Disk;
import selfeval.disk.OutputException;
import selfeval.letter.LetterTemplate;
import selfeval.output.LetterSource;
import selfeval.output.OutputFolder;
import selfeval.output.Ownership;
import selfeval.output.Publication;
import selfeval.output.Published;
import selfeval.output.UsageException;
import selfeval.overview.DueForms;
import selfeval.report.SafeText;

/** Makes the letters and packs of a results folder again. */
public final class Letters {
  private final Path folder;
  private final @Nullable Path templates;
  private final @Nullable LocalDate deadline;
  private final Clock clock;

  /**
   * @param folder with the results
   * @param templates the office's own templates, or null
   * @param deadline the day by which forms are to come back; null for that of the last run
   */
  public Letters(Path folder, @Nullable Path templates, @Nullable LocalDate deadline, Clock clock) {
    this.folder = folder;
    this.templates = templates;
    this.deadline = deadline;
    this.clock = clock;
  }

  /**
   * What was made.
   *
   * @param letters how many letters there are now
   * @param published what there is to say of the folder
   */
  public record Made(int letters, Published published) {}

  /**
   * Makes them.
   *
   * @param said is told what a person has to do meanwhile, a Chinese sentence at a time
   * @throws UsageException where the folder has no results
   * @throws selfeval.template.TemplateException where the office's own letter cannot be used
   * @throws OutputException where something could not be written
   */
  public Made make(Consumer<String> said) {
    return make(said, Disk.LOCAL);
  }

  /** The same with other file operations. */
  Made make(Consumer<String> said, Disk disk) {
    if (templates != null && !Files.isDirectory(templates)) {
      throw new UsageException("模板文件夹“" + shown(templates) + "”不存在，请检查路径后重试。");
    }
    LetterTemplate template = LetterTemplate.load(templates);
    try {
      if (!Files.isDirectory(folder) || !Ownership.results(folder).exist()) {
        throw new UsageException("“" + shown(folder) + "”中没有审核结果（results.jsonl），请指定 audit 的输出文件夹。");
      }
      try (OutputFolder output = OutputFolder.open(folder, List.of(), disk)) {
        LocalDate day = deadline == null ? output.lastDeadline() : deadline;
        LetterSource source = new LetterSource(template, DueForms.NONE, day, true);
        Publication.Settings settings =
            new Publication.Settings(
                false,
                Batch.PATIENCE.toMillis(),
                false,
                ZonedDateTime.now(clock),
                null,
                source,
                file -> true,
                said);
        try (Publication publication = new Publication(output, settings)) {
          Published published = publication.publish();
          return new Made(output.letters(), published);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("意见书的生成被中断；已有的结果没有改动。", e);
    } catch (IOException e) {
      throw OutputException.unwritable(folder, e);
    }
  }

  private static String shown(Path path) {
    return SafeText.line(path.toString());
  }
}
