/**
 * Reads the text of a report into statements: label, value, place, and of which project and year
 * they are. Knows no form but its project's name and its year.
 */
@org.jspecify.annotations.NullMarked
package selfeval.evidence.report;
