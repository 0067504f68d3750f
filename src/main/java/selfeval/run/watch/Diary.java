package selfeval.run.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.report.SafeText;
import selfeval.result.FileRecord;
import selfeval.result.Tally;
import selfeval.term.Severity;

/**
 * What a watch says, on the terminal and, with the time, in a file a day of the output folder. A
 * log that cannot be written is said once and stops nothing.
 */
final class Diary {
  /** The folder of the logs in the output folder. */
  static final String FOLDER = "日志";

  private static final Pattern NAME = Pattern.compile("接收-(\\d{4}-\\d{2}-\\d{2})\\.log");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Path folder;
  private final int keepDays;
  private final Clock clock;
  private final Consumer<String> terminal;
  private @Nullable LocalDate day;
  private boolean open;
  private boolean complained;

  /**
   * @param out the output folder
   * @param keepDays logs of this many days are kept, that of today among them
   * @param clock the time of the lines; its zone is the one they are in
   * @param terminal is told the same sentences
   */
  Diary(Path out, int keepDays, Clock clock, Consumer<String> terminal) {
    this.folder = out.resolve(FOLDER);
    this.keepDays = keepDays;
    this.clock = clock;
    this.terminal = terminal;
  }

  /** The output folder is this program's: from now on lines are written. */
  void begin() {
    open = true;
  }

  /** Says a sentence. */
  void said(String sentence) {
    terminal.accept(sentence);
    line(sentence);
  }

  /** Says what came of a file: its state, its path, how many findings of which severity. */
  void file(FileRecord file) {
    String verdict =
        file.state() == null ? "未审核（" + file.outcome().chinese() + "）" : file.state().chinese();
    String name = SafeText.line(file.file());
    terminal.accept(verdict + "  " + name);
    StringBuilder line = new StringBuilder(verdict).append(' ').append(name);
    Tally tally = file.tally();
    for (Severity severity : Severity.values()) {
      if (tally.count(severity) > 0) {
        line.append(' ').append(severity.chinese()).append(tally.count(severity));
      }
    }
    line(line.toString());
  }

  private synchronized void line(String sentence) {
    if (!open) {
      return;
    }
    LocalDateTime now = LocalDateTime.now(clock);
    try {
      if (!now.toLocalDate().equals(day)) {
        Files.createDirectories(folder);
        forget(now.toLocalDate());
        day = now.toLocalDate();
      }
      Files.writeString(
          folder.resolve("接收-" + now.toLocalDate() + ".log"),
          TIME.format(now) + " " + sentence + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      complained = false;
    } catch (IOException e) {
      if (!complained) {
        complained = true;
        terminal.accept("日志无法写入“" + folder + "”，接收照常进行；请检查磁盘空间和写入权限。");
      }
    }
  }

  /** Removes what is older; nothing but files of the name that logs have. */
  private void forget(LocalDate today) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches() && Files.isRegularFile(file) && old(name.group(1), today)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private boolean old(String date, LocalDate today) {
    try {
      return LocalDate.parse(date).plusDays(keepDays).compareTo(today) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
