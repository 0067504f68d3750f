package selfeval.office;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which functions a formula may use: those that only calculate, at a bounded cost. Nothing volatile
 * (NOW, RAND), nothing that makes references of texts (INDIRECT, OFFSET), nothing that reaches out
 * (WEBSERVICE, HYPERLINK, CALL).
 */
final class Functions {
  /** Functions that take a column of values as a whole. */
  private static final Set<String> OF_LISTS =
      words(
          "SUM AVERAGE MIN MAX COUNT COUNTA PRODUCT MEDIAN LARGE SMALL SUMIF COUNTIF "
              + "SUMPRODUCT");

  private static final Set<String> OF_VALUES =
      words(
          "ROUND ROUNDUP ROUNDDOWN INT ABS SIGN SQRT POWER MOD IF AND OR NOT TRUE FALSE "
              + "LEN LEFT RIGHT MID TRIM EXACT FIND SEARCH ISNUMBER ISTEXT ISERROR CHOOSE VALUE");

  /** Functions that return true or false. */
  private static final Set<String> TRUTHS =
      words("AND OR NOT TRUE FALSE EXACT ISNUMBER ISTEXT ISERROR IF");

  /** Functions that the library does not know by name, and that may not be used. */
  private static final Set<String> FORBIDDEN_TOO =
      words(
          "WEBSERVICE FILTERXML ENCODEURL IFERROR IFS SWITCH XLOOKUP TEXTJOIN CONCAT LET "
              + "LAMBDA FILTER SUMIFS COUNTIFS RANDBETWEEN EVALUATE RTD");

  private Functions() {}

  private static Set<String> words(String names) {
    return Set.of(names.split(" "));
  }

  static boolean allowed(String name) {
    String upper = upper(name);
    return OF_LISTS.contains(upper) || OF_VALUES.contains(upper);
  }

  static boolean ofLists(String name) {
    return OF_LISTS.contains(upper(name));
  }

  static boolean givesTruth(String name) {
    return TRUTHS.contains(upper(name));
  }

  /** Whether a function exists that may not be used. */
  static boolean forbidden(String name) {
    return FORBIDDEN_TOO.contains(upper(name)) || ScratchSheet.knowsFunction(upper(name));
  }

  /** Returns the allowed function that a mistyped name probably means; or null. */
  static @Nullable String nearest(String name) {
    String upper = upper(name);
    String best = null;
    for (Set<String> names : List.of(OF_LISTS, OF_VALUES)) {
      for (String each : names) {
        boolean near = each.length() > 2 && oneApart(upper, each);
        best = near && (best == null || each.compareTo(best) < 0) ? each : best;
      }
    }
    return best;
  }

  /** Whether one letter added, dropped, changed or swapped with the next makes one of the other. */
  private static boolean oneApart(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    String restA = a.substring(i);
    String restB = b.substring(i);
    if (restA.length() != restB.length()) {
      return restA.length() > restB.length()
          ? restA.substring(1).equals(restB)
          : restB.substring(1).equals(restA);
    }
    boolean swapped =
        restA.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return swapped || (!restA.isEmpty() && restA.substring(1).equals(restB.substring(1)));
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
