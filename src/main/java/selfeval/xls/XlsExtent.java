package selfeval.xls;

import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherDgRecord;
import org.apache.poi.ddf.EscherDggRecord;
import org.apache.poi.ddf.EscherDggRecord.FileIdCluster;
import org.apache.poi.hssf.model.DrawingManager2;
import org.apache.poi.hssf.record.DimensionsRecord;
import org.apache.poi.hssf.record.EscherAggregate;
import org.apache.poi.hssf.record.RecordBase;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The rows and columns a BIFF sheet says it has, and how many shapes: numbers that grow with our
 * marks and that the library never takes back.
 */
final class XlsExtent {
  private XlsExtent() {}

  /** The numbers as text, to be put back by {@link #restore}. */
  static String describe(HSSFSheet sheet) {
    DimensionsRecord d = dimensions(sheet);
    EscherDgRecord drawing = drawing(sheet);
    String extent =
        d == null
            ? "- - - -"
            : d.getFirstRow() + " " + d.getLastRow() + " " + d.getFirstCol() + " " + d.getLastCol();
    return drawing == null
        ? extent
        : extent + " " + drawing.getNumShapes() + " " + drawing.getLastMSOSPID();
  }

  /** Puts the numbers back where they still are as we left them. */
  static void restore(HSSFSheet sheet, String before, String after) {
    String[] now = describe(sheet).split(" ", 0);
    String[] was = before.split(" ", 0);
    String[] left = after.split(" ", 0);
    DimensionsRecord d = dimensions(sheet);
    if (d != null && was.length >= 4 && left.length >= 4 && !was[0].equals("-")) {
      boolean same = true;
      for (int i = 0; i < 4; i++) {
        same &= now[i].equals(left[i]);
      }
      if (same) {
        d.setFirstRow(Integer.parseInt(was[0]));
        d.setLastRow(Integer.parseInt(was[1]));
        d.setFirstCol((short) Integer.parseInt(was[2]));
        d.setLastCol((short) Integer.parseInt(was[3]));
      }
    }
    EscherDgRecord drawing = drawing(sheet);
    boolean sameShapes =
        was.length == 6
            && left.length == 6
            && now.length == 6
            && now[4].equals(left[4])
            && now[5].equals(left[5]);
    if (drawing != null && sameShapes) {
      drawing.setNumShapes(Integer.parseInt(was[4]));
      drawing.setLastMSOSPID(Integer.parseInt(was[5]));
    }
  }

  /**
   * Which shape numbers the workbook has given to which drawing, as text; empty where it has no
   * drawings.
   */
  static String describeShapeNumbers(HSSFWorkbook workbook) {
    DrawingManager2 manager = workbook.getInternalWorkbook().findDrawingGroup();
    if (manager == null) {
      return "";
    }
    EscherDggRecord group = manager.getDgg();
    StringBuilder out = new StringBuilder();
    out.append(group.getShapeIdMax()).append(' ').append(group.getNumShapesSaved());
    out.append(' ').append(group.getDrawingsSaved());
    for (FileIdCluster cluster : group.getFileIdClusters()) {
      out.append(' ').append(cluster.getDrawingGroupId());
      out.append(' ').append(cluster.getNumShapeIdsUsed());
    }
    return out.toString();
  }

  /** Puts the shape numbers back where they still are as we left them. */
  static void restoreShapeNumbers(HSSFWorkbook workbook, String before, String after) {
    if (after.isEmpty() || !describeShapeNumbers(workbook).equals(after)) {
      return;
    }
    String[] n = before.isEmpty() ? new String[] {"0", "0", "0"} : before.split(" ", 0);
    EscherDggRecord group = workbook.getInternalWorkbook().findDrawingGroup().getDgg();
    FileIdCluster[] clusters = new FileIdCluster[(n.length - 3) / 2];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] =
          new FileIdCluster(Integer.parseInt(n[3 + 2 * i]), Integer.parseInt(n[4 + 2 * i]));
    }
    group.setShapeIdMax(Integer.parseInt(n[0]));
    group.setNumShapesSaved(Integer.parseInt(n[1]));
    group.setDrawingsSaved(Integer.parseInt(n[2]));
    group.setFileIdClusters(clusters);
  }

  private static @Nullable DimensionsRecord dimensions(HSSFSheet sheet) {
    return sheet.getSheet().findFirstRecordBySid(DimensionsRecord.sid) instanceof DimensionsRecord d
        ? d
        : null;
  }

  private static @Nullable EscherDgRecord drawing(HSSFSheet sheet) {
    for (RecordBase record : sheet.getSheet().getRecords()) {
      if (record instanceof EscherAggregate aggregate) {
        EscherContainerRecord container = aggregate.getEscherContainer();
        return container == null ? null : container.getChildById(EscherDgRecord.RECORD_ID);
      }
    }
    return null;
  }
}
