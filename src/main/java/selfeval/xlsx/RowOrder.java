package selfeval.xlsx;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.XmlScan;

/** Puts the rows of a worksheet part into their order: POI saves them as it found them. */
final class RowOrder {
  private record Row(int number, int start, int end) {}

  private RowOrder() {}

  /** The part with its rows in order; null where they are so already, or where two are the same. */
  static byte @Nullable [] sorted(byte[] xml) {
    List<Row> rows = new ArrayList<>();
    boolean ordered = true;
    XmlScan scan = new XmlScan(xml);
    while (scan.next()) {
      if (scan.depth() == 3 && scan.opening() && scan.parentIs("sheetData")) {
        if (!scan.is("row")) {
          // what is between rows has no row to go with
          return null;
        }
        int number = scan.number("r", -1);
        int start = scan.tagStart();
        int end = scan.skip();
        int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number;
        ordered &= number > last;
        rows.add(new Row(number, start, end));
      }
    }
    if (ordered) {
      return null;
    }
    int from = rows.get(0).start;
    int to = rows.get(rows.size() - 1).end;
    rows.sort(Comparator.comparingInt(Row::number));
    ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length);
    out.write(xml, 0, from);
    int last = 0;
    for (Row row : rows) {
      if (row.number <= last) {
        return null;
      }
      last = row.number;
      out.write(xml, row.start, row.end - row.start);
    }
    out.write(xml, to, xml.length - to);
    return out.toByteArray();
  }
}
