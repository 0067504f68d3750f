package selfeval.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annotated workbook.
 *
 * @param file its bytes
 * @param companion a workbook of its own with the sheet that could not be added, to be written
 *     beside it; null for the normal case
 * @param remarks Chinese sentences for the ledger: what could not be kept or had to be done another
 *     way; empty for the normal case
 */
public record Annotated(byte[] file, byte @Nullable [] companion, List<String> remarks) {
  /** What is said of a workbook that takes no more sheets. */
  public static final String STRUCTURE_LOCKED =
      "工作簿的结构已锁定，不能加入“审核意见”表，单元格上作了标记和批注，审核意见另存为一个文件，与标注文件放在一起。";

  public Annotated {
    remarks = List.copyOf(remarks);
  }

  public Annotated(byte[] file, List<String> remarks) {
    this(file, null, remarks);
  }

  /** A workbook that can be read but not written to: the form is audited all the same. */
  public static Annotated unmarked(byte[] original, byte[] companion) {
    return new Annotated(
        original,
        companion,
        List.of("文件结构异常，不能在其中着色、加批注或加入“审核意见”表；文件照原样放在结果中，审核意见另存为一个文件，与它放在一起。"));
  }
}
