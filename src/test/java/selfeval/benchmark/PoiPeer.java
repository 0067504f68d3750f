package selfeval.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The peer of the benchmark: what annotating costs when a workbook is loaded and saved as an object
 * model. It reads nothing of the form and judges nothing; it only adds five comments.
 *
 * <p>Arguments: input folder, output folder, threads.
 */
public final class PoiPeer {
  private static final int COMMENTS = 5;

  private PoiPeer() {}

  public static void main(String[] args) throws Exception {
    EachFile.run(args, PoiPeer::annotate);
  }

  private static void annotate(Path file, Path target) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    boolean binary = file.toString().endsWith(".xls");
    try (Workbook workbook = binary ? new HSSFWorkbook(in) : new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(target)) {
      Sheet sheet = workbook.getSheetAt(0);
      CreationHelper helper = workbook.getCreationHelper();
      Drawing<?> drawing = sheet.createDrawingPatriarch();
      for (int i = 0; i < COMMENTS; i++) {
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(3);
        anchor.setCol2(6);
        anchor.setRow1(10 + i);
        anchor.setRow2(14 + i);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString("【应改正】总分与各项得分之和不一致 " + i));
        Row row = sheet.getRow(10 + i) == null ? sheet.createRow(10 + i) : sheet.getRow(10 + i);
        (row.getCell(2) == null ? row.createCell(2) : row.getCell(2)).setCellComment(comment);
      }
      workbook.write(out);
    }
  }
}
