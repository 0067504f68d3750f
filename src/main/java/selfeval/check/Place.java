package selfeval.check;

import selfeval.form.FormCell;

/**
 * Where a finding is located, and what names that place in any version of the form.
 *
 * @param cell the cell, or null for the sheet as a whole
 * @param label the row's and column's words, for people
 * @param key block, row and field by their words, without addresses
 * @param heading whether the cell is a column's heading, whose own words are not what was reported
 */
public record Place(FormCell cell, String label, String key, boolean heading) {
  Place(FormCell cell, String label, String key) {
    this(cell, label, key, false);
  }
}
