package selfeval.workbook;

/** What came of reading a file: its cells, or why it could not be read. */
public sealed interface Reading permits Workbook, Refusal {}
