/** A file of any kind in, cells out. Knows nothing of forms. */
package selfeval.workbook;
