package selfeval.workbook.format;

/** What a section of a number format shows of a number. */
enum Shows {
  DIGITS,
  DATE,
  GENERAL,
  WORDS,
  TEXT,
  FOREIGN
}
