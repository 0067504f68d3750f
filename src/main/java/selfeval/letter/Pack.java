package selfeval.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.term.FileNames;

/** A zip file of all that goes back to one department. */
public final class Pack {
  private Pack() {}

  /**
   * A file that goes in.
   *
   * @param name path in the zip file, with /; made safe
   * @param content where it is read from
   */
  public record Member(String name, Path content) {}

  /**
   * Writes a pack; equal members give equal bytes.
   *
   * @param out stays open
   */
  public static void write(List<Member> members, OutputStream out) throws IOException {
    Set<String> taken = new HashSet<>();
    try (FixedZip zip = new FixedZip(out)) {
      for (Member member : members) {
        zip.stored(entry(member.name(), taken), member.content());
      }
    }
  }

  /** A name that stays below the folder into which it is unpacked, on any system. */
  private static String entry(String name, Set<String> taken) {
    StringBuilder safe = new StringBuilder();
    String[] parts = name.split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      if (!parts[i].isEmpty() && !parts[i].equals(".") && !parts[i].equals("..")) {
        safe.append(FileNames.safe(parts[i])).append('/');
      }
    }
    String last = parts[parts.length - 1];
    int dot = last.lastIndexOf('.');
    String extension = dot > 0 ? FileNames.safe(last.substring(dot + 1)) : "";
    safe.append(FileNames.safe(dot > 0 ? last.substring(0, dot) : last));
    return FileNames.free(safe.toString(), extension.isEmpty() ? "" : "." + extension, taken);
  }
}
