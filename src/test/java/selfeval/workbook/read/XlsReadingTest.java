package selfeval.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.hssf.record.InterfaceHdrRecord;
import org.apache.poi.hssf.record.ProtectRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.workbook.Formula;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.Refusal;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Workbook;

class XlsReadingTest {
  private static final WorkbookReader READER = new WorkbookReader(Limits.standard());

  private static byte[] bytes(HSSFWorkbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static Grid grid(HSSFWorkbook book) throws IOException {
    return ((Workbook) READER.read(bytes(book))).sheets().get(0);
  }

  private static HSSFCell cell(HSSFWorkbook book) {
    return book.createSheet("表").createRow(0).createCell(0);
  }

  @ParameterizedTest
  @CsvSource({"14, 2021/12/31", "27, 2021年12月", "31, 2021年12月31日", "57, 2021年12月", "58, 12月31日"})
  void dates_that_are_built_in_show_in_chinese(short format, String shown) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFCell cell = cell(book);
      cell.setCellValue(44561);
      cell.setCellStyle(book.createCellStyle());
      cell.getCellStyle().setDataFormat(format);
      GridCell read = grid(book).cell(0, 0);
      assertThat(read.kind()).isEqualTo(ValueKind.DATE);
      assertThat(read.text()).isEqualTo(shown);
    }
  }

  @Test
  void days_since_1904_are_understood() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.getInternalWorkbook()
          .getRecords()
          .forEach(
              record -> {
                if (record instanceof org.apache.poi.hssf.record.DateWindow1904Record window) {
                  window.setWindowing((short) 1);
                }
              });
      HSSFCell cell = cell(book);
      cell.setCellValue(43099);
      cell.setCellStyle(book.createCellStyle());
      cell.getCellStyle().setDataFormat((short) 14);
      byte[] file = bytes(book);
      try (HSSFWorkbook again = new HSSFWorkbook(new java.io.ByteArrayInputStream(file))) {
        assertThat(again.getInternalWorkbook().isUsing1904DateWindowing()).isTrue();
      }
      assertThat(((Workbook) READER.read(file)).sheets().get(0).cell(0, 0).text())
          .isEqualTo("2021/12/31");
    }
  }

  @Test
  void a_stale_sum_is_told_as_in_xlsx() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet("表");
      sheet.createRow(0).createCell(0).setCellFormula("SUM(B1:B2)");
      sheet.getRow(0).createCell(1).setCellValue(70);
      sheet.createRow(1).createCell(1).setCellValue(26);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertThat(grid(book).cell(0, 0).formula())
          .isEqualTo(new Formula("SUM(B1:B2)", Formula.State.CACHED, null));
      sheet.getRow(1).getCell(1).setCellValue(20);
      assertThat(grid(book).cell(0, 0).formula())
          .isEqualTo(new Formula("SUM(B1:B2)", Formula.State.STALE, "90"));
    }
  }

  @Test
  void a_locked_structure_is_said() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      cell(book).setCellValue(1);
      ProtectRecord lock =
          (ProtectRecord) book.getInternalWorkbook().findFirstRecordBySid(ProtectRecord.sid);
      lock.setProtect(true);
      Workbook read = (Workbook) READER.read(bytes(book));
      assertThat(read.structureLocked()).isTrue();
      assertThat(read.remarks()).singleElement().asString().contains("结构");
      assertThat(book.getInternalWorkbook().findFirstRecordBySid(InterfaceHdrRecord.sid))
          .isNotNull();
    }
  }

  @Test
  void a_protected_sheet_is_no_locked_structure() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      cell(book).setCellValue(1);
      book.getSheetAt(0).protectSheet("x");
      assertThat(((Workbook) READER.read(bytes(book))).structureLocked()).isFalse();
    }
  }

  /** Offset of the n-th record of a kind with this many bytes. */
  private static int record(byte[] file, int id, int length) {
    ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 512; i + 4 + length < file.length; i++) {
      if (b.getShort(i) == id && b.getShort(i + 2) == length) {
        return i;
      }
    }
    throw new AssertionError("no record " + id);
  }

  @Test
  void a_number_that_is_none_and_a_text_that_is_missing_name_their_cell() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet("表");
      sheet.createRow(2).createCell(3).setCellValue(96.125);
      sheet.getRow(2).createCell(4).setCellValue("满意");
      byte[] file = bytes(book);
      ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      b.putDouble(record(file, 0x203, 14) + 10, Double.NaN);
      assertThat(READER.read(file)).isInstanceOf(Refusal.class);
      assertThat(((Refusal) READER.read(file)).reason()).contains("D3");
      file = bytes(book);
      b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      b.putInt(record(file, 0xFD, 10) + 10, 500);
      assertThat(((Refusal) READER.read(file)).reason()).contains("E3").contains("文字");
    }
  }

  @Test
  void a_cell_that_is_there_twice_is_damage() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet("表");
      sheet.createRow(2).createCell(3).setCellValue(96.125);
      sheet.getRow(2).createCell(4).setCellValue(97.125);
      byte[] file = bytes(book);
      ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      b.putShort(record(file, 0x203, 14) + 6, (short) 4);
      assertThat(((Refusal) READER.read(file)).reason()).contains("E3").contains("两次");
    }
  }

  @Test
  void the_limits_hold_for_xls_too() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet("表");
      sheet.createRow(0).createCell(0).setCellValue("一二三四五六七八九十");
      sheet.createRow(1).createCell(0).setCellValue(1);
      Limits texts = Limits.standard().with(Limit.TEXT, 9);
      assertThat(((Refusal) new WorkbookReader(texts).read(bytes(book))).reason())
          .contains("9 个字符");
      Limits cells = Limits.standard().with(Limit.CELLS, 1);
      Refusal refusal = (Refusal) new WorkbookReader(cells).read(bytes(book));
      assertThat(refusal.cause()).isEqualTo(Unreadable.Cause.TOO_LARGE);
      assertThat(refusal.reason()).contains("1 个");
    }
  }

  @Test
  void a_header_that_claims_two_gigabytes_is_not_believed() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      cell(book).setCellValue(1);
      byte[] file = bytes(book);
      ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(44, 32_000);
      assertThat(((Refusal) READER.read(file)).cause()).isEqualTo(Unreadable.Cause.DAMAGED);
    }
  }
}
