package selfeval.check.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.check.Audit;
import selfeval.form.FormCell;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.GridCell;

/** The cells of its own sheet that a formula is computed from, by itself or through others. */
final class CellReferences {
  /** More formulas or ranges than these are followed for no sum; the rest counts as not known. */
  private static final int MOST = 500;

  /** As many rows has a sheet. */
  private static final int ROWS = 1_048_576;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<![A-Za-z0-9_.!$'])\\$?([A-Z]{1,3})(?:\\$?([0-9]{1,7}))?"
              + "(?::\\$?([A-Z]{1,3})(?:\\$?([0-9]{1,7}))?)?(?![A-Za-z0-9_.(!])");

  /** Texts, functions whose result hangs on the cells they name, and the two truths. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "\"[^\"]*\"|\\b(?!(?:INDIRECT|OFFSET|INDEX)\\()[A-Z][A-Z0-9.]*\\(|\\b(?:TRUE|FALSE)\\b");

  private final Set<CellRange> ranges = new HashSet<>();
  private boolean elsewhere;

  private CellReferences() {}

  /** Returns what a cell is computed from; nothing where it has no formula. */
  static CellReferences of(Audit audit, FormCell computed) {
    CellReferences found = new CellReferences();
    if (computed.formula() == null) {
      return found;
    }
    Set<CellAddress> seen = new HashSet<>(Set.of(computed.at()));
    Queue<String> formulas = new ArrayDeque<>(List.of(computed.formula().text()));
    while (!formulas.isEmpty()) {
      for (CellRange range : found.named(formulas.remove())) {
        if (!found.ranges.add(range)) {
          continue;
        }
        for (GridCell cell : audit.sheetCells(range)) {
          if (seen.size() > MOST || found.ranges.size() > MOST) {
            found.elsewhere = true;
            return found;
          }
          if (cell.formula() != null && seen.add(cell.address())) {
            formulas.add(cell.formula().text());
          }
        }
      }
    }
    return found;
  }

  /** Whether the cell is surely one of them. */
  boolean cover(CellAddress cell) {
    return ranges.stream().anyMatch(range -> range.contains(cell.row(), cell.column()));
  }

  /** Whether the formula also hangs on something that is not followed: a name, another sheet. */
  boolean leadElsewhere() {
    return elsewhere;
  }

  /** The ranges that a formula names on its own sheet, a single cell as a range of one. */
  private List<CellRange> named(String formula) {
    List<CellRange> named = new ArrayList<>();
    String plain = KNOWN.matcher(formula.toUpperCase(Locale.ROOT)).replaceAll("(");
    Matcher found = REFERENCE.matcher(plain);
    StringBuilder rest = new StringBuilder();
    while (found.find()) {
      CellRange range = range(found);
      if (range == null) {
        elsewhere = true; // a name that looks like an address
      } else {
        named.add(range);
      }
      found.appendReplacement(rest, "");
    }
    found.appendTail(rest);
    elsewhere |= rest.chars().anyMatch(c -> c == '!' || c == '[' || Character.isLetter(c));
    return named;
  }

  private static @Nullable CellRange range(Matcher found) {
    String first = found.group(1);
    String last = found.group(3) == null ? first : found.group(3);
    String top = found.group(2);
    String bottom = found.group(3) == null ? top : found.group(4);
    if ((top == null) != (bottom == null) || (top == null && found.group(3) == null)) {
      return null;
    }
    try {
      return top == null
          ? CellRange.parse(first + "1:" + last + ROWS)
          : CellRange.parse(first + top + ":" + last + bottom);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether a cell's own formula names a cell within a range, and not by itself. */
  static boolean namedInRange(FormCell computed, CellAddress cell) {
    boolean inRange = false;
    for (CellRange range : new CellReferences().named(computed.formula().text())) {
      if (range.contains(cell.row(), cell.column())) {
        if (range.single()) {
          return false;
        }
        inRange = true;
      }
    }
    return inRange;
  }
}
