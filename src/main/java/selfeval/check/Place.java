package selfeval.check;

import selfeval.form.FormCell;

/**
 * Where a finding stands, and what names that place in any version of the form.
 *
 * @param cell the cell, or null for the sheet as a whole
 * @param label the row's and column's words, for people
 * @param key block, row and field by their words, without addresses
 */
record Place(FormCell cell, String label, String key) {}
