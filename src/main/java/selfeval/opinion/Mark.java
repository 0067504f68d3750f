package selfeval.opinion;

import org.jspecify.annotations.Nullable;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;

/**
 * What is put on one cell of the agency's sheet.
 *
 * @param cell top left of its merge
 * @param severity the gravest of its findings: the fill
 * @param note the note's text, lines parted by \n, beginning with 【错误】【警告】 or 【提示】; null for a fill
 *     alone
 */
public record Mark(CellAddress cell, Severity severity, @Nullable String note) {}
