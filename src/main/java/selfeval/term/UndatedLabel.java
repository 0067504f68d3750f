package selfeval.term;

import java.util.regex.Pattern;

/** Takes what agencies add to a printed label off again: a year, a unit of money, a number. */
final class UndatedLabel {
  /** 2022年 of 2022年预算数; the 年 of 2022年初 and 2022年度 stays, since it belongs to both. */
  private static final Pattern YEAR_IN_FRONT =
      Pattern.compile("^[(]?(?:19|20)\\d{2}(?:(?=年[初终末度])|年)?[)]?(?=.)");

  private static final Pattern YEAR_BEHIND =
      Pattern.compile("[-_—,:(]?(?:19|20)\\d{2}(?:年度?)?[)]?$");
  private static final Pattern UNIT_BEHIND =
      Pattern.compile("[-_—,:/]?(?:单位:?)?(?:[万亿]元|(?<=[数额款金])元|%)$");

  /** A footnote's number, not the points in 总分9. */
  private static final Pattern NUMBER_BEHIND = Pattern.compile("(?<=[一-鿿&&[^分标目]])[0-9]$");

  private UndatedLabel() {}

  /** See {@link Labels#undated}. */
  static String of(String label) {
    String rest = label;
    // nearly all texts begin and end with what none of these can match
    if (mayBeginWithYear(rest)) {
      rest = YEAR_IN_FRONT.matcher(rest).replaceFirst("");
    }
    if (endsLike(rest, "年度)") || endsInDigit(rest)) {
      rest = YEAR_BEHIND.matcher(rest).replaceFirst("");
    }
    if (endsLike(rest, "元%")) {
      rest = UNIT_BEHIND.matcher(rest).replaceFirst("");
    }
    if (endsInDigit(rest)) {
      rest = NUMBER_BEHIND.matcher(rest).replaceFirst("");
    }
    return rest.length() < 2 ? label : rest;
  }

  private static boolean mayBeginWithYear(String label) {
    int at = label.startsWith("(") ? 1 : 0;
    return at < label.length() && (label.charAt(at) == '1' || label.charAt(at) == '2');
  }

  private static boolean endsLike(String label, String ends) {
    return !label.isEmpty() && ends.indexOf(label.charAt(label.length() - 1)) >= 0;
  }

  private static boolean endsInDigit(String label) {
    return endsLike(label, "0123456789");
  }
}
