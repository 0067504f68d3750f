package selfeval.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.annotate.Annotated;
import selfeval.annotate.CellLook;
import selfeval.opinion.Mark;
import selfeval.workbook.CellAddress;

/** LibreOffice opens what was written, shows the marks, and what it saves can be cleaned again. */
@Tag("office")
public class XlsxOfficeTest {
  @TempDir Path folder;

  @Test
  void libreoffice_reads_cells_notes_and_the_added_sheet() throws IOException {
    Office.required();
    byte[] original = SampleForm.workbook();
    byte[] annotated = Xlsx.write(original, SampleForm.plan()).file();
    byte[] pdf = Office.convert(annotated, "pdf", folder);
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(original));
        XSSFWorkbook saved =
            new XSSFWorkbook(new ByteArrayInputStream(Office.convert(annotated, "xlsx", folder)))) {
      assertThat(saved.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
      assertThat(texts(saved.getSheetAt(0))).isEqualTo(texts(before.getSheetAt(0)));
      for (Mark mark : SampleForm.plan().marks().get(0)) {
        XSSFCell cell = saved.getSheetAt(0).getRow(mark.cell().row()).getCell(mark.cell().column());
        assertThat(CellLook.isMark(cell.getCellStyle().getFillForegroundColorColor().getARGBHex()))
            .isTrue();
        assertThat(cell.getCellComment().getString().getString()).contains(mark.note());
      }
      assertThat(saved.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("项目支出绩效自评表审核意见");
    }
  }

  @Test
  void what_libreoffice_saved_is_cleaned_by_the_traces_that_are_left() throws IOException {
    Office.required();
    byte[] original = SampleForm.workbook();
    byte[] saved = Office.convert(Xlsx.write(original, SampleForm.plan()).file(), "xlsx", folder);
    Annotated cleaned = Xlsx.stripped(saved, java.util.Set.of());
    Judge.assertSound(saved, cleaned.file());
    assertThat(cleaned.remarks())
        .hasSize(1)
        .first()
        .asString()
        .contains("其他软件保存")
        .doesNotContain("未能恢复");
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(original));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(cleaned.file()))) {
      assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets());
      assertThat(texts(after.getSheetAt(0))).isEqualTo(texts(before.getSheetAt(0)));
      assertThat(fills(after.getSheetAt(0))).isEqualTo(fills(before.getSheetAt(0)));
      assertThat(notes(after.getSheetAt(0))).isEqualTo(notes(before.getSheetAt(0)));
      assertThat(after.getAllNames()).hasSameSizeAs(before.getAllNames());
    }
    Annotated again = Xlsx.write(saved, SampleForm.plan());
    assertThat(Xlsx.write(again.file(), SampleForm.plan()).file()).isEqualTo(again.file());
  }

  public static Map<CellAddress, String> texts(XSSFSheet sheet) {
    Map<CellAddress, String> texts = new HashMap<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  if (!cell.toString().isEmpty()) {
                    texts.put(
                        new CellAddress(cell.getRowIndex(), cell.getColumnIndex()),
                        cell.toString());
                  }
                }));
    return texts;
  }

  public static Map<CellAddress, String> fills(XSSFSheet sheet) {
    Map<CellAddress, String> fills = new HashMap<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  var colour = ((XSSFCell) cell).getCellStyle().getFillForegroundColorColor();
                  if (colour != null) {
                    fills.put(
                        new CellAddress(cell.getRowIndex(), cell.getColumnIndex()),
                        colour.getARGBHex());
                  }
                }));
    return fills;
  }

  public static Map<String, String> notes(XSSFSheet sheet) {
    Map<String, String> notes = new HashMap<>();
    sheet
        .getCellComments()
        .forEach((at, note) -> notes.put(at.formatAsString(), note.getString().getString()));
    return notes;
  }
}
