package selfeval.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import selfeval.register.Head.SheetRow;
import selfeval.term.Labels;

/**
 * The entries of one sheet. Of each row only the columns that matter are kept.
 *
 * <p>A blank cell takes the text of a merged region that it belongs to, in every column. In the
 * first column of the kind, the owner's, a blank cell also takes the text above, since it is often
 * written once for a group of rows; a row that says nothing but the owner is then its caption.
 */
final class RegisterSheet {
  /** Longer texts that stand alone in a row are notes, not names. */
  private static final int LONGEST_NAME = 60;

  private final RegisterKind kind;
  private final List<SheetRow> top = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<int[]> regions = new ArrayList<>();
  private final Map<String, String> known = new HashMap<>();
  private @Nullable Head head;
  private boolean sought;

  /** What is kept of a row: its texts by column of the kind, its first text, how many there are. */
  private static final class Draft {
    private final int row;
    private final String[] values;
    private final String first;
    private final int filled;

    Draft(int row, String[] values, String first, int filled) {
      this.row = row;
      this.values = values;
      this.first = first;
      this.filled = filled;
    }

    /** How many columns of the kind have a text. */
    int said() {
      int said = 0;
      for (String value : values) {
        said += value.isEmpty() ? 0 : 1;
      }
      return said;
    }
  }

  RegisterSheet(RegisterKind kind) {
    this.kind = kind;
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
    head = Head.find(kind, top);
    if (head != null) {
      for (SheetRow row : top) {
        if (row.row() > head.last()) {
          keep(row);
        }
      }
    }
    top.clear();
  }

  private void keep(SheetRow row) {
    List<Integer> columns = Objects.requireNonNull(head).columns();
    String[] values = new String[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i) < 0 ? "" : value(row.text(columns.get(i)));
    }
    String first = "";
    int filled = 0;
    for (int column = 0; column < row.cells().size(); column++) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        first = filled == 0 ? text : first;
        filled++;
      }
    }
    if (filled > 0) {
      drafts.add(new Draft(row.row(), values, known.computeIfAbsent(first, f -> f), filled));
    }
  }

  private String value(String text) {
    String line = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    return kind.empty().contains(line) ? "" : known.computeIfAbsent(line, l -> l);
  }

  void merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    if (lastRow > firstRow) {
      regions.add(new int[] {firstRow, lastRow, firstColumn, lastColumn});
    }
  }

  /** The headings; null where there are none. */
  @Nullable Head head() {
    if (!sought) {
      seek();
    }
    return head;
  }

  /** The entries, once the sheet is at its end and has headings. */
  List<Entry> entries() {
    regions.forEach(this::fill);
    List<Entry> entries = new ArrayList<>();
    String owner = "";
    Draft caption = null;
    boolean notes = false;
    for (Draft draft : drafts) {
      if (heading(draft)) {
        continue;
      }
      if (total(draft)) {
        caption = flushed(caption, entries);
        owner = draft.values[0].isEmpty() ? owner : "";
        continue;
      }
      notes |= note(draft);
      if (draft.said() == 0 || note(draft) || (notes && draft.said() < 2)) {
        continue;
      }
      boolean ownerless = draft.values[0].isEmpty();
      if (ownerless) {
        draft.values[0] = owner;
        caption = null; // it was one
      } else {
        caption = flushed(caption, entries);
        owner = draft.values[0];
      }
      if (!ownerless && draft.said() == 1) {
        caption = draft;
      } else {
        entries.add(new Entry(draft.row, List.of(draft.values)));
      }
    }
    flushed(caption, entries);
    return entries;
  }

  /** An owner alone is an entry after all, where no rows of its own come below. */
  private static @Nullable Draft flushed(@Nullable Draft caption, List<Entry> entries) {
    if (caption != null) {
      entries.add(new Entry(caption.row, List.of(caption.values)));
    }
    return null;
  }

  /** Gives the rows of a merged region its text. */
  private void fill(int[] region) {
    int top = index(region[0]);
    if (top == drafts.size() || drafts.get(top).row != region[0]) {
      return;
    }
    List<Integer> columns = Objects.requireNonNull(head).columns();
    for (int i = 0; i < columns.size(); i++) {
      String text = drafts.get(top).values[i];
      if (columns.get(i) == region[2] && !text.isEmpty()) {
        for (int n = top + 1; n < drafts.size() && drafts.get(n).row <= region[1]; n++) {
          String[] values = drafts.get(n).values;
          values[i] = values[i].isEmpty() ? text : values[i];
        }
      }
    }
  }

  /** The first draft at or below a row. */
  private int index(int row) {
    int low = 0;
    int high = drafts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (drafts.get(middle).row < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Headings that are printed again on each page. */
  private boolean heading(Draft draft) {
    int same = 0;
    for (int i = 0; i < draft.values.length; i++) {
      boolean label = kind.columns().get(i).labels().containsKey(Labels.core(draft.values[i]));
      same += label && !draft.values[i].isEmpty() ? 1 : 0;
    }
    return same > 0 && same == draft.said();
  }

  private boolean total(Draft draft) {
    if (kind.totals().contains(Labels.core(draft.first))) {
      return true;
    }
    for (String value : draft.values) {
      String label = Labels.core(value);
      boolean sum = kind.totals().stream().anyMatch(label::endsWith);
      if (sum && (kind.totals().contains(label) || draft.said() == 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean note(Draft draft) {
    String text = Labels.withoutBlanks(Normalizer.normalize(draft.first, Normalizer.Form.NFKC));
    int colon = text.indexOf(':');
    boolean begun = colon > 0 && kind.notes().contains(Labels.core(text.substring(0, colon)));
    boolean alone = draft.filled == 1 && text.length() > LONGEST_NAME;
    return begun || alone || (draft.filled == 1 && kind.notes().contains(Labels.core(text)));
  }
}
