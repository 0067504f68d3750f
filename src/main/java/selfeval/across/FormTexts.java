package selfeval.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import selfeval.measure.Kind;
import selfeval.result.CellRecord;
import selfeval.result.FormRecord;
import selfeval.result.RowRecord;
import selfeval.result.TextRecord;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/** Takes from a form the texts that agencies write themselves. */
final class FormTexts {
  /** What stands where there is no reason to give. */
  private static final Set<String> NOTHING = Set.of("无", "/", "-", "—", "0");

  /** Fewer indicators make no set that would be one unit's own. */
  static final int FEWEST_INDICATORS = 5;

  /** Hashes that are kept of a text, of 4 bytes each; a form has at most six texts. */
  private static final int HASHES = 64;

  private static final int INDICATORS = 24;
  private static final int QUOTED = 30;

  private FormTexts() {}

  /** What stands in a block, and where. */
  record Passage(Block block, String cell, String text) {}

  /** All texts of a form that are not blank; the reasons of its rows are one of them. */
  static List<Passage> passages(FormRecord form) {
    List<Passage> passages = new ArrayList<>();
    for (TextRecord text : form.texts()) {
      passages.add(new Passage(Block.of(text.block()), text.cell(), text.text()));
    }
    StringBuilder reasons = new StringBuilder();
    String first = "";
    List<RowRecord> rows = new ArrayList<>(form.budget());
    rows.addAll(form.indicators());
    for (RowRecord row : rows) {
      CellRecord reason = row.cells().get(Field.REASON);
      if (reason != null
          && !reason.text().isBlank()
          && !NOTHING.contains(reason.text().strip())
          && reasons.length() < TextRecord.LONGEST
          && reason.text().length() <= TextRecord.LONGEST) {
        first = first.isEmpty() ? reason.cell() : first;
        reasons.append(reason.text().strip()).append('\n');
      }
    }
    if (reasons.length() > 0) {
      passages.add(new Passage(Block.REASONS, first, reasons.toString()));
    }
    return passages;
  }

  /**
   * The texts that are long enough, and the indicators.
   *
   * @param own letters of the names that stand for the form, the longest first
   * @param shared gives one text for all that are equal
   */
  static List<Document> documents(
      FormRecord form, List<Passage> passages, List<String> own, UnaryOperator<String> shared) {
    List<Document> documents = new ArrayList<>();
    for (Passage passage : passages) {
      int shortest = passage.block().shortest();
      if (passage.text().length() < shortest) {
        continue;
      }
      String plain = PlainText.of(passage.text(), own);
      int[] hashes = Sketch.shingles(plain);
      if (hashes.length >= shortest) {
        documents.add(
            new Document(
                passage.block(),
                shared.apply(passage.cell()),
                Quote.of(passage.text(), QUOTED),
                Hashing.text(plain),
                Sketch.of(hashes, HASHES)));
      }
    }
    indicators(form, documents, shared);
    return documents;
  }

  private static void indicators(
      FormRecord form, List<Document> documents, UnaryOperator<String> shared) {
    List<RowRecord.Indicator> rows = form.indicators();
    int[] hashes = new int[rows.size()];
    int n = 0;
    String cell = "";
    String first = "";
    for (RowRecord.Indicator row : rows) {
      CellRecord name = row.cells().get(Field.LEVEL3);
      String target = promise(row);
      if (name != null
          && !name.text().isBlank()
          && !target.isEmpty()
          && row.judgement().kind() != Kind.EXECUTION) {
        cell = cell.isEmpty() ? name.cell() : cell;
        first = first.isEmpty() ? name.text() : first;
        hashes[n++] = (int) Hashing.text(Names.bare(name.text()) + "\n" + target);
      }
    }
    int[] set = Sketch.distinct(Arrays.copyOf(hashes, n));
    if (set.length >= FEWEST_INDICATORS) {
      long content = 0;
      for (int hash : set) {
        content = Hashing.mix(content + hash);
      }
      documents.add(
          new Document(
              Block.INDICATORS,
              shared.apply(cell),
              Quote.of(first, QUOTED),
              content == 0 ? 1 : content,
              Sketch.of(set, INDICATORS)));
    }
  }

  /** What was promised in a row, without blanks; empty for nothing. */
  static String promise(RowRecord row) {
    StringBuilder all = new StringBuilder();
    for (Field field : List.of(Field.OPERATOR, Field.TARGET, Field.UNIT)) {
      CellRecord cell = row.cells().get(field);
      all.append(cell == null ? "" : Labels.withoutBlanks(cell.text()));
    }
    return all.toString();
  }
}
