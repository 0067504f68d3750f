package selfeval.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import selfeval.form.FormCell;
import selfeval.term.Labels;

/**
 * Points and money as forms write them, and the one place that rounds. A cell that does not wholly
 * say a figure gives null: nothing is guessed.
 */
public final class Figures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private Figures() {}

  /** Rounds points to 2 decimals, HALF_UP. */
  public static BigDecimal points(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  /**
   * The points in a cell: 10, 10分, 得10分, 10/10, "10.0"; 10% of a hundred points is 10.
   *
   * @return points as stored, or null where the cell is null, blank, a dash or no figure
   */
  public static @Nullable BigDecimal pointsOf(@Nullable FormCell cell) {
    if (cell == null || cell.blank()) {
      return null;
    }
    if (cell.number() != null) {
      return cell.percent() ? cell.number().multiply(HUNDRED) : cell.number();
    }
    String text = Labels.normalise(cell.text());
    if (text.endsWith("分")) {
      int said = text.startsWith("得") ? 1 : 0;
      return plain(text.substring(said, text.length() - 1));
    }
    int stroke = text.indexOf('/');
    BigDecimal points = stroke < 1 ? null : plain(text.substring(0, stroke));
    BigDecimal of = stroke < 1 ? null : plain(text.substring(stroke + 1));
    return points != null && of != null && points.signum() >= 0 && points.compareTo(of) <= 0
        ? points
        : null;
  }

  /** Whether something is written where points belong that is neither a figure nor a dash. */
  public static boolean unreadable(@Nullable FormCell cell) {
    return cell != null && !cell.blank() && !cell.dash() && pointsOf(cell) == null;
  }

  /**
   * The money in a cell, in the form's unit: a unit inside the cell (3824.26万元) is converted.
   *
   * @param cell the cell, or null
   * @param formUnit 万元 or 元
   * @return the amount, or null where the cell is null, blank, a dash or no amount
   */
  public static @Nullable BigDecimal moneyOf(@Nullable FormCell cell, @Nullable String formUnit) {
    if (cell == null || cell.blank()) {
      return null;
    }
    if (cell.number() != null) {
      return cell.percent() ? null : cell.number();
    }
    return money(Labels.normalise(cell.text()), formUnit);
  }

  /**
   * The money that a text wholly is, in the form's unit.
   *
   * @param text normalised text such as 2880万元 or 1,200.50
   * @param formUnit 万元 or 元
   */
  public static @Nullable BigDecimal money(String text, @Nullable String formUnit) {
    BigDecimal yuan;
    String number;
    if (text.endsWith("亿元")) {
      yuan = HUNDRED.multiply(HUNDRED).multiply(TEN_THOUSAND);
      number = text.substring(0, text.length() - 2);
    } else if (text.endsWith("万元")) {
      yuan = TEN_THOUSAND;
      number = text.substring(0, text.length() - 2);
    } else if (text.endsWith("元")) {
      yuan = BigDecimal.ONE;
      number = text.substring(0, text.length() - 1);
    } else {
      return plain(text);
    }
    BigDecimal value = plain(number);
    if (value == null) {
      return null;
    }
    BigDecimal inYuan = value.multiply(yuan);
    return "元".equals(formUnit) ? inYuan : inYuan.movePointLeft(4);
  }

  /** A plain decimal with or without thousands separators, at most 30 characters; else null. */
  private static @Nullable BigDecimal plain(String text) {
    String digits = text.indexOf(',') >= 0 ? withoutSeparators(text) : text;
    if (digits == null || digits.isEmpty() || digits.length() > 30) {
      return null;
    }
    int points = 0;
    int numerals = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == '.') {
        points++;
      } else if (c >= '0' && c <= '9') {
        numerals++;
      } else if (!(i == 0 && (c == '-' || c == '+'))) {
        return null;
      }
    }
    return points > 1 || numerals == 0 ? null : new BigDecimal(digits);
  }

  /** 1,234,567.8 without its commas; null where they do not part groups of three. */
  private static @Nullable String withoutSeparators(String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String[] groups = whole.split(",", -1);
    for (int i = 0; i < groups.length; i++) {
      int length = groups[i].length();
      if (i == 0 ? length < 1 || length > 4 : length != 3) {
        return null;
      }
    }
    return String.join("", groups) + (point < 0 ? "" : text.substring(point));
  }
}
