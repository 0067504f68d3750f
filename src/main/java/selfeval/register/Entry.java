package selfeval.register;

import java.util.List;

/**
 * A row of a register, without what makes no entry. Texts are empty where nothing is said.
 *
 * @param row its number in the sheet, from 0
 * @param values by the order of the kind's columns
 */
record Entry(int row, List<String> values) {}
