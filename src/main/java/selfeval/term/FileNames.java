package selfeval.term;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files that any system takes, made of names of departments and the like. */
public final class FileNames {
  /** Bytes in UTF-8: systems take 255, and a time, a number and an extension are added. */
  private static final int LONGEST = 180;

  private static final String NOT_IN_NAMES = "\\/:*?\"<>|";
  private static final String UNNAMED = "未命名";

  /** What Windows takes for a device, whatever the extension. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

  private FileNames() {}

  /**
   * Makes a name one of a single file or folder, without an extension of its own.
   *
   * @return the name, where it is one that any system takes
   */
  public static String safe(String name) {
    StringBuilder out = new StringBuilder(name.length());
    int bytes = 0;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      boolean unseen =
          type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.SURROGATE
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR
              || type == Character.UNASSIGNED;
      int shown = unseen || NOT_IN_NAMES.indexOf(c) >= 0 ? '_' : c;
      bytes += Character.toString(shown).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST) {
        break;
      }
      out.appendCodePoint(shown);
    }
    String plain = trimmed(out.toString());
    if (plain.isEmpty()) {
      return UNNAMED;
    }
    // A dot or ~$ in front hides a file, or marks one that is open.
    boolean odd = plain.startsWith(".") || plain.startsWith("~") || DEVICE.matcher(plain).matches();
    return odd ? "_" + plain : plain;
  }

  /** Windows drops blanks and dots at the end. */
  private static String trimmed(String name) {
    int end = name.length();
    while (end > 0 && (name.charAt(end - 1) == '.' || blank(name.charAt(end - 1)))) {
      end--;
    }
    int from = 0;
    while (from < end && blank(name.charAt(from))) {
      from++;
    }
    return name.substring(from, end);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * The first of name, name-2, name-3 … that is not taken, case ignored; it is taken then.
   *
   * @param taken names in lower case
   * @param extension with its dot, or empty
   */
  public static String free(String name, String extension, Set<String> taken) {
    String free = name + extension;
    for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
      free = name + "-" + n + extension;
    }
    return free;
  }
}
