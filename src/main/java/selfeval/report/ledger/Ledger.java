package selfeval.report.ledger;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelWriter;
import com.alibaba.excel.enums.CellDataTypeEnum;
import com.alibaba.excel.metadata.data.WriteCellData;
import com.alibaba.excel.util.FileUtils;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import selfeval.overview.Overview;
import selfeval.report.Report;
import selfeval.report.ReportFormat;
import selfeval.report.SafeText;
import selfeval.result.FileRecord;

/**
 * Writes 审核台账.xlsx: one row a form, one sheet of all findings, one of statistics. Entries are
 * written as they come, so that any number of them needs little memory. Not safe for use by several
 * threads.
 */
public final class Ledger implements Report {
  public static final ReportFormat FORMAT =
      new ReportFormat() {
        @Override
        public String name() {
          return "审核台账.xlsx";
        }

        @Override
        public Report begin(Setting setting) {
          return new Ledger(setting);
        }
      };

  private static final int ROWS_AT_ONCE = 500;
  private static final String TEMP_FOLDER = "java.io.tmpdir";

  private final ExcelWriter writer;
  private final String audited;
  private final LedgerSheet forms =
      new LedgerSheet(0, "审核台账", LedgerRows.FORM_COLUMNS, 2, LedgerRows.FORM_COLUMNS_PRINTED);
  private final LedgerSheet findings =
      new LedgerSheet(1, "问题清单", LedgerRows.FINDING_COLUMNS, 2, LedgerRows.FINDING_COLUMNS_PRINTED);
  private final LedgerSheet statistics =
      new LedgerSheet(2, "统计", LedgerStatistics.COLUMNS, 0, LedgerStatistics.COLUMNS.size());
  private final LedgerRows rows = new LedgerRows(forms, findings);
  private final LedgerStatistics counts;

  /** Begins the workbook. */
  public Ledger(ReportFormat.Setting setting) {
    TempFile.setThreadLocalTempFileCreationStrategy(new Scratch(setting.scratch()));
    keepLibraryFolderIn(setting.scratch());
    this.audited = setting.occasion().audited();
    this.counts = new LedgerStatistics(setting.occasion().waivers());
    this.writer = EasyExcel.write(setting.out()).autoCloseStream(false).needHead(true).build();
    // Begun in this order, whatever is written first: the sheets are in the order that users read.
    flush();
  }

  @Override
  public void add(FileRecord file) {
    rows.add(file);
    counts.add(file);
    if (forms.waiting() + findings.waiting() >= ROWS_AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    forms.flush(writer);
    findings.flush(writer);
  }

  @Override
  public void finish(Overview overview) {
    flush();
    counts.write(audited, statistics);
    statistics.flush(writer);
  }

  @Override
  public void close() {
    writer.finish();
    // Back to the common one, also for what else this thread does.
    TempFile.setThreadLocalTempFileCreationStrategy(null);
    removeLibraryFolder();
  }

  /**
   * EasyExcel makes a folder for the reading of huge files as soon as its class is loaded, in what
   * is the temp folder then. In the machine's own it would stay for ever when the process is
   * killed; the scratch folder is cleared by the next run. The JDK has read its own temp folder
   * before, so nothing else is moved.
   */
  private static synchronized void keepLibraryFolderIn(Path scratch) {
    String common = System.getProperty(TEMP_FOLDER);
    System.setProperty(TEMP_FOLDER, scratch.toAbsolutePath().toString());
    try {
      FileUtils.getCachePath();
    } finally {
      System.setProperty(TEMP_FOLDER, common);
    }
  }

  private static void removeLibraryFolder() {
    for (String folder : new String[] {FileUtils.getCachePath(), FileUtils.getTempFilePrefix()}) {
      try {
        Files.deleteIfExists(Path.of(folder));
      } catch (IOException e) {
        // Not empty, so still in use by another part of the program; nothing of ours is in it.
      }
    }
  }

  /** A value of a row: a number where it is one, so that an office can sum its columns. */
  static WriteCellData<?> value(Object value) {
    if (value instanceof BigDecimal number) {
      return new WriteCellData<>(number);
    }
    if (value instanceof Integer number) {
      return new WriteCellData<>(BigDecimal.valueOf(number));
    }
    String text = value == null ? "" : value.toString();
    return text.isEmpty()
        ? new WriteCellData<>(CellDataTypeEnum.EMPTY)
        : new WriteCellData<>(SafeText.cell(text));
  }

  /** Keeps POI's files of waiting rows out of the machine's common temp folder. */
  private record Scratch(Path folder) implements TempFileCreationStrategy {
    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
      return Files.createTempFile(folder, prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
      return Files.createTempDirectory(folder, prefix).toFile();
    }
  }
}
