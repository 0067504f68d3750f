package selfeval.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import selfeval.ooxml.XmlScan;

/** Judges an annotated workbook as its strictest reader would. */
public final class Judge {
  /** What has no schema in that set: {@link PackageRules} knows the first, the second is ours. */
  private static final Set<String> WITHOUT_SCHEMA = Set.of("Types", "record", "coreProperties");

  private Judge() {}

  /**
   * Every part that was changed or added is valid, but for what was wrong in it before; the package
   * keeps its rules, but for those that it broke before; POI opens it, if it opened the original.
   * Gives the names of the parts that were validated.
   */
  public static List<String> assertSound(byte[] original, byte[] annotated) {
    List<String> broken = new ArrayList<>(PackageRules.violations(annotated));
    PackageRules.violations(original).forEach(broken::remove);
    assertThat(broken).as("rules of packages that are broken now").isEmpty();
    List<String> validated = new ArrayList<>();
    Map<String, byte[]> before = Zips.parts(original);
    for (Map.Entry<String, byte[]> part : Zips.parts(annotated).entrySet()) {
      byte[] was = before.get(part.getKey());
      if (!Arrays.equals(was, part.getValue()) && isValid(part.getKey(), was, part.getValue())) {
        validated.add(part.getKey());
      }
    }
    if (opens(original)) {
      assertThat(opens(annotated)).as("POI opens it").isTrue();
    }
    return validated;
  }

  /** The same for a workbook that is all the program's own. */
  public static void assertSound(byte[] file) {
    assertThat(PackageRules.violations(file)).isEmpty();
    Zips.parts(file).forEach((name, content) -> isValid(name, null, content));
    assertThat(opens(file)).as("POI opens it").isTrue();
  }

  /** False for ISO 29500 strict, for one, and for entries that are no parts. */
  private static boolean opens(byte[] file) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      return book.getNumberOfSheets() > 0;
    } catch (IOException | POIXMLException e) {
      return false;
    }
  }

  /** False where no schema tells. */
  private static boolean isValid(String name, byte[] before, byte[] after) {
    List<String> errors = Schemas.errors(after);
    if (errors == null) {
      XmlScan root = new XmlScan(after);
      root.next();
      assertThat(WITHOUT_SCHEMA).as(name).contains(root.local());
      return false;
    }
    List<String> added = new ArrayList<>(errors);
    List<String> known = before == null ? List.of() : Schemas.errors(before);
    known.forEach(added::remove);
    assertThat(added).as("errors in " + name + " that were not there before").isEmpty();
    return true;
  }
}
