package selfeval.xls;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.CellLook;
import selfeval.term.Severity;

/**
 * Fills in a BIFF workbook. Its 56 colours are the agency's and are never changed: the nearest of
 * them is taken. Its styles are few, so one is made for each style and severity.
 */
final class XlsStyles {
  private final HSSFWorkbook workbook;
  private final XlsFutureFormats futureFormats;
  private final PaletteRecord palette;
  private final short[] colours = new short[Severity.values().length];
  private final Map<Integer, Map<Severity, HSSFCellStyle>> marked = new HashMap<>();
  private final Set<Short> usedColours = new HashSet<>();
  private boolean exhausted;

  XlsStyles(HSSFWorkbook workbook, XlsFutureFormats futureFormats) {
    this.workbook = workbook;
    this.futureFormats = futureFormats;
    // asking the workbook for its palette would give it one of its own
    Record own = workbook.getInternalWorkbook().findFirstRecordBySid(PaletteRecord.sid);
    this.palette = own instanceof PaletteRecord found ? found : new PaletteRecord();
    for (Severity severity : Severity.values()) {
      short index = nearest(CellLook.colour(severity), usedColours);
      usedColours.add(index);
      colours[severity.ordinal()] = index;
    }
  }

  /** The palette entry of a severity's fill. */
  short colour(Severity severity) {
    return colours[severity.ordinal()];
  }

  /** The palette entry nearest to a colour, ARGB. */
  short nearest(String argb) {
    return nearest(argb, Set.of());
  }

  private short nearest(String argb, Set<Short> without) {
    int wanted = Integer.parseInt(argb.substring(2), 16);
    int red = wanted >> 16;
    int green = wanted >> 8 & 0xFF;
    int blue = wanted & 0xFF;
    short best = HSSFColor.HSSFColorPredefined.WHITE.getIndex();
    double smallest = Double.MAX_VALUE;
    int last = PaletteRecord.FIRST_COLOR_INDEX + PaletteRecord.STANDARD_PALETTE_SIZE;
    for (short i = PaletteRecord.FIRST_COLOR_INDEX; i < last; i++) {
      byte[] rgb = palette.getColor(i);
      if (rgb == null || without.contains(i)) {
        continue;
      }
      double distance = distance(rgb, red, green, blue);
      if (distance < smallest) {
        smallest = distance;
        best = i;
      }
    }
    return best;
  }

  /** Distance as the eye weighs it: green most, blue least. */
  private static double distance(byte[] rgb, int red, int green, int blue) {
    double r = (rgb[0] & 0xFF) - red;
    double g = (rgb[1] & 0xFF) - green;
    double b = (rgb[2] & 0xFF) - blue;
    return 3 * r * r + 4 * g * g + 2 * b * b;
  }

  /**
   * The cell's own style with a severity's fill, or null where the workbook holds no more styles.
   */
  @Nullable HSSFCellStyle marked(HSSFCellStyle original, Severity severity) {
    Map<Severity, HSSFCellStyle> bySeverity =
        marked.computeIfAbsent((int) original.getIndex(), i -> new EnumMap<>(Severity.class));
    HSSFCellStyle style = bySeverity.get(severity);
    if (style == null) {
      style = create();
      if (style == null) {
        return null;
      }
      style.cloneStyleFrom(original);
      style.setFillForegroundColor(colour(severity));
      style.setFillBackgroundColor(HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      futureFormats.copyWithoutFill(original.getIndex(), style.getIndex());
      bySeverity.put(severity, style);
    }
    return style;
  }

  /** A new style, or null where the workbook holds no more (4,030 in this format). */
  @Nullable HSSFCellStyle create() {
    if (!exhausted) {
      try {
        return workbook.createCellStyle();
      } catch (IllegalStateException full) {
        exhausted = true;
      }
    }
    return null;
  }

  /** Whether a style could not be made because the workbook holds no more. */
  boolean exhausted() {
    return exhausted;
  }
}
