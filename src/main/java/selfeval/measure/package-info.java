/**
 * The language of targets and actuals. Knows nothing else.
 *
 * <p>{@link selfeval.measure.Measures} is the way in. A cell is normalised, read (a number with
 * unit and operator, a date, words, a list of grades), and held against the other one by the
 * comparer of its sort. Whatever is not certain keeps its reason.
 */
package selfeval.measure;
