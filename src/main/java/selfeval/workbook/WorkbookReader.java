package selfeval.workbook;

import org.slf4j.LoggerFactory;

/** Reads a file's bytes into cells, or says why not. Stateless; safe for use by many threads. */
public final class WorkbookReader {
  static final String SIGNED = "文件带有数字签名；批注之后的副本内容已变，签名不再有效。";
  static final String STRUCTURE_LOCKED = "工作簿的结构受保护，不能在其中增加工作表。";
  static final String EXTERNAL_LINKS = "文件引用了其他工作簿的数据；没有去读取那些工作簿，以文件中保存的数值为准。";
  static final String DEFAULT_PASSWORD_KEPT = "文件用 Excel 的默认密码加密（打开时不提示输入），标注后的副本同样加密。";
  static final String DEFAULT_PASSWORD_TAKEN_OFF = "文件用 Excel 的默认密码加密（打开时不提示输入），标注后的副本没有加密，内容相同。";

  private final Limits limits;

  public WorkbookReader(Limits limits) {
    this.limits = limits;
  }

  /** Never throws for what a file may hold: trouble comes back as a {@link Refusal}. */
  public Reading read(byte[] file) {
    try {
      if (file.length > limits.get(Limit.FILE)) {
        throw Unreadable.tooLarge(limits, Limit.FILE);
      }
      Remarks remarks = new Remarks();
      return switch (Sniffer.container(file)) {
        case ZIP -> XlsxReader.read(file, limits, remarks);
        case OLE2 -> Ole2Reader.read(file, limits, remarks);
      };
    } catch (Unreadable e) {
      return e.refusal();
    } catch (OutOfMemoryError e) {
      return new Refusal(Refusal.Cause.OUT_OF_MEMORY, limits.exceeded(Limit.MEMORY));
    } catch (RuntimeException | StackOverflowError e) {
      // A defect of ours or of a library met by a file that nobody thought of: still one outcome,
      // and a trace for those who mend it.
      LoggerFactory.getLogger(WorkbookReader.class).warn("unexpected while reading a file", e);
      return Unreadable.damaged("文件内部结构异常，无法读取").refusal();
    }
  }

  /**
   * The bytes that hold the cells: the file itself, or what stands inside it where the file is an
   * OOXML workbook under Excel's default password. Null where the file has another password.
   */
  public byte[] unlocked(byte[] file) {
    try {
      return Sniffer.container(file) == Sniffer.Container.OLE2
          ? Ole2Reader.unlocked(file, limits)
          : file;
    } catch (Unreadable | RuntimeException e) {
      return file;
    }
  }

  /** A sheet is whole: its grid, and a remark where its merged regions contradict each other. */
  static Grid finish(SheetDraft draft, Remarks remarks) {
    Grid grid = draft.grid().build();
    if (grid.overlappingMerge() != null) {
      remarks.add("工作表“" + grid.name() + "”的合并区域 " + grid.overlappingMerge() + " 与另一处重叠，以先出现的为准。");
    }
    return grid;
  }
}
