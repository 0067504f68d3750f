package selfeval.workbook.format;

/**
 * The number formats that a file names by number alone, as they show in Chinese (ECMA-376 Part 1,
 * 18.8.30). 27 to 36 and 50 to 58 are dates in zh-CN and nothing elsewhere.
 */
final class BuiltinFormats {
  private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
  private static final String MONTH_DAY = "m\"月\"d\"日\"";
  private static final String HALF_DAY = "上午/下午h\"时\"mm\"分\"";

  private BuiltinFormats() {}

  /** Whether the system settles this format, whatever code a file writes beside it. */
  static boolean system(int id) {
    return id == 14;
  }

  /** The code of a built-in format; General for those that have none. */
  static String code(int id) {
    return switch (id) {
      case 1 -> "0";
      case 2 -> "0.00";
      case 3 -> "#,##0";
      case 4 -> "#,##0.00";
      case 5 -> "￥#,##0;￥-#,##0";
      case 6 -> "￥#,##0;[Red]￥-#,##0";
      case 7 -> "￥#,##0.00;￥-#,##0.00";
      case 8 -> "￥#,##0.00;[Red]￥-#,##0.00";
      case 9 -> "0%";
      case 10 -> "0.00%";
      case 11 -> "0.00E+00";
      case 12 -> "# ?/?";
      case 13 -> "# ??/??";
      case 14 -> "yyyy/m/d";
      case 15 -> "d-mmm-yy";
      case 16 -> "d-mmm";
      case 17 -> "mmm-yy";
      case 18 -> "h:mm AM/PM";
      case 19 -> "h:mm:ss AM/PM";
      case 20 -> "h:mm";
      case 21 -> "h:mm:ss";
      case 22 -> "yyyy/m/d h:mm";
      case 27, 36, 50, 52, 57 -> YEAR_MONTH;
      case 28, 29, 51, 53, 54, 58 -> MONTH_DAY;
      case 30 -> "m-d-yy";
      case 31 -> "yyyy\"年\"m\"月\"d\"日\"";
      case 32 -> "h\"时\"mm\"分\"";
      case 33 -> "h\"时\"mm\"分\"ss\"秒\"";
      case 34, 55 -> HALF_DAY;
      case 35, 56 -> HALF_DAY + "ss\"秒\"";
      case 37 -> "#,##0;-#,##0";
      case 38 -> "#,##0;[Red]-#,##0";
      case 39 -> "#,##0.00;-#,##0.00";
      case 40 -> "#,##0.00;[Red]-#,##0.00";
      case 41 -> "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ";
      case 42 -> "_ ￥* #,##0_ ;_ ￥* -#,##0_ ;_ ￥* \"-\"_ ;_ @_ ";
      case 43 -> "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";
      case 44 -> "_ ￥* #,##0.00_ ;_ ￥* -#,##0.00_ ;_ ￥* \"-\"??_ ;_ @_ ";
      case 45 -> "mm:ss";
      case 46 -> "[h]:mm:ss";
      case 47 -> "mm:ss.0";
      case 48 -> "##0.0E+0";
      case 49 -> "@";
      default -> "General";
    };
  }
}
