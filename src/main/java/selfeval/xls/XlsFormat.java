package selfeval.xls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.Annotated;
import selfeval.annotate.Format;
import selfeval.annotate.RecordSheet;
import selfeval.annotate.TakenOff;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Limits;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.AnnotationPlanner;
import selfeval.opinion.OpinionReader;
import selfeval.opinion.OpinionSheet;
import selfeval.workbook.Reading;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** The BIFF format (.xls, .xlt, .et): annotated through HSSF. */
public final class XlsFormat implements Format {
  private static final List<byte[]> SIGNS =
      List.of(
          AnnotationPlanner.OPINION_NAME.getBytes(StandardCharsets.UTF_16LE),
          OpinionReader.KEY.getBytes(StandardCharsets.UTF_16LE),
          RecordSheet.NAME.getBytes(StandardCharsets.UTF_16LE),
          RecordSheet.NAME.getBytes(StandardCharsets.US_ASCII));

  private final WorkbookReader reader;
  private final Function<OpinionSheet, byte[]> standalone;

  /**
   * @param limits how much a file may cost
   * @param standalone writes the sheet of findings as a workbook of its own, for where it cannot be
   *     added
   */
  public XlsFormat(Limits limits, Function<OpinionSheet, byte[]> standalone) {
    this.reader = new WorkbookReader(limits);
    this.standalone = standalone;
  }

  @Override
  public Reading read(byte[] file) {
    return reader.read(file);
  }

  @Override
  public TakenOff takeOff(byte[] file) {
    if (!mayBeOurs(reader.biff(file)) || !(reader.read(file, null) instanceof Workbook all)) {
      return TakenOff.nothing(file);
    }
    try {
      XlsStripper.Stripped plain = XlsStripper.stripped(file, OpinionReader.tables(all));
      return new TakenOff(plain.file(), OpinionReader.replies(all), plain.remarks());
    } catch (CannotAnnotateInPlace e) {
      return new TakenOff(
          file, OpinionReader.replies(all), List.of("文件结构特殊，上次审核的标注未能去除，请用 Excel 或 WPS 打开，另存后重试。"));
    }
  }

  /**
   * Whether a sheet of ours may be in the workbook.
   *
   * @param stream the records; null where the file has none
   */
  private static boolean mayBeOurs(byte @Nullable [] stream) {
    if (stream == null) {
      return false;
    }
    if (new BiffStream(stream).encrypted()) {
      return true;
    }
    for (byte[] sign : SIGNS) {
      if (contains(stream, sign)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(byte[] stream, byte[] sign) {
    for (int at = 0; at + sign.length <= stream.length; at++) {
      int same = 0;
      while (same < sign.length && stream[at + same] == sign[same]) {
        same++;
      }
      if (same == sign.length) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Annotated annotate(byte[] file, AnnotationPlan plan) {
    return XlsWriter.write(file, plan, standalone);
  }
}
