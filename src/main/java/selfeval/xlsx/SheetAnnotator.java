package selfeval.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.ContentTypeChanges;
import selfeval.ooxml.PartNames;
import selfeval.ooxml.RelationshipChanges;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlScan;
import selfeval.opinion.Mark;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** Marks the cells of the sheets of one workbook and puts the notes beside them. */
final class SheetAnnotator {
  /** More notes than this make a sheet unreadable; the added sheet contains all findings. */
  private static final int MOST_NOTES = 200;

  private static final String COMMENTS_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

  private static final String VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private final XlsxPackage pack;
  private final WorkbookXml workbook;
  private final ContentTypeChanges types;
  private final PartNames names;
  private final StylesXml styles;
  private final List<AuditRecord.Marked> marked = new ArrayList<>();
  private final Set<String> remarks = new TreeSet<>();
  private @Nullable Set<Integer> blocks;

  SheetAnnotator(
      XlsxPackage pack,
      WorkbookXml workbook,
      ContentTypeChanges types,
      PartNames names,
      StylesXml styles) {
    this.names = names;
    this.pack = pack;
    this.workbook = workbook;
    this.types = types;
    this.styles = styles;
  }

  /** What was put on which cell, of all sheets. */
  List<AuditRecord.Marked> marked() {
    return marked;
  }

  Set<String> remarks() {
    return remarks;
  }

  void annotate(String part, List<Mark> marks) {
    SheetXml sheet = new SheetXml(pack, part);
    SortedMap<CellAddress, Mark> byCell = byCell(sheet, marks);
    List<SheetXml.Target> targets = new ArrayList<>();
    for (Mark mark : byCell.values()) {
      targets.add(new SheetXml.Target(sheet.region(mark.cell()), mark.severity()));
    }
    sheet.mark(targets, styles);
    Map<CellAddress, Integer> lengths = notes(part, sheet, byCell);
    for (SheetXml.MarkedCell one : sheet.markedCells()) {
      Integer length = lengths.get(one.cell());
      marked.add(
          new AuditRecord.Marked(
              part,
              one.cell().toString(),
              one.style(),
              length == null
                  ? AuditRecord.NoteFate.NONE
                  : length < 0 ? AuditRecord.NoteFate.ADDED : AuditRecord.NoteFate.APPENDED,
              length == null ? 0 : Math.max(length, 0)));
    }
  }

  /** One mark a cell, at the top left of its merge. */
  private static SortedMap<CellAddress, Mark> byCell(SheetXml sheet, List<Mark> marks) {
    TreeMap<CellAddress, Mark> byCell = new TreeMap<>();
    for (Mark mark : marks) {
      CellAddress corner = sheet.region(mark.cell()).first();
      Mark other = byCell.get(corner);
      String note = mark.note();
      Severity severity = mark.severity();
      if (other != null) {
        note =
            other.note() == null ? note : note == null ? other.note() : other.note() + "\n" + note;
        severity = other.severity().compareTo(severity) < 0 ? other.severity() : severity;
      }
      byCell.put(corner, new Mark(corner, severity, note));
    }
    return byCell;
  }

