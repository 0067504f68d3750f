package selfeval.xls;

import java.util.Set;
import selfeval.annotate.Annotated;
import selfeval.ooxml.Limits;
import selfeval.opinion.AnnotationPlan;
import selfeval.xlsx.XlsxFormat;

/** The .xls format as tests use it, within the usual limits. */
public final class Xls {
  private Xls() {}

  /** The annotated workbook; what an earlier audit left is taken off first. */
  public static Annotated write(byte[] file, AnnotationPlan plan) {
    return new XlsFormat(Limits.standard(), XlsxFormat::standalone).annotate(strip(file), plan);
  }

  /** The workbook without our annotations; the same bytes where it has none. */
  public static byte[] strip(byte[] file) {
    return stripped(file, Set.of()).file();
  }

  /** The same with what is said about it. */
  public static Annotated stripped(byte[] file, Set<String> tables) {
    XlsStripper.Stripped stripped = XlsStripper.stripped(file, tables);
    return new Annotated(stripped.file(), stripped.remarks());
  }
}
