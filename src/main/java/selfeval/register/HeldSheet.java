package selfeval.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.register.Head.SheetRow;
import selfeval.term.Labels;

/** The rows of one sheet as those of a register of one kind, kept as they come. */
final class HeldSheet {
  private static final int LONGEST_NOTE = 60;
  private static final Pattern MONEY_UNIT = Pattern.compile("(亿元|万元|千元|元)");
  private static final Pattern UNIT_OF_SHEET =
      Pattern.compile("(?:单位|金额单位|计量单位|货币单位)[:：]?(?:人民币)?(亿元|万元|千元|元)|[(（](亿元|万元|千元|元)[)）]");

  private final RegisterKind kind;
  private final HeldStore store;
  private final int sheet;
  private final List<SheetRow> top = new ArrayList<>();
  private final List<int[]> regions = new ArrayList<>();
  private final int first;
  private @Nullable Head head;
  private List<SheetRow> above = List.of();
  private boolean sought;
  private String owner = "";

  /**
   * @param sheet number of the sheet among all that are read
   */
  HeldSheet(RegisterKind kind, HeldStore store, int sheet) {
    this.kind = kind;
    this.store = store;
    this.sheet = sheet;
    this.first = store.size();
  }

  void row(int row, List<String> cells) {
    SheetRow one = new SheetRow(row, cells);
    if (!sought && row >= Head.ROWS) {
      seek();
    }
    if (!sought) {
      top.add(one);
    } else if (head != null) {
      keep(one);
    }
  }

  private void seek() {
    sought = true;
    Head found = Head.find(kind, top);
    head = found != null && kind.is(found) ? found : null;
    above = List.copyOf(top);
    if (head != null) {
      int last = head.last();
      above = top.stream().filter(row -> row.row() <= last).toList();
      for (SheetRow row : top) {
        if (row.row() > last) {
          keep(row);
        }
      }
    }
    top.clear();
  }

  private void keep(SheetRow row) {
    List<Integer> columns = Objects.requireNonNull(head).columns();
    String[] values = new String[columns.size()];
    int said = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i) < 0 ? "" : value(row.text(columns.get(i)));
      said += values[i].isEmpty() ? 0 : 1;
    }
    if (said == 0 || heading(values, said) || total(row, values) || note(row, said)) {
      return;
    }
    if (!values[0].isEmpty()) {
      owner = values[0];
    } else if (columns.get(0) >= 0) {
      values[0] = owner;
    }
    store.add(sheet, row.row(), values);
  }

  private String value(String text) {
    String line = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    return kind.empty().contains(line) ? "" : line;
  }

  private boolean heading(String[] values, int said) {
    int same = 0;
    for (int i = 0; i < values.length; i++) {
      boolean label = kind.columns().get(i).labels().containsKey(Labels.core(values[i]));
      same += label && !values[i].isEmpty() ? 1 : 0;
    }
    return same > 0 && same == said;
  }

  private boolean total(SheetRow row, String[] values) {
    for (String text : row.cells()) {
      if (!text.isBlank()) {
        if (kind.totals().contains(Labels.core(text))) {
          return true;
        }
        break;
      }
    }
    return Arrays.stream(values).anyMatch(text -> kind.totals().contains(Labels.core(text)));
  }

  private boolean note(SheetRow row, int said) {
    if (said > 1) {
      return false;
    }
    for (String text : row.cells()) {
      if (!text.isBlank()) {
        String plain = Labels.withoutBlanks(Normalizer.normalize(text, Normalizer.Form.NFKC));
        int colon = plain.indexOf(':');
        return plain.length() > LONGEST_NOTE
            || (colon > 0 && kind.notes().contains(Labels.core(plain.substring(0, colon))));
      }
    }
    return true;
  }

  void merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (lastRow > firstRow && head() != null) {
      regions.add(new int[] {firstRow, lastRow, firstColumn});
    }
  }

  /** The sheet is at its end: cells of merged regions get their texts. */
  void end() {
    Head found = head();
    if (found == null || regions.isEmpty()) {
      return;
    }
    for (int[] region : regions) {
      int column = found.columns().indexOf(region[2]);
      if (column >= 0) {
        fill(region, column);
      }
    }
  }

  private void fill(int[] region, int column) {
    String text = "";
    for (int i = first(region[0]); i < store.size() && store.row(i) <= region[1]; i++) {
      String[] values = store.values(i);
      if (store.row(i) == region[0]) {
        text = values[column];
      } else if (values[column].isEmpty() && !text.isEmpty()) {
        values[column] = text;
        store.replace(i, sheet, store.row(i), values);
      }
    }
  }

  /** The first row of this sheet at or below one. */
  private int first(int row) {
    int low = first;
    int high = store.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (store.row(middle) < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The headings; null where the sheet is no register of the kind. */
  @Nullable Head head() {
    if (!sought) {
      seek();
    }
    return head;
  }

  /** How many columns of amounts it has. */
  int moneyColumns() {
    Head found = head();
    return found == null
        ? 0
        : (int) kind.money().stream().filter(key -> found.has(kind.place(key))).count();
  }

  boolean has(String key) {
    Head found = head();
    return found != null && found.has(kind.place(key));
  }

  /** Whether a text above the entries, headings included, has words. */
  boolean says(Pattern words) {
    head();
    return above.stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(c -> words.matcher(c).find());
  }

  /** The headings of the columns as they are printed, by the order of the kind's columns. */
  List<String> titles() {
    Head found = Objects.requireNonNull(head());
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < found.columns().size(); i++) {
      int column = found.columns().get(i);
      String printed = column < 0 ? "" : heading(column);
      titles.add(printed.isEmpty() ? kind.columns().get(i).title() : printed);
    }
    return titles;
  }

  private String heading(int column) {
    String printed = "";
    for (SheetRow row : above) {
      String text = row.text(column);
      if (!text.isEmpty() && row.row() >= Objects.requireNonNull(head).last() - 1) {
        printed = Labels.withoutBlanks(text);
      }
    }
    return printed;
  }

  /** The unit of money of a column; null where neither its heading nor the sheet says one. */
  @Nullable String moneyUnit(int place) {
    int column = Objects.requireNonNull(head()).columns().get(place);
    String unit = column < 0 ? null : last(MONEY_UNIT, heading(column));
    for (int i = above.size() - 1; i >= 0 && unit == null; i--) {
      for (String text : above.get(i).cells()) {
        unit = unit == null ? last(UNIT_OF_SHEET, Labels.withoutBlanks(text)) : unit;
      }
    }
    return unit;
  }

  private static @Nullable String last(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    String found = null;
    while (m.find()) {
      found = m.group(1) != null || m.groupCount() < 2 ? m.group(1) : m.group(2);
    }
    return found;
  }
}