  /** Returns by cell the length of the note it had, −1 where it had none. */
  private Map<CellAddress, Integer> notes(
      String part, SheetXml sheet, SortedMap<CellAddress, Mark> byCell) {
    Map<CellAddress, Integer> lengths = new HashMap<>();
    RelationshipChanges relationships = new RelationshipChanges(pack, part);
    List<Mark> noted;
    CommentsXml comments;
    VmlXml drawing;
    Relationships.Relationship known = relationships.there().first("comments");
    try {
      noted = noted(byCell, threaded(relationships.there()));
      if (noted.isEmpty()) {
        return lengths;
      }
      String name =
          known != null ? known.target() : names.take(workbook.folder() + "comments#.xml");
      comments = new CommentsXml(pack, name, workbook.strict());
      noted = clear(noted, comments.unclear());
      if (noted.isEmpty()) {
        return lengths;
      }
      drawing = drawing(sheet, relationships);
    } catch (CannotAnnotateInPlace e) {
      // notes are the lesser part: what stands in the way of them must not cost the form
      remarks.add("有的工作表原有的批注无法读取（" + e.getMessage() + "），未加批注，只作了底色标记，意见见“审核意见”表。");
      return lengths;
    }
    for (Mark mark : noted) {
      CellAddress cell = mark.cell();
      CellRange region = sheet.region(cell);
      String before = comments.words(cell);
      // only marks with a note are among these
      String note = Objects.requireNonNull(mark.note());
      String after = comments.wordsAfter(cell, note);
      lengths.put(cell, before == null ? -1 : before.length());
      if (before == null) {
        comments.add(cell, note);
        drawing.add(cell, region, after, sheet.geometry());
      } else {
        comments.append(cell, note);
        if (!drawing.enlarge(cell, after, sheet.geometry())) {
          drawing.add(cell, region, after, sheet.geometry());
        }
      }
    }
    comments.store();
    drawing.store();
    if (comments.isNew()) {
      types.add(comments.part(), COMMENTS_TYPE, false);
      if (known == null) {
        relationships.add(workbook.type("comments"), comments.part());
      }
    }
    if (drawing.isNew()) {
      types.add(drawing.part(), VML_TYPE, true);
      sheet.addDrawing(
          relationships.add(workbook.type("vmlDrawing"), drawing.part()), workbook.strict());
    }
    relationships.store(types);
    return lengths;
  }

  /** The marks that get a note. */
  private List<Mark> noted(SortedMap<CellAddress, Mark> byCell, Set<CellAddress> threaded) {
    List<Mark> noted = new ArrayList<>();
    for (Mark mark : byCell.values()) {
      if (mark.note() == null || mark.note().isEmpty()) {
        continue;
      }
      if (threaded.contains(mark.cell())) {
        remarks.add("有的单元格已有会话批注，未再加批注，只作了底色标记，意见见“审核意见”表。");
      } else if (noted.size() == MOST_NOTES) {
        remarks.add("批注较多，一张表只加了前" + MOST_NOTES + "条，全部意见见“审核意见”表。");
      } else {
        noted.add(mark);
      }
    }
    return noted;
  }

  /** Without the marks whose cells have a note that cannot be added to. */
  private List<Mark> clear(List<Mark> noted, Set<CellAddress> unclear) {
    List<Mark> clear = new ArrayList<>();
    for (Mark mark : noted) {
      if (unclear.contains(mark.cell())) {
        remarks.add("有的单元格原有的批注无法读取，未加批注，只作了底色标记，意见见“审核意见”表。");
      } else {
        clear.add(mark);
      }
    }
    return clear;
  }

  private VmlXml drawing(SheetXml sheet, RelationshipChanges relationships) {
    if (blocks == null) {
      blocks = new HashSet<>();
      for (String name : pack.names()) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".vml")
            || types.there().of(name).equals(VML_TYPE)) {
          VmlXml.collectBlocks(pack.part(name), blocks);
        }
      }
    }
    int block = 1;
    while (!blocks.add(block)) {
      block++;
    }
    String part;
    if (sheet.drawingId() == null) {
      part = names.take(workbook.folder() + "drawings/vmlDrawing#.vml");
    } else {
      part = relationships.there().target(sheet.drawingId());
      if (part == null || !pack.has(part)) {
        throw new CannotAnnotateInPlace("批注图形部件缺失");
      }
    }
    return new VmlXml(pack, part, block);
  }

  /** Cells with a conversation: a note of the old kind beside it would hide or break it. */
  private Set<CellAddress> threaded(Relationships relationships) {
    Set<CellAddress> cells = new HashSet<>();
    for (Relationships.Relationship one : relationships.all()) {
      if (!one.is("threadedComment") || one.external() || !pack.has(one.target())) {
        continue;
      }
      XmlScan scan = new XmlScan(pack.part(one.target()));
      while (scan.next()) {
        if (scan.opening() && scan.is("threadedComment") && scan.attribute("ref")) {
          try {
            cells.add(CellAddress.parse(scan.value()));
          } catch (IllegalArgumentException e) {
            // a conversation at no cell
          }
        }
      }
    }
    return cells;
  }
}
