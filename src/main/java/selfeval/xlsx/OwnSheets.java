package selfeval.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.LookPairs;
import selfeval.annotate.RecordSheet;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlScan;
import selfeval.ooxml.XmlText;
import selfeval.workbook.CellAddress;

/**
 * The sheets of ours in a workbook that another program saved: the sheet of findings, and the
 * record that an .xls carries on a sheet of its own, where the workbook was one.
 *
 * @param opinion position of the sheet of findings; −1 where there is none
 * @param record position of the sheet with the record of an .xls; −1 where there is none
 */
record OwnSheets(int opinion, int record) {
  /**
   * @param tables names of the sheets that hold a table of findings
   */
  static OwnSheets of(
      XlsxPackage pack, WorkbookXml workbook, @Nullable AuditRecord audit, Set<String> tables) {
    int record = position(workbook, Set.of(RecordSheet.NAME));
    int opinion = -1;
    for (int i = 0; audit != null && i < workbook.sheets().size(); i++) {
      String part = workbook.sheets().get(i).part();
      opinion = part != null && part.equals(audit.opinionPart()) ? i : opinion;
    }
    if (opinion < 0 && record >= 0) {
      List<RecordSheet.Place> places = places(pack, workbook.sheets().get(record).part());
      opinion = places.isEmpty() ? -1 : position(workbook, Set.of(places.get(0).sheet()));
    }
    opinion = opinion < 0 ? workbook.signedSheet() : opinion;
    return new OwnSheets(opinion < 0 ? position(workbook, tables) : opinion, record);
  }

  private static int position(WorkbookXml workbook, Set<String> names) {
    for (int i = 0; i < workbook.sheets().size(); i++) {
      if (names.contains(workbook.sheets().get(i).name())) {
        return i;
      }
    }
    return -1;
  }

  /** The places that the record of an .xls names: the sheet of findings, and the marked cells. */
  private static List<RecordSheet.Place> places(XlsxPackage pack, @Nullable String part) {
    List<RecordSheet.Place> places = new ArrayList<>();
    if (part == null || !pack.has(part)) {
      return places;
    }
    byte[] xml = pack.part(part);
    XmlScan scan = new XmlScan(xml);
    while (scan.next()) {
      if (scan.opening() && scan.is("f") && !scan.empty()) {
        int from = scan.tagEnd();
        scan.skip();
        RecordSheet.Place place = RecordSheet.place(XmlText.content(xml, from, scan.tagStart()));
        if (place != null) {
          places.add(place);
        }
      }
    }
    return places;
  }

  /** The cells of a sheet that the record of an .xls names. */
  Set<CellAddress> marked(XlsxPackage pack, WorkbookXml workbook, String sheet) {
    Set<CellAddress> cells = new HashSet<>();
    for (RecordSheet.Place place : places(pack, workbook.sheets().get(record).part())) {
      if (place.sheet().equals(sheet)) {
        cells.add(place.cell());
      }
    }
    return cells;
  }

  SortedSet<Integer> positions() {
    SortedSet<Integer> positions = new TreeSet<>(List.of(opinion, record));
    positions.remove(-1);
    return positions;
  }

  /** Reads from them which look a marked cell had before. */
  void looks(XlsxPackage pack, WorkbookXml workbook, LookPairs looks) {
    if (opinion >= 0) {
      read(pack, workbook.sheets().get(opinion).part(), LookPairs.OWN, LookPairs.MARKED, looks);
    }
    if (record >= 0) {
      String part = workbook.sheets().get(record).part();
      read(pack, part, RecordSheet.OWN_LOOK, RecordSheet.MARKED_LOOK, looks);
    }
  }

  private static void read(
      XlsxPackage pack, @Nullable String part, int own, int marked, LookPairs looks) {
    if (part != null && pack.has(part)) {
      read(pack.part(part), own, marked, looks);
    }
  }

  /** Reads the pairs of a worksheet part. */
  private static void read(byte[] sheet, int ownColumn, int markedColumn, LookPairs looks) {
    XmlScan scan = new XmlScan(sheet);
    int row = -1;
    int format = -1;
    while (scan.next()) {
      if (!scan.opening()
          || scan.depth() != 4
          || !scan.is("c")
          || !scan.parentIs("row")
          || !scan.attribute("r")) {
        continue;
      }
      CellAddress at;
      try {
        at = CellAddress.parse(scan.value());
      } catch (IllegalArgumentException e) {
        continue;
      }
      if (at.column() == ownColumn) {
        row = at.row();
        format = scan.number("s", 0);
      } else if (at.column() == markedColumn && at.row() == row) {
        looks.add(format, scan.number("s", 0));
      }
    }
  }
}
