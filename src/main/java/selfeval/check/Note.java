package selfeval.check;

import selfeval.workbook.CellAddress;

/**
 * A word for the office alone: how a form was read where that was not certain, and what the office
 * can do about it. No agency sees it.
 *
 * @param rule the rule it belongs to
 * @param cell the cell it is about, or null for the form as a whole
 * @param message a Chinese sentence
 */
public record Note(String rule, CellAddress cell, String message) {}
