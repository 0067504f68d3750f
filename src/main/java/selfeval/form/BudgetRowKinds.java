package selfeval.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.term.Field;

/** Tells the rows of a money block apart: the whole, its parts, and what only details a part. */
final class BudgetRowKinds {
  private final Lexicon lexicon;

  BudgetRowKinds(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A row before it is known what it is. */
  record Raw(FormCell label, @Nullable Label words, boolean ofWhich, Map<Field, FormCell> cells) {}

  /**
   * Tells the kinds.
   *
   * @param raws the rows of one block, top to bottom
   */
  List<BudgetRow> tell(List<Raw> raws) {
    int count = raws.size();
    RowKind[] kinds = new RowKind[count];
    int[] divisions = new int[count];
    boolean[] unsure = new boolean[count];
    int whole = whole(raws);
    boolean details = false;
    int detailOf = -1;
    int parts = -1;
    for (int i = 0; i < count; i++) {
      Raw raw = raws.get(i);
      divisions[i] = raw.words() == null ? -1 : lexicon.division(raw.words());
      boolean belowPart = i > 0 && kinds[i - 1] == RowKind.PART;
      if (i == whole) {
        kinds[i] = RowKind.TOTAL;
        details = false;
      } else if (raw.words() != null && lexicon.budgetTotal(raw.words())) {
        kinds[i] = RowKind.MEMO;
      } else if (raw.words() == null) {
        kinds[i] = RowKind.PART;
        unsure[i] = true;
      } else if (raw.ofWhich() && (belowPart || details)) {
        boolean again = divisions[i] >= 0 && divisions[i] == parts;
        boolean perhaps = !details && raws.get(i - 1).ofWhich() && (divisions[i] < 0 || parts < 0);
        kinds[i] = again || perhaps ? RowKind.PART : RowKind.MEMO;
        unsure[i] = perhaps && !again;
        if (kinds[i] == RowKind.MEMO && !details) {
          detailOf = divisions[i];
        }
        details = kinds[i] == RowKind.MEMO;
      } else if (details && (divisions[i] < 0 || (divisions[i] == detailOf && detailOf != parts))) {
        kinds[i] = RowKind.MEMO;
      } else {
        kinds[i] = RowKind.PART;
        details = false;
      }
      if (kinds[i] == RowKind.PART && divisions[i] >= 0) {
        parts = divisions[i];
      }
    }
    neighbours(kinds, divisions, unsure);
    remainder(raws, kinds, divisions);
    between(kinds, divisions);
    List<BudgetRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int division = kinds[i] == RowKind.PART ? divisions[i] : -1;
      rows.add(new BudgetRow(kinds[i], division, raws.get(i).label(), raws.get(i).cells()));
    }
    return rows;
  }

  /** The row of the whole: by its label, else by a word for a sum, else a row that stands alone. */
  private int whole(List<Raw> raws) {
    int sum = -1;
    for (int i = 0; i < raws.size(); i++) {
      Label words = raws.get(i).words();
      if (words != null && lexicon.budgetTotal(words) && !raws.get(i).ofWhich()) {
        return i;
      }
      boolean sounds =
          words != null
              && !raws.get(i).ofWhich()
              && (words.norm().contains("总额")
                  || words.norm().contains("总计")
                  || words.norm().contains("合计"));
      sum = sum < 0 && sounds ? i : sum;
    }
    if (sum < 0 && raws.size() == 1 && !raws.get(0).ofWhich()) {
      Label words = raws.get(0).words();
      return words != null && lexicon.division(words) >= 0 ? -1 : 0;
    }
    return sum;
  }

  /** 其他资金 as the only one of its division is what remains of the division above it. */
  private static void remainder(List<Raw> raws, RowKind[] kinds, int[] divisions) {
    int above = -1;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] != RowKind.PART || divisions[i] < 0) {
        continue;
      }
      Label words = raws.get(i).words();
      boolean rest = !raws.get(i).ofWhich() && words != null && words.norm().startsWith("其他");
      if (rest
          && above >= 0
          && above != divisions[i]
          && count(kinds, divisions, divisions[i]) == 1) {
        divisions[i] = above;
      }
      above = divisions[i];
    }
  }

  /** A division that stands wholly between two rows of another details the upper one of them. */
  private static void between(RowKind[] kinds, int[] divisions) {
    int above = -1;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] != RowKind.PART || divisions[i] < 0) {
        continue;
      }
      int end = i;
      while (end < kinds.length && kinds[end] == RowKind.PART && divisions[end] == divisions[i]) {
        end++;
      }
      boolean back = end < kinds.length && kinds[end] == RowKind.PART && divisions[end] == above;
      boolean whole = count(kinds, divisions, divisions[i]) == end - i;
      if (above >= 0 && divisions[i] != above && back && whole) {
        for (int k = i; k < end; k++) {
          kinds[k] = RowKind.MEMO;
        }
      } else {
        above = divisions[i];
      }
      i = end - 1;
    }
  }

  private static int count(RowKind[] kinds, int[] divisions, int division) {
    int count = 0;
    for (int i = 0; i < kinds.length; i++) {
      count += kinds[i] == RowKind.PART && divisions[i] == division ? 1 : 0;
    }
    return count;
  }

  /** A part under an unknown label belongs with the parts around it. */
  private static void neighbours(RowKind[] kinds, int[] divisions, boolean[] unsure) {
    int known = -1;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == RowKind.PART && !unsure[i]) {
        known = divisions[i] >= 0 ? divisions[i] : known;
        divisions[i] = known;
      }
    }
    for (int i = kinds.length - 1; i >= 0; i--) {
      if (kinds[i] == RowKind.PART && !unsure[i]) {
        known = divisions[i] >= 0 ? divisions[i] : known;
        divisions[i] = known;
      }
    }
  }
}
