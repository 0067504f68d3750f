package selfeval.check;

import selfeval.form.FormCell;

/**
 * Where a finding is located, and what names that place in any version of the form. Checks ask for
 * many places and report few: its words are put together when they are asked for.
 */
public final class Place {
  /** The words of a place. */
  interface Words {
    /** The row's and column's words, for people. */
    String label();

    /** Block, row and field by their words, without addresses. */
    String key();
  }

  private final FormCell cell;
  private final Words words;
  private final boolean heading;

  Place(FormCell cell, Words words) {
    this.cell = cell;
    this.words = words;
    this.heading = false;
  }

  Place(FormCell cell, String label, String key) {
    this(cell, label, key, false);
  }

  Place(FormCell cell, String label, String key, boolean heading) {
    this.cell = cell;
    this.words = new Fixed(label, key);
    this.heading = heading;
  }

  private record Fixed(String label, String key) implements Words {}

  /** The cell, or null for the sheet as a whole. */
  public FormCell cell() {
    return cell;
  }

  /** The row's and column's words, for people. */
  public String label() {
    return words.label();
  }

  /** Block, row and field by their words, without addresses. */
  public String key() {
    return words.key();
  }

  /** Whether the cell is a column's heading, whose own words are not what was reported. */
  public boolean heading() {
    return heading;
  }
}
