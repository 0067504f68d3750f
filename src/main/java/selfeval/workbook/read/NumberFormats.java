package selfeval.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.PartXml;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.ZipPackage;
import selfeval.workbook.format.CellFormat;

/** The number formats of a workbook's cell styles. */
public final class NumberFormats {
  private final int[] formatOfStyle;
  private final Map<Integer, String> codes;
  private final CellFormat[] formats;

  private NumberFormats(int[] formatOfStyle, Map<Integer, String> codes) {
    this.formatOfStyle = formatOfStyle;
    this.codes = codes;
    this.formats = new CellFormat[formatOfStyle.length];
  }

  static NumberFormats none() {
    return new NumberFormats(new int[] {0}, Map.of());
  }

  static NumberFormats read(ZipPackage source, String part) throws Unreadable {
    Map<Integer, String> codes = new HashMap<>();
    List<Integer> ofStyle = new ArrayList<>();
    try (PartXml xml = PartXml.open(source, part)) {
      boolean inCellStyles = false;
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT && xml.spreadsheet()) {
          switch (xml.name()) {
            case "cellXfs" -> inCellStyles = true;
            case "numFmt" -> {
              String code = xml.attribute("formatCode");
              // A differential style (dxf) has numFmt of its own, which would shadow these.
              if (code != null && xml.depth() == 3) {
                codes.put(number(xml.attribute("numFmtId"), part), code);
              }
            }
            case "xf" -> {
              if (inCellStyles) {
                String id = xml.attribute("numFmtId");
                ofStyle.add(id == null ? 0 : number(id, part));
              }
            }
            default -> {
              // fonts, fills and borders
            }
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
          inCellStyles = false;
        }
      }
    }
    if (ofStyle.isEmpty()) {
      ofStyle.add(0);
    }
    int[] ids = new int[ofStyle.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = ofStyle.get(i);
    }
    return new NumberFormats(ids, codes);
  }

  private static int number(@Nullable String text, String part) throws Unreadable {
    try {
      return Integer.parseInt(text == null ? "" : text.trim());
    } catch (NumberFormatException e) {
      throw Unreadable.damaged("文件内部的 " + Unreadable.shown(part) + " 有不成立的数字格式编号");
    }
  }

  /** The format of a style, or null where the workbook has no such style. */
  @Nullable CellFormat format(int style) {
    if (style < 0 || style >= formats.length) {
      return null;
    }
    if (formats[style] == null) {
      int id = formatOfStyle[style];
      formats[style] =
          id == 0 && codes.isEmpty() ? CellFormat.GENERAL : CellFormat.of(id, codes.get(id));
    }
    return formats[style];
  }
}
