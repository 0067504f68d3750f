package selfeval.workbook.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number format: what a person sees of a number under it. Immutable. */
public final class CellFormat {
  public static final CellFormat GENERAL = of(0, null);

  /** Longer codes are not written by any program; they show like General. */
  private static final int LONGEST_CODE = 1024;

  private final int id;
  private final String code;
  private final List<FormatSection> sections;
  private final boolean date;
  private final boolean percent;
  private final boolean foreign;

  private CellFormat(int id, String code) {
    this.id = id;
    this.code = code;
    this.sections = sections(code);
    boolean anyDate = false;
    boolean anyForeign = sections.size() > 4;
    for (FormatSection section : sections) {
      anyDate |= section.shows() == Shows.DATE;
      anyForeign |= section.shows() == Shows.FOREIGN || section.condition();
    }
    this.date = anyDate;
    this.foreign = anyForeign && !anyDate;
    this.percent = !anyDate && sections.get(0).percent();
  }

  /**
   * A format by its number, and by the code that the file writes for it, null where it writes none.
   */
  public static CellFormat of(int id, @Nullable String written) {
    String code =
        written == null || written.isEmpty() || BuiltinFormats.system(id)
            ? BuiltinFormats.code(id)
            : written;
    return new CellFormat(id, code.length() > LONGEST_CODE ? "General" : code);
  }

  private static List<FormatSection> sections(String code) {
    List<FormatSection> found = new ArrayList<>(4);
    int start = 0;
    boolean quoted = false;
    boolean bracket = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      }
      if (quoted) {
        continue;
      }
      if (c == '\\' || c == '!' || c == '_' || c == '*') {
        i++;
      } else if (c == '[') {
        bracket = true;
      } else if (c == ']') {
        bracket = false;
      } else if (c == ';' && !bracket) {
        found.add(FormatSection.parse(code.substring(start, i)));
        start = i + 1;
      }
    }
    found.add(FormatSection.parse(code.substring(start)));
    return found;
  }

  /** Whether a number shows as a date or a time. */
  public boolean date() {
    return date;
  }

  public boolean percent() {
    return percent;
  }

  /** What a person sees, without the room that only aligns. */
  public String show(BigDecimal number, NumberDisplay display) {
    if (date) {
      return DateDisplay.show(number, dateSection(number), display.date1904());
    }
    if (foreign) {
      return display.foreign(number, id, code);
    }
    int signum = number.signum();
    int numeric = numericSections();
    if (numeric == 0) {
      return GeneralDisplay.show(number);
    }
    boolean own = signum < 0 && numeric >= 2;
    FormatSection section = sections.get(own ? 1 : signum == 0 && numeric >= 3 ? 2 : 0);
    return switch (section.shows()) {
      case DIGITS -> digits(own ? number.abs() : number, section).strip();
      case GENERAL ->
          (section.prefix() + GeneralDisplay.show(own ? number.abs() : number) + section.suffix())
              .strip();
      case WORDS -> (section.prefix() + section.suffix()).strip();
      case TEXT -> GeneralDisplay.show(number);
      default -> display.foreign(number, id, code);
    };
  }

  private FormatSection dateSection(BigDecimal number) {
    FormatSection first = sections.get(0);
    if (number.signum() == 0 && sections.size() >= 3) {
      FormatSection zero = sections.get(2);
      if (zero.shows() == Shows.DATE || zero.shows() == Shows.WORDS) {
        return zero;
      }
    }
    if (first.shows() == Shows.DATE) {
      return first;
    }
    for (FormatSection section : sections) {
      if (section.shows() == Shows.DATE) {
        return section;
      }
    }
    throw new IllegalStateException("no date in " + code);
  }

  /** Sections for numbers: a last one for text, or a fourth one, does not count. */
  private int numericSections() {
    int count = Math.min(sections.size(), 3);
    while (count > 0 && count == sections.size() && sections.get(count - 1).shows() == Shows.TEXT) {
      count--;
    }
    return count;
  }

  private static String digits(BigDecimal number, FormatSection section) {
    BigDecimal shown =
        number
            .abs()
            .movePointRight(2 * section.percents())
            .movePointLeft(3 * section.scale())
            .setScale(section.mostDecimals(), RoundingMode.HALF_UP);
    String plain = shown.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String decimals = point < 0 ? "" : plain.substring(point + 1);
    int end = decimals.length();
    while (end > section.leastDecimals() && decimals.charAt(end - 1) == '0') {
      end--;
    }
    StringBuilder out = new StringBuilder();
    if (number.signum() < 0 && shown.signum() != 0) {
      out.append('-');
    }
    out.append(section.prefix());
    whole(out, whole, section);
    if (section.point()) {
      out.append('.').append(decimals, 0, end);
    }
    return out.append(section.suffix()).toString();
  }

  private static void whole(StringBuilder out, String digits, FormatSection section) {
    String whole = digits.equals("0") ? "" : digits;
    int width = Math.max(whole.length(), section.wholeZeros());
    for (int i = 0; i < width; i++) {
      int fromEnd = width - i;
      out.append(section.wordsBefore(fromEnd));
      out.append(fromEnd > whole.length() ? '0' : whole.charAt(whole.length() - fromEnd));
      if (section.grouped() && fromEnd > 1 && (fromEnd - 1) % 3 == 0) {
        out.append(',');
      }
    }
  }
}
