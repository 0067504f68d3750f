package selfeval.workbook.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.OoxmlText;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.WorkbookPart;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellFactory;
import selfeval.workbook.CellRange;
import selfeval.workbook.FileKind;
import selfeval.workbook.Formula;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.Remarks;
import selfeval.workbook.SheetDraft;
import selfeval.workbook.Visibility;
import selfeval.workbook.Workbook;
import selfeval.workbook.format.CellFormat;
import selfeval.workbook.format.NumberDisplay;
import selfeval.workbook.format.StoredNumber;
import selfeval.workbook.recalculate.CalculationModel;
import selfeval.workbook.recalculate.Recalculation;

/** Reads a BIFF8 workbook through HSSF, with the same meaning of every cell as in OOXML. */
final class XlsReader {
  private final HSSFWorkbook book;
  private final Limits limits;
  private final Remarks remarks;
  private final CellFactory cells;
  private final Map<Integer, String> codes = new HashMap<>();
  private final Map<Integer, CellFormat> formats = new HashMap<>();

  private XlsReader(HSSFWorkbook book, Limits limits, Remarks remarks) {
    this.book = book;
    this.limits = limits;
    this.remarks = remarks;
    boolean date1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
    this.cells = new CellFactory(new NumberDisplay(date1904));
    for (FormatRecord format : book.getInternalWorkbook().getFormats()) {
      codes.put(format.getIndexCode(), format.getFormatString());
    }
  }

  /**
   * Reads the workbook.
   *
   * @param fs the file, opened
   * @param stream the bytes of its workbook stream
   */
  static Workbook read(
      POIFSFileSystem fs, byte[] stream, Limits limits, Remarks remarks, WorkbookReader.Scope scope)
      throws Unreadable, IOException {
    BiffScan scan = BiffScan.of(stream, limits);
    try (HSSFWorkbook book = new HSSFWorkbook(fs.getRoot(), fs, false)) {
      if (scan.encrypted()) {
        // Opened all the same: then the password is the one that Excel itself supplies.
        remarks.add(WorkbookReader.DEFAULT_PASSWORD_KEPT);
      }
      if (scan.structureLocked()) {
        remarks.add(WorkbookReader.STRUCTURE_LOCKED);
      }
      if (scan.externalLinks()) {
        remarks.add(WorkbookReader.EXTERNAL_LINKS);
      }
      return new XlsReader(book, limits, remarks).read(scan, scope);
    }
  }

