/**
 * The output folder: what earlier runs left in it, and how new results get into it whole, whatever
 * happens meanwhile.
 */
package selfeval.output;
