package selfeval.workbook;

/** The workbook formats that are audited, told by content; each with the extension Excel opens. */
public enum FileKind {
  XLSX("xlsx"),
  XLSM("xlsm"),
  XLTX("xltx"),
  XLTM("xltm"),
  /** BIFF8, whatever the name: .xls, .xlt and WPS .et among them. */
  XLS("xls");

  private final String extension;

  FileKind(String extension) {
    this.extension = extension;
  }

  public String extension() {
    return extension;
  }
}
