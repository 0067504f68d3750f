package selfeval.document.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Characters that are drawn by a font of symbols, as boxes to be ticked are. */
final class Symbols {
  private Symbols() {}

  /**
   * The character that it stands for; a box that is neither empty nor ticked is none.
   *
   * @param font the font's name, or null
   * @param code hexadecimal, of the private area of Unicode or of the font; or null
   */
  static String of(@Nullable String font, @Nullable String code) {
    if (font == null || code == null) {
      return "";
    }
    int number;
    try {
      number = Integer.parseInt(code, 16) & 0xFF;
    } catch (NumberFormatException e) {
      return "";
    }
    return switch (font.toLowerCase(Locale.ROOT)) {
      case "wingdings" ->
          switch (number) {
            case 0x6F, 0xA8 -> "□";
            case 0xFE, 0x78, 0xFD -> number == 0xFE ? "☑" : "☒";
            case 0xFC -> "√";
            default -> "";
          };
      case "wingdings 2" ->
          switch (number) {
            case 0xA3, 0x2A -> "□";
            case 0x52, 0x53 -> "☑";
            case 0x50 -> "√";
            default -> "";
          };
      case "symbol" ->
          switch (number) {
            case 0xB3 -> "≥";
            case 0xA3 -> "≤";
            case 0xB1 -> "±";
            case 0xB4 -> "×";
            default -> "";
          };
      default -> "";
    };
  }
}
