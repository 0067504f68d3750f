/** The format .xlsx: annotated in place, in its package, and annotations taken off again. */
package selfeval.xlsx;
