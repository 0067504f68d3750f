package selfeval.report.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.PackedPart;
import selfeval.ooxml.PartSpool;
import selfeval.ooxml.XmlBytes;

/** One sheet of the package, with the links that go out from it. */
final class SheetPart implements Closeable {
  /** The number of the relationship to a drawing; links have those behind it. */
  static final int DRAWING = 1;

  private final String name;
  private final SheetLayout layout;
  private final PackedPart xml;
  private final PackedPart relations;
  private final PartSpool links;
  private final XmlBytes merges = new XmlBytes(64);
  private final XmlBytes piece = new XmlBytes(8192);
  private final XmlBytes newLinks = new XmlBytes(512);
  private final XmlBytes relation = new XmlBytes(512);
  private int merged;
  private int rows;
  private int tableEnd;
  private int linked;
  private boolean related;

  /**
   * @param name of the sheet
   * @param file gives each file that something may wait in
   */
  SheetPart(String name, SheetLayout layout, boolean selected, Function<String, Path> file)
      throws IOException {
    this.name = name;
    this.layout = layout;
    xml = new PackedPart(file.apply("sheet"));
    relations = new PackedPart(file.apply("rels"));
    links = new PartSpool(file.apply("links"));
    SheetXml.begin(piece, layout, selected);
    piece.moveTo(xml);
  }

  String name() {
    return name;
  }

  SheetLayout layout() {
    return layout;
  }

  /** Rows so far. */
  int rows() {
    return rows;
  }

  /** Links so far. */
  int linked() {
    return linked;
  }

  /** Rows up to and with the last of its table. */
  int tableEnd() {
    return tableEnd;
  }

  /**
   * Writes a row, the next one.
   *
   * @param height points
   * @param inTable whether it belongs to the table that can be filtered
   */
  void row(double height, RowCells cells, boolean inTable) throws IOException {
    rows++;
    tableEnd = inTable ? rows : tableEnd;
    piece.add("<row r=\"").add(rows).add("\" ht=\"").add(Xml.number(height));
    piece.add("\" customHeight=\"1\">").add(cells.xml()).add("</row>");
    cells.xml().clear();
    piece.moveTo(xml);
    linksOut();
  }

  void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    merged++;
    merges.add("<mergeCell ref=\"").address(firstRow, firstColumn).add(":");
    merges.address(lastRow, lastColumn).add("\"/>");
  }

  void link(int row, int column, LinkTarget target) {
    linked++;
    newLinks.add("<hyperlink ref=\"").address(row, column).add("\"");
    String external = target.external();
    if (external != null) {
      int id = DRAWING + linked;
      newLinks.add(" r:id=\"rId").add(id).add("\"");
      relation(id, "hyperlink", external, true);
    }
    String place = target.place();
    if (place != null) {
      newLinks.add(" location=\"").escaped(place).add("\"");
    }
    newLinks.add("/>");
  }

  private void relation(int id, String type, String target, boolean external) {
    if (!related) {
      related = true;
      relation.add(Xml.DECLARATION).add("<Relationships xmlns=\"" + Xml.PACKAGE_RELATIONS + "\">");
    }
    relation.add("<Relationship Id=\"rId").add(id).add("\" Type=\"" + Xml.OFFICE_RELATIONS + "/");
    relation.add(type).add("\" Target=\"").escaped(target);
    relation.add(external ? "\" TargetMode=\"External\"/>" : "\"/>");
  }

  private void linksOut() throws IOException {
    newLinks.moveTo(links);
    relation.moveTo(relations);
  }

  /**
   * Nothing follows.
   *
   * @param drawing the name of the drawing on it; null for none
   */
  void end(@Nullable String drawing) throws IOException {
    if (drawing != null) {
      relation(DRAWING, "drawing", "../drawings/" + drawing, false);
    }
    linksOut();
    if (related) {
      piece.add("</Relationships>");
      piece.moveTo(relations);
    }
    piece.add("</sheetData>");
    if (layout.table()) {
      piece.add("<autoFilter ref=\"").add(filter()).add("\"/>");
    }
    if (merged > 0) {
      piece.add("<mergeCells count=\"").add(merged).add("\">").add(merges).add("</mergeCells>");
    }
    if (linked > 0) {
      piece.add("<hyperlinks>");
      piece.moveTo(xml);
      links.moveTo(xml);
      piece.add("</hyperlinks>");
    }
    SheetXml.end(piece, layout, drawing != null);
    piece.moveTo(xml);
  }

  /** The cells of its table. */
  String filter() {
    return "A1:" + Xml.letters(layout.widths().size() - 1) + tableEnd;
  }

  PackedPart xml() {
    return xml;
  }

  /** The part of its relationships; null where it has none. */
  @Nullable PackedPart relations() {
    return related ? relations : null;
  }

  @Override
  public void close() throws IOException {
    xml.close();
    relations.close();
    links.close();
  }
}
