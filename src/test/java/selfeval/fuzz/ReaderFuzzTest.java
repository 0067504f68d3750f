package selfeval.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;
import selfeval.ooxml.Limits;
import selfeval.workbook.Reading;
import selfeval.workbook.Refusal;
import selfeval.workbook.read.WorkbookReader;

/** Whatever is done to a file: it is read, or refused in words, and nothing is thrown. */
@Tag("fuzz")
class ReaderFuzzTest {
  private static final WorkbookReader READER = new WorkbookReader(Limits.standard().ordinary());
  private static final byte[] XLSX = Edits.read("seeds/云客服服务外包项目.xlsx");
  private static final byte[] XLS = Edits.read("seeds/云客服服务外包项目.xls");

  @FuzzTest(maxDuration = "20s")
  void for_seconds(FuzzedDataProvider data) {
    read(data);
  }

  @FuzzTest(maxDuration = "1h")
  void for_an_hour(FuzzedDataProvider data) {
    read(data);
  }

  private static void read(FuzzedDataProvider data) {
    int what = data.consumeInt(0, 5);
    byte[] file =
        switch (what) {
          case 0 -> data.consumeRemainingAsBytes();
          case 1 -> Edits.overwritten(XLSX, data);
          case 2 -> Edits.overwritten(XLS, data);
          default -> Edits.form(data);
        };
    Reading reading = READER.read(file);
    if (reading instanceof Refusal refusal) {
      assertThat(refusal.reason()).matches("(?s).*[\u4e00-\u9fff]{4,}.*");
      // These words stand for an exception that nobody had thought of.
      assertThat(refusal.reason()).doesNotContain("内部结构异常");
    }
  }
}