  private Workbook read(BiffScan scan, WorkbookReader.Scope scope) throws Unreadable {
    List<SheetDraft> drafts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      names.add(book.getSheetName(i));
      // As in OOXML: the others keep their position.
      boolean wanted = scope.includes(names.get(i)) && !scan.withoutCells().get(i);
      drafts.add(wanted ? sheet(i) : null);
    }
    if (scope.recalculated()
        && scan.exact()
        && !book.getInternalWorkbook().isUsing1904DateWindowing()) {
      Recalculation.settle(
          new CalculationModel(drafts, names, definedNames(), true), cells, remarks);
    }
    List<Grid> sheets = new ArrayList<>();
    for (SheetDraft draft : drafts) {
      if (draft != null) {
        sheets.add(draft.finish(remarks));
      }
    }
    return new Workbook(FileKind.XLS, sheets, remarks.list(), scan.structureLocked());
  }

  private SheetDraft sheet(int index) throws Unreadable {
    HSSFSheet sheet = book.getSheetAt(index);
    Visibility visibility =
        switch (book.getSheetVisibility(index)) {
          case VISIBLE -> Visibility.VISIBLE;
          case HIDDEN -> Visibility.HIDDEN;
          case VERY_HIDDEN -> Visibility.VERY_HIDDEN;
        };
    Grid.Builder grid = Grid.builder(index, book.getSheetName(index)).visibility(visibility);
    SheetDraft draft = new SheetDraft(grid);
    for (int column = 0; column < 256; column++) {
      if (sheet.isColumnHidden(column)) {
        grid.hiddenColumns(column, column);
      }
    }
    for (Row row : sheet) {
      if (((HSSFRow) row).getZeroHeight()) {
        grid.hiddenRow(row.getRowNum());
      }
      if ((row.getRowNum() & 0x3FF) == 0) {
        Unreadable.checkInterrupt();
      }
      for (Cell cell : row) {
        cell((HSSFCell) cell, draft);
      }
    }
    SheetMerges merges = new SheetMerges(book.getSheetName(index), grid, remarks);
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      merges.add(
          new CellRange(
              new CellAddress(region.getFirstRow(), region.getFirstColumn()),
              new CellAddress(region.getLastRow(), region.getLastColumn())));
    }
    merges.finish();
    return draft;
  }

  private void cell(HSSFCell cell, SheetDraft draft) throws Unreadable {
    CellType type = cell.getCellType();
    if (type == CellType.BLANK) {
      return;
    }
    CellAddress address = new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
    CellFormat format = format(cell);
    Formula formula = null;
    if (type == CellType.FORMULA) {
      String text = formulaText(cell);
      type = cell.getCachedFormulaResultType();
      formula = new Formula(text, Formula.State.CACHED, null);
      draft
          .formulas()
          .add(
              new SheetDraft.PendingFormula(
                  address, text, true, !cell.isPartOfArrayFormulaGroup(), format));
    }
    draft.grid().cell(value(cell, type, address, format, formula, draft.grid().name()));
  }

  private GridCell value(
      HSSFCell cell,
      CellType type,
      CellAddress address,
      CellFormat format,
      @Nullable Formula formula,
      String sheet)
      throws Unreadable {
    return switch (type) {
      case NUMERIC -> {
        BigDecimal number = StoredNumber.of(cell.getNumericCellValue());
        if (number == null) {
          throw Unreadable.damaged("工作表“" + sheet + "”的单元格 " + address + " 的数值不成立");
        }
        yield cells.number(address, number, format, formula);
      }
      case STRING -> {
        String text = cell.getRichStringCellValue().getString();
        if (text.length() > limits.get(Limit.TEXT)) {
          throw Unreadable.tooLarge(
              limits, Limit.TEXT, "工作表“" + sheet + "”的单元格 " + address + " 的文字");
        }
        yield cells.text(address, OoxmlText.lines(text), formula);
      }
      case BOOLEAN -> cells.truth(address, cell.getBooleanCellValue(), formula);
      case ERROR -> cells.error(address, error(cell), formula);
      default -> cells.unknown(address, formula);
    };
  }

  private static String error(HSSFCell cell) {
    try {
      return FormulaError.forInt(cell.getErrorCellValue()).getString();
    } catch (IllegalArgumentException e) {
      return "#ERROR!";
    }
  }

  private static String formulaText(HSSFCell cell) {
    try {
      return cell.getCellFormula();
    } catch (RuntimeException e) {
      // Its value counts; a formula that cannot be written down is not recalculated either.
      return "";
    }
  }

  private CellFormat format(HSSFCell cell) {
    int id = cell.getCellStyle().getDataFormat();
    CellFormat known = formats.get(id);
    if (known == null) {
      known = CellFormat.of(id, codes.get(id));
      formats.put(id, known);
    }
    return known;
  }

  private List<WorkbookPart.DefinedName> definedNames() {
    List<WorkbookPart.DefinedName> names = new ArrayList<>();
    for (HSSFName name : book.getAllNames()) {
      try {
        if (!name.isFunctionName() && !name.isDeleted()) {
          names.add(
              new WorkbookPart.DefinedName(
                  name.getNameName(), name.getSheetIndex(), name.getRefersToFormula()));
        }
      } catch (RuntimeException e) {
        // Names serve the recalculation alone; a formula that uses this one keeps its value.
      }
    }
    return names;
  }
}
