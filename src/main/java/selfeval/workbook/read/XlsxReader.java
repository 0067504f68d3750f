package selfeval.workbook.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.WorkbookPart;
import selfeval.ooxml.ZipPackage;
import selfeval.workbook.CellFactory;
import selfeval.workbook.Grid;
import selfeval.workbook.Remarks;
import selfeval.workbook.SheetDraft;
import selfeval.workbook.Visibility;
import selfeval.workbook.Workbook;
import selfeval.workbook.format.NumberDisplay;
import selfeval.workbook.recalculate.CalculationModel;
import selfeval.workbook.recalculate.Recalculation;

/** Reads an OOXML workbook out of its package. */
final class XlsxReader {
  private final ZipPackage source;
  private final Limits limits;
  private final Remarks remarks;

  private XlsxReader(ZipPackage source, Limits limits, Remarks remarks) {
    this.source = source;
    this.limits = limits;
    this.remarks = remarks;
  }

  static Workbook read(
      ZipPackage source, Limits limits, Remarks remarks, WorkbookReader.Scope scope)
      throws Unreadable {
    return new XlsxReader(source, limits, remarks).read(scope);
  }

  private Workbook read(WorkbookReader.Scope scope) throws Unreadable {
    PackageKind kind = PackageKind.of(source);
    WorkbookPart book = WorkbookPart.read(source, kind.workbookPart());
    Relationships parts = Relationships.of(source, kind.workbookPart());
    if (kind.signed()) {
      remarks.add(WorkbookReader.SIGNED);
    }
    if (book.structureLocked()) {
      remarks.add(WorkbookReader.STRUCTURE_LOCKED);
    }
    if (parts.any("externalLink")) {
      remarks.add(WorkbookReader.EXTERNAL_LINKS);
    }
    CellFactory cells = new CellFactory(new NumberDisplay(book.date1904()));
    XlsxContext context =
        new XlsxContext(limits, remarks, strings(parts), styles(parts), book.date1904(), cells);
    List<SheetDraft> drafts = new ArrayList<>();
    List<String> sheetNames = new ArrayList<>();
    for (int i = 0; i < book.sheets().size(); i++) {
      WorkbookPart.Sheet entry = book.sheets().get(i);
      sheetNames.add(entry.name());
      String part = worksheet(entry, parts);
      if (part == null || !scope.includes(entry.name())) {
        drafts.add(null);
        continue;
      }
      SheetDraft draft =
          new SheetDraft(Grid.builder(i, entry.name()).visibility(visibility(entry.state())));
      XlsxSheetReader.read(source, part, context, draft);
      drafts.add(draft);
    }
    if (scope.recalculated() && book.exact() && !book.date1904()) {
      Recalculation.settle(
          new CalculationModel(drafts, sheetNames, book.names(), false), cells, remarks);
    }
    List<Grid> sheets = new ArrayList<>();
    for (SheetDraft draft : drafts) {
      if (draft != null) {
        sheets.add(draft.finish(remarks));
      }
    }
    return new Workbook(kind.kind(), sheets, remarks.list(), book.structureLocked());
  }

  private static Visibility visibility(@Nullable String state) {
    return "hidden".equals(state)
        ? Visibility.HIDDEN
        : "veryHidden".equals(state) ? Visibility.VERY_HIDDEN : Visibility.VISIBLE;
  }

  /** The part of a worksheet; null for charts, dialogs and macro sheets, which hold no cells. */
  private @Nullable String worksheet(WorkbookPart.Sheet entry, Relationships parts)
      throws Unreadable {
    Relationships.Relationship found = parts.byId(entry.relationship());
    if (found == null || found.external()) {
      throw Unreadable.damaged("工作表“" + Unreadable.shown(entry.name()) + "”在文件里找不到内容");
    }
    if (!found.is("worksheet")) {
      return null;
    }
    if (!source.has(found.target())) {
      throw Unreadable.damaged("工作表“" + Unreadable.shown(entry.name()) + "”在文件里找不到内容");
    }
    return found.target();
  }

  private SharedStrings strings(Relationships parts) throws Unreadable {
    Relationships.Relationship found = parts.first("sharedStrings");
    // A part that is named and not there is no loss unless a cell needs it, which is told then.
    return found == null || !source.has(found.target())
        ? SharedStrings.none()
        : SharedStrings.read(source, found.target(), limits);
  }

  private NumberFormats styles(Relationships parts) throws Unreadable {
    Relationships.Relationship found = parts.first("styles");
    return found == null || !source.has(found.target())
        ? NumberFormats.none()
        : NumberFormats.read(source, found.target());
  }
}
