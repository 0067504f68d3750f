package selfeval.window;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What was wished last, kept in {@code window.properties} of the user's {@link ConfigFolder}. A
 * file that cannot be read or written is as none: nobody misses an audit for it.
 */
final class LastUsed {
  private static final String FILE = "window.properties";

  /** More than a person ever enters, bytes. */
  private static final long LARGEST = 64 << 10;

  private final @Nullable Path folder;

  /**
   * @param folder where it is kept, or null for nowhere
   */
  LastUsed(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * What was wished last, without inputs.
   *
   * @param today a deadline before it is over and no longer wished
   */
  Wishes read(LocalDate today) {
    Properties kept = load();
    String deadline = kept.getProperty("deadline", "");
    LocalDate day = Wishes.day(deadline);
    return new Wishes(
        List.of(),
        kept.getProperty("out", ""),
        kept.getProperty("year", ""),
        kept.getProperty("registers", ""),
        kept.getProperty("previous", ""),
        day == null || day.isBefore(today) ? "" : deadline);
  }

  /** The folder in which files were chosen last; empty where none is known. */
  String chosenIn() {
    return load().getProperty("chosen", "");
  }

  void write(Wishes wishes) {
    if (folder == null) {
      return;
    }
    Properties kept = new Properties();
    kept.setProperty("out", wishes.out());
    kept.setProperty("year", wishes.year());
    kept.setProperty("registers", wishes.registers());
    kept.setProperty("previous", wishes.previous());
    kept.setProperty("deadline", wishes.deadline());
    Path parent = wishes.inputs().isEmpty() ? null : wishes.inputs().get(0).getParent();
    kept.setProperty("chosen", parent == null ? "" : parent.toString());
    try {
      StringWriter text = new StringWriter();
      kept.store(text, null);
      Files.createDirectories(folder);
      Path aside = folder.resolve(FILE + ".new");
      Files.writeString(aside, text.toString());
      Files.move(aside, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // The next window begins empty.
    }
  }

  private Properties load() {
    Properties kept = new Properties();
    if (folder == null) {
      return kept;
    }
    try {
      Path file = folder.resolve(FILE);
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
        kept.load(new StringReader(Files.readString(file)));
      }
      return kept;
    } catch (IOException | IllegalArgumentException e) {
      return new Properties();
    }
  }
}
