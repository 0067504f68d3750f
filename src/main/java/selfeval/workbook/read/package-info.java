/** Any file, told by its content, read into grids of cells within limits. */
package selfeval.workbook.read;
