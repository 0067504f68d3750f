package selfeval.report.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.PackedPart;
import selfeval.ooxml.XmlBytes;
import selfeval.ooxml.ZipStream;

/**
 * A workbook that is written as its rows come, its sheets side by side: what waits is compressed,
 * in memory while it is little, else in files of a scratch folder. It holds texts and numbers,
 * never formulas. Not safe for use by several threads.
 */
public final class Book implements Closeable {
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

  private final Path scratch;
  private final String prefix;
  private final SheetLimits limits;
  private final ZipStream zip;
  private final StyleList styles = new StyleList();
  private final Style note;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<SheetPart> open = new ArrayList<>();
  private int files;

  /**
   * @param out where it is written; stays open
   * @param scratch an existing folder for what waits
   * @param prefix what the names of its files there begin with
   */
  public Book(OutputStream out, Path scratch, String prefix, SheetLimits limits) {
    this.zip = new ZipStream(out);
    this.scratch = scratch;
    this.prefix = prefix;
    this.limits = limits;
    this.note = styles.add(Look.plain(10).unwrapped().asLink());
  }

  /** Enters a look, to be called once for each. */
  public Style style(Look look) {
    return styles.add(look);
  }

  /**
   * Begins a sheet, which stands behind those that were begun before.
   *
   * @param head writes the first row of it, and of the sheets in which it goes on; null for none
   */
  public Sheet sheet(SheetLayout layout, Sheet.@Nullable Head head) throws IOException {
    Sheet sheet = new Sheet(this, layout, head);
    sheets.add(sheet);
    return sheet;
  }

  SheetPart part(String name, SheetLayout layout) throws IOException {
    SheetPart part = new SheetPart(name, layout, open.isEmpty(), this::file);
    open.add(part);
    return part;
  }

  private Path file(String kind) {
    return scratch.resolve(prefix + "-" + ++files + "." + kind);
  }

  SheetLimits limits() {
    return limits;
  }

  /** The look of a sentence that leads to the next sheet. */
  Style note() {
    return note;
  }

  /** Writes all of it. Nothing can be added then. */
  public void finish() throws IOException {
    List<SheetPart> parts = new ArrayList<>();
    XmlBytes types = new XmlBytes(2048);
    types
        .add(Xml.DECLARATION)
        .add("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
        .add("<Default Extension=\"rels\"")
        .add(" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
        .add("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    type(types, "/xl/workbook.xml", "spreadsheetml.sheet.main");
    type(types, "/xl/styles.xml", "spreadsheetml.styles");
    int drawings = 0;
    int charts = 0;
    for (Sheet sheet : sheets) {
      boolean drawn = !sheet.charts().isEmpty();
      for (SheetPart part : sheet.parts()) {
        // charts stand on the first of a sheet's parts
        boolean here = drawn && part == sheet.parts().get(0);
        parts.add(part);
        type(types, "/xl/worksheets/sheet" + parts.size() + ".xml", "spreadsheetml.worksheet");
        part.end(here ? "drawing" + ++drawings + ".xml" : null);
      }
      if (drawn) {
        type(types, "/xl/drawings/drawing" + drawings + ".xml", "drawing");
        for (int i = 0; i < sheet.charts().size(); i++) {
          type(types, "/xl/charts/chart" + ++charts + ".xml", "drawingml.chart");
        }
      }
    }
    add("[Content_Types].xml", types.add("</Types>").bytes());
    add("_rels/.rels", relations(List.of("officeDocument"), List.of("xl/workbook.xml")));
    add("xl/workbook.xml", WorkbookXml.of(parts));
    add("xl/_rels/workbook.xml.rels", WorkbookXml.relations(parts.size()));
    add("xl/styles.xml", styles.xml());
    for (int i = 0; i < parts.size(); i++) {
      String name = "sheet" + (i + 1) + ".xml";
      zip.add("xl/worksheets/" + name, parts.get(i).xml());
      PackedPart relations = parts.get(i).relations();
      if (relations != null) {
        zip.add("xl/worksheets/_rels/" + name + ".rels", relations);
      }
    }
    drawings();
    zip.finish();
  }

  private void drawings() throws IOException {
    int drawings = 0;
    int charts = 0;
    for (Sheet sheet : sheets) {
      if (sheet.charts().isEmpty()) {
        continue;
      }
      String name = "drawing" + ++drawings + ".xml";
      List<String> kinds = new ArrayList<>();
      List<String> targets = new ArrayList<>();
      for (Sheet.Placed placed : sheet.charts()) {
        String chart = "chart" + ++charts + ".xml";
        add("xl/charts/" + chart, ChartXml.of(placed.chart(), sheet.parts().get(0).name()));
        kinds.add("chart");
        targets.add("../charts/" + chart);
      }
      add("xl/drawings/" + name, DrawingXml.of(sheet.charts()));
      add("xl/drawings/_rels/" + name + ".rels", relations(kinds, targets));
    }
  }

  private static void type(XmlBytes types, String part, String kind) {
    types.add("<Override PartName=\"").add(part).add("\" ContentType=\"" + TYPES).add(kind);
    types.add("+xml\"/>");
  }

  static byte[] relations(List<String> kinds, List<String> targets) {
    XmlBytes xml = new XmlBytes(512);
    xml.add(Xml.DECLARATION).add("<Relationships xmlns=\"" + Xml.PACKAGE_RELATIONS + "\">");
    for (int i = 0; i < kinds.size(); i++) {
      xml.add("<Relationship Id=\"rId").add(i + 1).add("\" Type=\"" + Xml.OFFICE_RELATIONS + "/");
      xml.add(kinds.get(i)).add("\" Target=\"").add(targets.get(i)).add("\"/>");
    }
    return xml.add("</Relationships>").bytes();
  }

  private void add(String name, byte[] content) throws IOException {
    try (PackedPart part = new PackedPart(file("part"))) {
      part.write(content, 0, content.length);
      zip.add(name, part);
    }
  }

  /** Lets go of what waits, finished or not. */
  @Override
  public void close() throws IOException {
    for (SheetPart part : open) {
      part.close();
    }
  }
}
