/** A workbook file, told by its content, on its way through an audit. */
package selfeval.file;
