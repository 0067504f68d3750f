package selfeval.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.Annotated;
import selfeval.annotate.Format;
import selfeval.annotate.RecordSheet;
import selfeval.annotate.TakenOff;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Relationships.Relationship;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.ZipPackage;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.AnnotationPlanner;
import selfeval.opinion.OpinionReader;
import selfeval.opinion.OpinionSheet;
import selfeval.workbook.Reading;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** The OOXML formats (.xlsx, .xlsm, .xltx, .xltm): annotated in place, in their package. */
public final class XlsxFormat implements Format {
  private static final byte[] KEY = OpinionReader.KEY.getBytes(StandardCharsets.UTF_8);

  private final Limits limits;
  private final WorkbookReader reader;
  private byte @Nullable [] file;
  private @Nullable ZipPackage opened;

  /**
   * @param limits how much a file may cost
   */
  public XlsxFormat(Limits limits) {
    this.limits = limits;
    this.reader = new WorkbookReader(limits, this::open);
  }

  /** The package of a file, opened and inflated once for all that is done to the file in turn. */
  private ZipPackage open(byte[] bytes) throws Unreadable {
    ZipPackage known = file == bytes ? opened : null;
    if (known == null) {
      known = ZipPackage.open(bytes, limits);
      file = bytes;
      opened = known;
    }
    return known;
  }

  @Override
  public Reading read(byte[] file) {
    return reader.read(file);
  }

  @Override
  public TakenOff takeOff(byte[] file) {
    Set<String> sheets = signs(file);
    if (opened != null) {
      opened.shrink();
    }
    if (sheets == null || !(reader.read(file, sheets) instanceof Workbook ours)) {
      return TakenOff.nothing(file);
    }
    if (OpinionReader.tables(ours).isEmpty() && reader.read(file, null) instanceof Workbook all) {
      // renamed, and nothing else tells it: by its headings
      ours = all;
    }
    Annotated plain = XlsxStripper.stripped(file, OpinionReader.tables(ours), limits);
    return new TakenOff(plain.file(), OpinionReader.replies(ours), plain.remarks());
  }

  /**
   * The names of the sheets that may be ours; null where there is no sign of an earlier audit
   * anywhere.
   */
  private @Nullable Set<String> signs(byte[] file) {
    try {
      XlsxPackage pack = new XlsxPackage(file, this::open);
      WorkbookXml workbook = WorkbookXml.of(pack);
      Set<String> names = new HashSet<>();
      for (WorkbookXml.Sheet sheet : workbook.sheets()) {
        if (sheet.name().startsWith(AnnotationPlanner.OPINION_NAME)
            || sheet.name().equals(RecordSheet.NAME)) {
          names.add(sheet.name());
        }
      }
      int signed = workbook.signedSheet();
      if (signed >= 0) {
        names.add(workbook.sheets().get(signed).name());
      }
      boolean any =
          !names.isEmpty()
              || XlsxStripper.isAnnotated(pack, workbook)
              || hasHeading(pack, workbook);
      return any ? names : null;
    } catch (CannotAnnotateInPlace e) {
      // what is wrong with the file is said when it is read
      return null;
    }
  }

  /** Whether a text of the workbook contains the heading of our column of keys. */
  private static boolean hasHeading(XlsxPackage pack, WorkbookXml workbook) {
    Relationship strings = workbook.relationships().there().first("sharedStrings");
    if (strings != null && pack.has(strings.target())) {
      return contains(pack.part(strings.target()));
    }
    for (WorkbookXml.Sheet sheet : workbook.sheets()) {
      String part = sheet.part();
      if (part != null && sheet.worksheet() && pack.has(part) && contains(pack.part(part))) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(byte[] xml) {
    byte first = KEY[0];
    for (int at = 0; at + KEY.length <= xml.length; at++) {
      if (xml[at] == first && Arrays.equals(xml, at, at + KEY.length, KEY, 0, KEY.length)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Annotated annotate(byte[] file, AnnotationPlan plan) {
    return XlsxWriter.write(file, plan, limits, this::open);
  }

  /** The sheet of findings as a workbook of its own, for where it cannot be added. */
  public static byte[] standalone(OpinionSheet sheet) {
    return StandaloneXlsx.of(sheet);
  }
}
