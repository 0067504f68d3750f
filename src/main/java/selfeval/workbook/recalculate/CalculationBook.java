package selfeval.workbook.recalculate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.SheetRangeIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.WorkbookPart;
import selfeval.workbook.SheetDraft;

/**
 * Shows the cells that were read to POI's formula evaluator, so that no second object model of the
 * file is built. Every formula passes the policy before it is calculated.
 */
final class CalculationBook implements EvaluationWorkbook, FormulaParsingWorkbook {
  /** Says that a formula is not for recalculation; caught where the calculation was begun. */
  static final class NotRecalculated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRecalculated(String why) {
      super(why, null, false, false);
    }
  }

  private final CalculationModel model;
  private final CalculationSheet[] sheets;
  private final Map<String, Integer> sheetByName = new HashMap<>();
  private final UDFFinder functions = new AggregatingUDFFinder(AggregatingUDFFinder.DEFAULT);
  private final Map<EvaluationCell, Ptg[]> parsed = new HashMap<>();
  private final CalculationBudget budget = new CalculationBudget();

  CalculationBook(CalculationModel model) {
    this.model = model;
    this.sheets = new CalculationSheet[model.drafts().size()];
    for (int i = 0; i < sheets.length; i++) {
      sheetByName.putIfAbsent(model.sheetNames().get(i).toLowerCase(Locale.ROOT), i);
      if (model.drafts().get(i) != null) {
        sheets[i] = new CalculationSheet(model.drafts().get(i), budget);
      }
    }
  }

  CalculationBudget budget() {
    return budget;
  }

  CalculationSheet sheet(int index) {
    return sheets[index];
  }

  @Override
  public Ptg[] getFormulaTokens(EvaluationCell cell) {
    Ptg[] known = parsed.get(cell);
    if (known == null) {
      CalculationSheet sheet = (CalculationSheet) cell.getSheet();
      SheetDraft.PendingFormula formula = sheet.formula(cell.getRowIndex(), cell.getColumnIndex());
      if (formula == null || !formula.single() || formula.text().isEmpty()) {
        throw new NotRecalculated("array or table");
      }
      int index = getSheetIndex(sheet);
      known = tokens(formula.text(), FormulaType.CELL, index, cell.getRowIndex());
      parsed.put(cell, known);
    }
    return known;
  }

  private Ptg[] tokens(String text, FormulaType type, int sheet, int row) {
    Ptg[] tokens = FormulaParser.parse(text, this, type, sheet, row);
    boolean allowed =
        FormulaPolicy.allows(
            tokens,
            (name, r, c) -> {
              int index = name == null ? sheet : getSheetIndex(name);
              return index >= 0 && sheets[index] != null && sheets[index].formula(r, c) != null;
            });
    if (!allowed) {
      throw new NotRecalculated(text);
    }
    return tokens;
  }

  @Override
  public String getSheetName(int index) {
    return model.sheetNames().get(index);
  }

  @Override
  public int getSheetIndex(EvaluationSheet sheet) {
    for (int i = 0; i < sheets.length; i++) {
      if (sheets[i] == sheet) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int getSheetIndex(String name) {
    return sheetByName.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
  }

  @Override
  public EvaluationSheet getSheet(int index) {
    if (sheets[index] == null) {
      throw new NotRecalculated("a sheet without cells");
    }
    return sheets[index];
  }

  @Override
  public @Nullable ExternalSheet getExternalSheet(String first, String last, int workbook) {
    if (workbook <= 0 && first == null) {
      // a function called by its name
      return null;
    }
    if (workbook > 0 || getSheetIndex(first) < 0) {
      throw new NotRecalculated("another workbook");
    }
    return last == null || last.equals(first)
        ? new ExternalSheet(null, first)
        : new ExternalSheetRange(null, first, last);
  }

  @Override
  public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
    checkInside(sheet);
    Ref3DPxg reference = new Ref3DPxg(sheet, cell);
    return reference;
  }

  @Override
  public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
    checkInside(sheet);
    return new Area3DPxg(sheet, area);
  }

  private void checkInside(SheetIdentifier sheet) {
    if (sheet.getBookName() != null
        || sheet instanceof SheetRangeIdentifier
        || getSheetIndex(sheet.getSheetIdentifier().getName()) < 0) {
      throw new NotRecalculated("another workbook, or several sheets");
    }
  }

  @Override
  public @Nullable EvaluationName getName(String name, int sheet) {
    List<WorkbookPart.DefinedName> names = model.names();
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).name().equalsIgnoreCase(name)) {
        if (names.get(i).sheet() == sheet) {
          return new CalculationName(i);
        }
        if (names.get(i).sheet() < 0 && found < 0) {
          found = i;
        }
      }
    }
    return found < 0 ? null : new CalculationName(found);
  }

  @Override
  public EvaluationName getName(NamePtg name) {
    return new CalculationName(name.getIndex());
  }

  @Override
  public Ptg getNameXPtg(String name, SheetIdentifier sheet) {
    if (sheet != null || functions.findFunction(name) == null) {
      throw new NotRecalculated(name);
    }
    return new NameXPxg(null, name);
  }

  @Override
  public String resolveNameXText(NameXPtg name) {
    throw new NotRecalculated("a name of another workbook");
  }

  @Override
  public ExternalSheet getExternalSheet(int index) {
    throw new NotRecalculated("another workbook");
  }

  @Override
  public int convertFromExternSheetIndex(int index) {
    return index;
  }

  @Override
  public ExternalName getExternalName(int sheet, int name) {
    throw new NotRecalculated("a name of another workbook");
  }

  @Override
  public ExternalName getExternalName(String name, String sheet, int workbook) {
    throw new NotRecalculated("a name of another workbook");
  }

  @Override
  public Name createName() {
    throw new NotRecalculated("a new name");
  }

  @Override
  public @Nullable Table getTable(String name) {
    // Tables are not read; a formula that uses one keeps its value.
    return null;
  }

  @Override
  public int getExternalSheetIndex(String sheet) {
    return getSheetIndex(sheet);
  }

  @Override
  public int getExternalSheetIndex(String workbook, String sheet) {
    throw new NotRecalculated("another workbook");
  }

  @Override
  public UDFFinder getUDFFinder() {
    return functions;
  }

  @Override
  public SpreadsheetVersion getSpreadsheetVersion() {
    return model.biff() ? SpreadsheetVersion.EXCEL97 : SpreadsheetVersion.EXCEL2007;
  }

  @Override
  public void clearAllCachedResultValues() {
    // Nothing is kept here.
  }

  /** A defined name of the workbook. */
  private final class CalculationName implements EvaluationName {
    private final int index;

    CalculationName(int index) {
      this.index = index;
    }

    private WorkbookPart.DefinedName name() {
      return model.names().get(index);
    }

    @Override
    public String getNameText() {
      return name().name();
    }

    @Override
    public boolean isFunctionName() {
      return false;
    }

    @Override
    public boolean hasFormula() {
      return !name().formula().isEmpty();
    }

    @Override
    public Ptg[] getNameDefinition() {
      return tokens(name().formula(), FormulaType.NAMEDRANGE, name().sheet(), -1);
    }

    @Override
    public boolean isRange() {
      return hasFormula();
    }

    @Override
    public NamePtg createPtg() {
      return new NamePtg(index);
    }
  }
}
