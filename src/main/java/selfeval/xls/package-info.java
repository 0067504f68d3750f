/** The format .xls: annotated through HSSF, and annotations taken off again. */
package selfeval.xls;
