package selfeval.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import selfeval.disk.Disk;
import selfeval.result.JsonObject;

/**
 * What is about to be moved, written down before the first move. A run that was ended in the midst
 * is finished by the next one, so that the folder holds the old results or the new ones, whole.
 * Every step can be done twice.
 */
final class Journal {
  private static final JsonFactory JSON = new JsonFactory();

  private Journal() {}

  /**
   * One move. Places are paths below the output folder with /.
   *
   * @param from the prepared file; null where a place is only to be cleared
   * @param place where it goes
   * @param history where the file that is there is kept; null where it is not kept
   */
  record Step(@Nullable String from, String place, @Nullable String history) {}

  static byte[] write(List<Step> steps) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("steps");
      for (Step step : steps) {
        json.writeStartObject();
        json.writeStringField("from", step.from);
        json.writeStringField("place", step.place);
        json.writeStringField("history", step.history);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /** The steps that a run left undone; empty where there are none. */
  static List<Step> read(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? JsonObject.parse(Files.readAllBytes(file)).list("steps", Journal::step)
        : List.of();
  }

  private static Step step(JsonObject of) throws IOException {
    String place = of.text("place");
    if (place == null) {
      throw new IOException("a step without its place");
    }
    return new Step(of.text("from"), place, of.text("history"));
  }

  /**
   * Does a step, or what is left of it.
   *
   * @param root the output folder
   */
  static void run(Step step, Path root, Disk disk) throws IOException {
    Path target = root.resolve(step.place);
    Path history = step.history == null ? null : root.resolve(step.history);
    if (step.from == null) {
      clear(target, history, root, disk);
      return;
    }
    Path source = root.resolve(step.from);
    if (!Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
      return; // done before
    }
    folder(target, root, disk);
    if (history != null && exists(target) && !exists(history)) {
      folder(history, root, disk);
      disk.keep(target, history);
    }
    disk.move(source, target);
    disk.syncFolder(folderOf(target));
  }

  private static void clear(Path target, @Nullable Path history, Path root, Disk disk)
      throws IOException {
    if (!exists(target)) {
      return;
    }
    if (history == null) {
      disk.delete(target);
    } else if (!exists(history)) {
      folder(history, root, disk);
      disk.move(target, history);
    } else {
      disk.delete(target); // kept there before
    }
  }

  /** The folder of a file, within the output folder and not by a link out of it. */
  private static void folder(Path file, Path root, Disk disk) throws IOException {
    Path folder = folderOf(file);
    disk.createFolders(folder);
    if (!Files.isWritable(folder) || !folder.toRealPath().startsWith(root.toRealPath())) {
      throw new AccessDeniedException(folder.toString());
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent(), "a place is located in the output folder");
  }

  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }
}
