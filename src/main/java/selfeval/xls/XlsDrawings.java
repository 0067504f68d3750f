package selfeval.xls;

import java.util.List;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.model.WorkbookRecordList;
import org.apache.poi.hssf.record.CountryRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Where the drawings of a BIFF workbook are announced. */
final class XlsDrawings {
  private XlsDrawings() {}

  /**
   * To be called before the first drawing is made. The library puts the workbook's drawing group
   * right behind its COUNTRY record, and where there is none (xlwt and other writers leave it out)
   * at the very front, before BOF, which makes the file unreadable. So one is lent for that moment.
   */
  static void begin(HSSFWorkbook workbook) {
    InternalWorkbook book = workbook.getInternalWorkbook();
    boolean drawn = book.getDrawingManager() != null || book.findDrawingGroup() != null;
    if (drawn || book.findFirstRecordBySid(CountryRecord.sid) != null) {
      return;
    }
    WorkbookRecordList list = book.getWorkbookRecordList();
    CountryRecord lent = new CountryRecord();
    list.add(beforeStrings(list.getRecords()), lent);
    book.createDrawingGroup();
    list.remove(lent);
  }

  /** The group belongs behind the names and before the strings ([MS-XLS] 2.1.7.20.3). */
  private static int beforeStrings(List<Record> records) {
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).getSid() == SSTRecord.sid) {
        return i;
      }
    }
    return records.size() - 1;
  }
}
