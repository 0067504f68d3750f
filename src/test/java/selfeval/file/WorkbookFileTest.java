package selfeval.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.annotate.Annotated;
import selfeval.ooxml.Limits;
import selfeval.opinion.AnnotationPlan;
import selfeval.term.Severity;
import selfeval.workbook.FileKind;
import selfeval.workbook.Refusal;
import selfeval.xlsx.Plans;

class WorkbookFileTest {
  private static final AnnotationPlan PLAN =
      Plans.plan("自评表", Plans.mark("B2", Severity.ERROR, "【应改正】得分应为 9.50。"));

  private static byte[] form(boolean xls, String... texts) throws IOException {
    try (Workbook book = xls ? new HSSFWorkbook() : new XSSFWorkbook()) {
      for (int i = 0; i < texts.length; i++) {
        book.createSheet(i == 0 ? "自评表" : "附表" + i)
            .createRow(1)
            .createCell(1)
            .setCellValue(texts[i]);
      }
      return bytes(book);
    }
  }

  private static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static WorkbookFile open(byte[] file) {
    return new WorkbookFile(file, Limits.standard());
  }

  private static selfeval.workbook.Workbook read(WorkbookFile file) {
    return (selfeval.workbook.Workbook) file.reading();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_workbook_without_anything_of_ours_is_read_as_it_is(boolean xls) throws IOException {
    byte[] original = form(xls, "核对无误", "第二张");
    WorkbookFile file = open(original);
    assertThat(file.cameBack()).isFalse();
    assertThat(file.agencys()).isSameAs(original);
    assertThat(file.remarks()).isEmpty();
    assertThat(file.replies()).isEmpty();
    assertThat(read(file).kind()).isEqualTo(xls ? FileKind.XLS : FileKind.XLSX);
    assertThat(read(file).sheets()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_an_earlier_audit_added_is_gone_before_the_workbook_is_read(boolean xls)
      throws IOException {
    byte[] original = form(xls, "满分", "说明", "附件");
    Annotated annotated = open(original).annotate(PLAN);
    assertThat(annotated.companion()).isNull();
    WorkbookFile back = open(annotated.file());
    assertThat(back.cameBack()).isTrue();
    assertThat(read(back).sheets()).extracting(sheet -> sheet.name()).doesNotContain("审核意见");
    assertThat(read(back).sheets()).hasSize(3);
    assertThat(open(back.agencys()).cameBack()).isFalse();
    byte[] again = back.annotate(PLAN).file();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(again))) {
      assertThat(book).filteredOn(sheet -> sheet.getSheetName().startsWith("审核意见")).hasSize(1);
      assertThat(book.getSheet("自评表").getRow(1).getCell(1).getCellComment().getString())
          .hasToString("【应改正】得分应为 9.50。");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_sheet_of_findings_is_known_when_it_was_renamed(boolean xls) throws IOException {
    byte[] annotated = open(form(xls, "得分")).annotate(PLAN).file();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(annotated))) {
      book.setSheetName(book.getSheetIndex("审核意见"), "回复");
      WorkbookFile back = open(bytes(book));
      assertThat(back.cameBack()).isTrue();
      assertThat(read(back).sheets()).extracting(sheet -> sheet.name()).containsExactly("自评表");
    }
  }

  @Test
  void what_is_no_workbook_is_refused_and_nothing_is_taken_off() {
    byte[] text = "核对码,审核意见\n1,2\n".getBytes(StandardCharsets.UTF_8);
    WorkbookFile file = open(text);
    assertThat(file.reading()).isInstanceOf(Refusal.class);
    assertThat(file.cameBack()).isFalse();
    assertThat(file.agencys()).isSameAs(text);
  }

  @Test
  void both_formats_have_notes_by_one_author_and_the_same_footer() throws IOException {
    for (boolean xls : new boolean[] {true, false}) {
      byte[] annotated = open(form(xls, "得分")).annotate(PLAN).file();
      try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(annotated))) {
        var note = book.getSheet("自评表").getRow(1).getCell(1).getCellComment();
        assertThat(note.getAuthor()).isEqualTo("审核意见");
        assertThat(book.getSheet("审核意见").getFooter().getLeft()).isEqualTo("&A");
        assertThat(book.getSheet("审核意见").getFooter().getRight()).isEqualTo("第&P页，共&N页");
      }
    }
  }
}
