package selfeval.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.Annotated;
import selfeval.annotate.CellLook;
import selfeval.annotate.RecordSheet;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Patch;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.XlsxPackage;

/**
 * Takes the annotations of this program off a workbook. Where nothing has changed what was written,
 * every part comes back byte for byte; where Office has saved the workbook since, the marks are
 * known by their fill, the notes by their author and marker, the sheet by its sign.
 */
final class XlsxStripper {
  private XlsxStripper() {}

  /**
   * The workbook without our annotations; the very same bytes where it has none. A package that
   * cannot be read or changed comes back as it is.
   *
   * @param tables names of the sheets that hold a table of findings
   */
  static Annotated stripped(byte[] file, Set<String> tables, Limits limits) {
    boolean annotated = false;
    try {
      XlsxPackage pack = new XlsxPackage(file, limits);
      WorkbookXml workbook = WorkbookXml.of(pack);
      annotated = !tables.isEmpty() || isAnnotated(pack, workbook);
      return annotated ? strip(pack, workbook, tables) : new Annotated(file, List.of());
    } catch (CannotAnnotateInPlace e) {
      return new Annotated(
          file,
          annotated ? List.of("文件带有上次的审核标注，但文件结构特殊（" + e.getMessage() + "），未能去除。") : List.of());
    }
  }

  /** Whether there is any sign of an earlier annotation. */
  static boolean isAnnotated(XlsxPackage pack, WorkbookXml workbook) {
    if (recordLink(workbook) != null || workbook.signedSheet() >= 0) {
      return true;
    }
    for (WorkbookXml.Sheet sheet : workbook.sheets()) {
      if (sheet.name().equals(RecordSheet.NAME)) {
        return true;
      }
    }
    Relationships.Relationship styles = workbook.relationships().there().first("styles");
    return styles != null
        && pack.has(styles.target())
        && CellLook.hasMark(new String(pack.part(styles.target()), StandardCharsets.ISO_8859_1));
  }

  private static Annotated strip(XlsxPackage pack, WorkbookXml workbook, Set<String> tables) {
    Relationships.Relationship link = recordLink(workbook);
    AuditRecord record =
        link != null && pack.has(link.target()) ? AuditRecord.read(pack.part(link.target())) : null;
    Map<String, byte[]> before =
        record != null && isAsWritten(pack, record) ? reverted(pack, record) : null;
    if (link != null && record != null && before != null) {
      before.forEach(pack::replace);
      record.added().keySet().forEach(pack::remove);
      pack.remove(link.target());
      return new Annotated(pack.write(), List.of());
    }
    return new TraceRemoval(pack, workbook, record, link, tables).remove();
  }

  /** The changed parts as they were; null where the record contradicts itself. */
  private static @Nullable Map<String, byte[]> reverted(XlsxPackage pack, AuditRecord record) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try {
      for (AuditRecord.Changed one : record.changed()) {
        parts.put(one.part(), Patch.revert(pack.part(one.part()), one.undo()));
      }
      return parts;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The relationship that leads to our record, or null. */
  static Relationships.@Nullable Relationship recordLink(WorkbookXml workbook) {
    for (Relationships.Relationship one : workbook.relationships().there().all()) {
      if (one.type().equals(AuditRecord.RELATIONSHIP)) {
        return one;
      }
    }
    return null;
  }

  private static boolean isAsWritten(XlsxPackage pack, AuditRecord record) {
    for (AuditRecord.Changed one : record.changed()) {
      if (!isAsWritten(pack, one.part(), one.digest())) {
        return false;
      }
    }
    for (Map.Entry<String, String> one : record.added().entrySet()) {
      if (!isAsWritten(pack, one.getKey(), one.getValue())) {
        return false;
      }
    }
    return true;
  }

  static boolean isAsWritten(XlsxPackage pack, String part, String digest) {
    return pack.has(part) && AuditRecord.digest(pack.part(part)).equals(digest);
  }
}
