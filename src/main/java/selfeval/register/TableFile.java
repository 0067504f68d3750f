package selfeval.register;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.cache.MapCache;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.enums.CellDataTypeEnum;
import com.alibaba.excel.enums.CellExtraTypeEnum;
import com.alibaba.excel.enums.ReadDefaultReturnEnum;
import com.alibaba.excel.event.AnalysisEventListener;
import com.alibaba.excel.metadata.CellExtra;
import com.alibaba.excel.metadata.data.ReadCellData;
import com.alibaba.excel.read.builder.ExcelReaderBuilder;
import com.alibaba.excel.support.ExcelTypeEnum;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.workbook.Refusal;
import selfeval.workbook.read.WorkbookReader;

/** Reads a table, .xlsx, .xls or .csv by its content, in a stream. */
final class TableFile {
  private static final int ZIP = 0x504B0304;
  private static final int OLE2 = 0xD0CF11E0;

  private TableFile() {}

  /**
   * Reads all sheets.
   *
   * @param name the file as users know it
   * @throws RegisterException where it cannot be read
   */
  static void read(Path file, String name, TableRows rows) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new RegisterException(
            "找不到名单“" + name + "”，或者它不是文件；请检查 --register 的路径，应为 .xlsx、.xls 或 .csv 文件。");
      }
      long most = Limits.standard().get(Limit.FILE);
      if (Files.size(file) > most) {
        throw new RegisterException(
            "名单“"
                + name
                + "”太大（"
                + (Files.size(file) >> 20)
                + " MB），应不超过 "
                + (most >> 20)
                + " MB；请只保留应报的行和列，另存后重试。");
      }
      int kind = kind(file);
      ExcelReaderBuilder reader = EasyExcel.read(file.toFile(), new Listener(rows));
      switch (kind) {
        case ZIP -> reader.excelType(ExcelTypeEnum.XLSX);
        case OLE2 -> reader.excelType(ExcelTypeEnum.XLS);
        default -> reader.excelType(ExcelTypeEnum.CSV).charset(charset(file, name));
      }
      reader
          .headRowNumber(0)
          .readCache(new MapCache())
          .readDefaultReturn(ReadDefaultReturnEnum.READ_CELL_DATA)
          .extraRead(CellExtraTypeEnum.MERGE)
          .doReadAll();
    } catch (IOException | RuntimeException e) {
      RegisterException told = told(e);
      throw told != null ? told : new RegisterException(unreadable(file, name));
    }
  }

  private static @Nullable RegisterException told(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
      if (cause instanceof RegisterException register) {
        return register;
      }
    }
    return null;
  }

  /** What is wrong with a workbook is told as of any other. */
  private static String unreadable(Path file, String name) {
    String reason = "文件可能已损坏、已加密，或者没有权限读取；请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试。";
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (new WorkbookReader(Limits.standard()).read(bytes) instanceof Refusal refusal) {
        reason = refusal.reason();
      }
    } catch (IOException | RuntimeException e) {
      // the general words will do
    }
    return "名单“" + name + "”无法读取：" + reason;
  }

  private static int kind(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int kind = 0;
      for (int i = 0; i < Integer.BYTES; i++) {
        kind = kind << 8 | (in.read() & 0xFF);
      }
      return kind;
    }
  }

  private static Charset charset(Path file, String name) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      if (TextBytes.are(file, charset)) {
        return charset;
      }
    }
    throw new RegisterException(
        "名单“"
            + name
            + "”既不是 Excel 工作簿，也不是 UTF-8 或 GB18030 编码的 csv 文本；请在 Excel 或 WPS 中另存为 .xlsx 后重试。");
  }

  /** Hands rows on; cells of the library end here. */
  private static final class Listener extends AnalysisEventListener<Map<Integer, ReadCellData<?>>> {
    private final TableRows rows;

    Listener(TableRows rows) {
      this.rows = rows;
    }

    @Override
    public void invoke(Map<Integer, ReadCellData<?>> cells, AnalysisContext context) {
      List<String> texts = new ArrayList<>();
      cells.forEach(
          (column, cell) -> {
            while (texts.size() <= column) {
              texts.add("");
            }
            texts.set(column, text(cell));
          });
      int row = context.readRowHolder().getRowIndex();
      if (row == 0 && !texts.isEmpty() && texts.get(0).startsWith("\uFEFF")) {
        texts.set(0, texts.get(0).substring(1));
      }
      rows.row(row, texts);
    }

    private static String text(@Nullable ReadCellData<?> cell) {
      if (cell == null) {
        return "";
      }
      if (cell.getType() == CellDataTypeEnum.NUMBER) {
        BigDecimal number =
            cell.getOriginalNumberValue() == null
                ? cell.getNumberValue()
                : cell.getOriginalNumberValue();
        return number == null || number.signum() == 0
            ? "0"
            : number.stripTrailingZeros().toPlainString();
      }
      return cell.getStringValue() == null ? "" : cell.getStringValue();
    }

    @Override
    public void extra(CellExtra extra, AnalysisContext context) {
      rows.merged(
          extra.getFirstRowIndex(),
          extra.getLastRowIndex(),
          extra.getFirstColumnIndex(),
          extra.getLastColumnIndex());
    }

    @Override
    public void doAfterAllAnalysed(AnalysisContext context) {
      String sheet = context.readSheetHolder().getSheetName();
      rows.end(sheet == null ? "" : sheet);
    }
  }
}
