package selfeval.workbook;

/** Whether a sheet is shown. */
public enum Visibility {
  VISIBLE,
  HIDDEN,
  VERY_HIDDEN
}
