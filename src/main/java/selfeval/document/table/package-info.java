/** The tables of a .docx as grids of cells, and the workbook that is made of them. */
@NullMarked
package selfeval.document.table;

import org.jspecify.annotations.NullMarked;
