package selfeval.report.sheet;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a link leads: into another file beside the workbook, or to a place in the workbook. */
public final class LinkTarget {
  /** What spreadsheets take as an address; a longer one makes them call the workbook damaged. */
  private static final int LONGEST = 2079;

  private static final String UNSAFE = " \"#%<>?[\\]^`{|}";
  private static final String DIGITS = "0123456789ABCDEF";

  private final @Nullable String file;
  private final @Nullable String place;

  private LinkTarget(@Nullable String file, @Nullable String place) {
    this.file = file;
    this.place = place;
  }

  /**
   * A file.
   *
   * @param path of it, relative to the workbook's folder, with /
   * @return null for a path that is too long for a link
   */
  public static @Nullable LinkTarget file(String path) {
    String encoded = encoded(path);
    return encoded.length() > LONGEST ? null : new LinkTarget(encoded, null);
  }

  /**
   * A cell in another workbook.
   *
   * @param path of it, relative to this workbook's folder, with /
   * @param cell its address
   * @return null for a path that is too long for a link
   */
  public static @Nullable LinkTarget cell(String path, String sheet, String cell) {
    LinkTarget whole = file(path);
    return whole == null ? null : new LinkTarget(whole.file, Xml.quoted(sheet) + "!" + cell);
  }

  /** A cell of this workbook. */
  public static LinkTarget here(String sheet, String cell) {
    return new LinkTarget(null, Xml.quoted(sheet) + "!" + cell);
  }

  /** The reference to another file; null for a place in the workbook. */
  @Nullable String external() {
    return file;
  }

  /** The place within the file; null for the file as such. */
  @Nullable String place() {
    return place;
  }

  /**
   * As spreadsheets write a path into a package: what has a meaning in references is escaped, other
   * characters, Chinese ones too, stay. A colon in the first step would be taken for a scheme.
   */
  private static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    int slash = path.indexOf('/');
    int colon = path.indexOf(':');
    if (path.startsWith("/") || (colon >= 0 && (slash < 0 || colon < slash))) {
      out.append("./");
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              ? i + 1 < path.length() && Character.isLowSurrogate(path.charAt(i + 1))
              : i > 0 && Character.isHighSurrogate(path.charAt(i - 1));
      if (c < 0x20
          || UNSAFE.indexOf(c) >= 0
          || (c >= 0x7F && c < 0xA0)
          || Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.getType(c) == Character.FORMAT
          || c >= 0xFFFE
          || (Character.isSurrogate(c) && !paired)) {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(DIGITS.charAt((b >> 4) & 15)).append(DIGITS.charAt(b & 15));
        }
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
