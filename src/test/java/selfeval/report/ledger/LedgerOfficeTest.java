package selfeval.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.overview.Occasion;
import selfeval.overview.OverviewCollector;
import selfeval.report.ReportFormat;
import selfeval.report.sheet.SheetLimits;
import selfeval.result.CellRecord;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.result.TotalRecord;
import selfeval.scoring.Execution;
import selfeval.scoring.Total;
import selfeval.term.Field;
import selfeval.term.State;
import selfeval.xlsx.Office;

@Tag("office")
class LedgerOfficeTest {
  @TempDir Path folder;

  private byte[] ledger() throws IOException {
    Occasion occasion = Occasion.at("2026-01-01 08:00");
    OverviewCollector figures = new OverviewCollector(occasion);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Ledger ledger =
        new Ledger(new ReportFormat.Setting(out, folder, occasion), SheetLimits.EXCEL)) {
      for (int i = 0; i < 90; i++) {
        State state = State.values()[i % 3];
        FileRecord file =
            FileRecord.audited(i + ".xlsx", null, 1, List.of(), List.of(form(state, i)))
                .placed(null, "退回/局 " + i + "/100%#表-审核.xlsx", null, List.of());
        ledger.add(file);
        figures.add(file);
      }
      ledger.finish(figures.overview(List.of(), List.of()));
    }
    return out.toByteArray();
  }

  private static FormRecord form(State state, int i) {
    return new FormRecord(
        "自评表",
        state,
        null,
        null,
        null,
        null,
        Map.of(
            Field.PROJECT, new CellRecord("B3", "=项目" + i, null),
            Field.DEPARTMENT, new CellRecord("B4", "局" + i % 60, null)),
        List.of(),
        new Execution(null, null, null, null, null, null),
        List.of(),
        new TotalRecord(null, null, null, new Total(null, null, null, "优", "良")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        FormRound.FIRST,
        List.of());
  }

  @Test
  void libreoffice_keeps_sheets_texts_links_and_charts() throws IOException {
    Office.required();
    byte[] saved = Office.convert(ledger(), "xlsx", folder);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(saved))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(6);
      assertThat(book.getSheet("概览").getDrawingPatriarch().getCharts()).hasSize(2);
      XSSFSheet forms = book.getSheet("台账");
      assertThat(forms.getLastRowNum()).isEqualTo(90);
      assertThat(forms.getRow(1).getCell(3).getStringCellValue()).isEqualTo("=项目0");
      assertThat(forms.getHyperlink(1, 11).getAddress()).endsWith("100%25%23表-审核.xlsx");
      assertThat(forms.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    }
  }

  @Test
  void the_overview_is_one_printed_page() throws IOException {
    Office.required();
    String pdf = new String(Office.convert(ledger(), "pdf", folder), StandardCharsets.ISO_8859_1);
    int pages = 0;
    for (int at = pdf.indexOf("/Type/Page/"); at >= 0; at = pdf.indexOf("/Type/Page/", at + 1)) {
      pages++;
    }
    // departments 2, forms 4, and a page each for what has few rows
    assertThat(pages).isBetween(7, 13);
  }
}
