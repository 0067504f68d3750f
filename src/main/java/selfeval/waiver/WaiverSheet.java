package selfeval.waiver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import selfeval.ooxml.Limits;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.Reading;
import selfeval.workbook.Refusal;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** Waivers in a workbook: a row of headings, and below it a row for each. */
final class WaiverSheet {
  /** The headings may stand below a title. */
  private static final int HEAD_ROWS = 10;

  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("核对码", "fingerprint"),
          Map.entry("fingerprint", "fingerprint"),
          Map.entry("批准人", "who"),
          Map.entry("who", "who"),
          Map.entry("理由", "why"),
          Map.entry("why", "why"),
          Map.entry("有效期", "until"),
          Map.entry("有效期至", "until"),
          Map.entry("until", "until"),
          Map.entry("文件", "file"),
          Map.entry("file", "file"),
          Map.entry("项目名称", "project"),
          Map.entry("project", "project"));

  private WaiverSheet() {}

  static List<WaiverDraft> read(String file, byte[] bytes) {
    Reading reading = new WorkbookReader(Limits.standard()).read(bytes);
    if (reading instanceof Refusal refusal) {
      throw new WaiverException(
          "豁免文件“" + file + "”应为 .yaml 文本或 .xlsx、.xls 工作簿：" + refusal.reason());
    }
    for (Grid sheet : ((Workbook) reading).sheets()) {
      for (int row = 0; row < HEAD_ROWS; row++) {
        Map<Integer, String> columns = columns(sheet, row);
        if (columns.containsValue("fingerprint")) {
          return rows(file, sheet, row, columns);
        }
      }
    }
    throw new WaiverException("豁免文件“" + file + "”里没有找到表头，应有 核对码、批准人、理由、有效期 四栏（可另有 文件、项目名称）。");
  }

  private static Map<Integer, String> columns(Grid sheet, int row) {
    Map<Integer, String> columns = new HashMap<>();
    for (GridCell cell : sheet.row(row)) {
      String key = HEADINGS.get(cell.text().strip().toLowerCase(Locale.ROOT));
      if (key != null && !columns.containsValue(key)) {
        columns.put(cell.address().column(), key);
      }
    }
    return columns;
  }

  private static List<WaiverDraft> rows(
      String file, Grid sheet, int head, Map<Integer, String> columns) {
    List<WaiverDraft> drafts = new ArrayList<>();
    for (int row : sheet.rowNumbers()) {
      Map<String, String> values = new HashMap<>();
      for (GridCell cell : sheet.row(row)) {
        String key = columns.get(cell.address().column());
        if (key != null && !cell.text().isBlank()) {
          values.put(key, cell.text());
        }
      }
      if (row > head && !values.isEmpty()) {
        drafts.add(new WaiverDraft(file, row + 1, values));
      }
    }
    return drafts;
  }
}
