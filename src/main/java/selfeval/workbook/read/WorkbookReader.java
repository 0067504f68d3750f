package selfeval.workbook.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.ZipPackage;
import selfeval.workbook.Reading;
import selfeval.workbook.Refusal;
import selfeval.workbook.Remarks;

/**
 * Reads a file's bytes into cells, or says why not. Stateless, but for what opens its packages;
 * safe for use by many threads where that is.
 */
public final class WorkbookReader {
  static final String SIGNED = "文件带有数字签名；批注之后的副本内容已变，签名不再有效。";
  static final String STRUCTURE_LOCKED = "工作簿的结构受保护，不能在其中增加工作表。";
  static final String EXTERNAL_LINKS = "文件引用了其他工作簿的数据；没有去读取那些工作簿，以文件中保存的数值为准。";
  static final String DEFAULT_PASSWORD_KEPT = "文件用 Excel 的默认密码加密（打开时不提示输入），标注后的副本同样加密。";
  static final String DEFAULT_PASSWORD_TAKEN_OFF = "文件用 Excel 的默认密码加密（打开时不提示输入），标注后的副本没有加密，内容相同。";

  private final Limits limits;
  private final ZipPackage.Opener packages;

  public WorkbookReader(Limits limits) {
    this(limits, file -> ZipPackage.open(file, limits));
  }

  /**
   * @param packages opens the packages of zip archives
   */
  public WorkbookReader(Limits limits, ZipPackage.Opener packages) {
    this.limits = limits;
    this.packages = packages;
  }

  /**
   * How much of a workbook is read.
   *
   * @param sheets names of the sheets; null for all
   * @param recalculated whether formulas are calculated anew
   */
  record Scope(@Nullable Set<String> sheets, boolean recalculated) {
    boolean includes(String sheet) {
      return sheets == null || sheets.contains(sheet);
    }
  }

  /** Whether a file is a zip archive, as OOXML workbooks are. */
  public static boolean isZip(byte[] file) {
    try {
      return Sniffer.container(file) == Sniffer.Container.ZIP;
    } catch (Unreadable e) {
      return false;
    }
  }

  /** The records of a BIFF workbook; null where the file has none. */
  public byte @Nullable [] biff(byte[] file) {
    try {
      return Ole2Reader.biff(file, limits);
    } catch (Unreadable | RuntimeException e) {
      return null;
    }
  }

  /** Never throws for what a file may hold: trouble comes back as a {@link Refusal}. */
  public Reading read(byte[] file) {
    return read(file, new Scope(null, true));
  }

  /**
   * Reads some sheets alone, with the values of formulas that the file holds.
   *
   * @param sheets their names; null for all
   */
  public Reading read(byte[] file, @Nullable Set<String> sheets) {
    return read(file, new Scope(sheets, false));
  }

  private Reading read(byte[] file, Scope scope) {
    try {
      if (file.length > limits.get(Limit.FILE)) {
        throw Unreadable.tooLarge(limits, Limit.FILE);
      }
      Remarks remarks = new Remarks();
      return switch (Sniffer.container(file)) {
        case ZIP -> XlsxReader.read(packages.open(file), limits, remarks, scope);
        case OLE2 -> Ole2Reader.read(file, limits, remarks, scope);
      };
    } catch (Unreadable e) {
      return new Refusal(e);
    } catch (OutOfMemoryError e) {
      return new Refusal(Unreadable.outOfMemory(limits));
    } catch (RuntimeException | StackOverflowError e) {
      // A defect of ours or of a library met by a file that nobody thought of: still one outcome,
      // and a trace for those who mend it.
      LoggerFactory.getLogger(WorkbookReader.class).warn("unexpected while reading a file", e);
      return new Refusal(Unreadable.damaged("文件内部结构异常，无法读取"));
    }
  }

  /**
   * The bytes that hold the cells: the file itself, or what it contains where the file is an OOXML
   * workbook under Excel's default password. Null where the file has another password.
   */
  public byte @Nullable [] unlocked(byte[] file) {
    try {
      return Sniffer.container(file) == Sniffer.Container.OLE2
          ? Ole2Reader.unlocked(file, limits)
          : file;
    } catch (Unreadable | RuntimeException e) {
      return file;
    }
  }
}
