package selfeval.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.Annotated;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.ContentTypeChanges;
import selfeval.ooxml.Limits;
import selfeval.ooxml.PartNames;
import selfeval.ooxml.Patch;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.ZipPackage;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.Mark;
import selfeval.opinion.OpinionSheet;

/** Writes a plan into an OOXML workbook in place, in its package. */
final class XlsxWriter {
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

  private XlsxWriter() {}

  /**
   * Returns the workbook with the plan's marks, notes and sheet. Equal arguments give equal bytes.
   *
   * @param original the file's bytes, never changed, without annotations of ours
   * @param plan positions of sheets are those of {@code original}
   * @param packages opens the original's package
   */
  static Annotated write(
      byte[] original, AnnotationPlan plan, Limits limits, ZipPackage.Opener packages) {
    try {
      return inPlace(original, plan, packages);
    } catch (CannotAnnotateInPlace e) {
      byte[] rewritten = e.anyhow() ? null : XlsxThroughPoi.rewrite(original, limits);
      if (rewritten == null) {
        return Annotated.unmarked(original, StandaloneXlsx.of(plan.opinion()));
      }
      Annotated annotated;
      try {
        byte[] plain = XlsxStripper.stripped(rewritten, Set.of(), limits).file();
        annotated = inPlace(plain, plan, file -> ZipPackage.open(file, limits));
      } catch (CannotAnnotateInPlace again) {
        return Annotated.unmarked(original, StandaloneXlsx.of(plan.opinion()));
      }
      List<String> remarks = new ArrayList<>();
      remarks.add("文件结构特殊（" + e.getMessage() + "），不能在原文件上直接标注，已整体重新保存后标注；数据不变，少数格式请与原文件核对。");
      remarks.addAll(annotated.remarks());
      return new Annotated(annotated.file(), annotated.companion(), remarks);
    }
  }

  private static Annotated inPlace(
      byte[] original, AnnotationPlan plan, ZipPackage.Opener packages) {
    List<String> remarks = new ArrayList<>();
    XlsxPackage pack = new XlsxPackage(original, packages);
    WorkbookXml workbook = WorkbookXml.of(pack);
    if (XlsxStripper.recordLink(workbook) != null) {
      throw new CannotAnnotateInPlace("仍带有上次的审核标注");
    }
    return write(pack, workbook, byPart(workbook, plan, remarks), plan.opinion(), remarks);
  }

  private static Map<String, List<Mark>> byPart(
      WorkbookXml workbook, AnnotationPlan plan, List<String> remarks) {
    Map<String, List<Mark>> result = new LinkedHashMap<>();
    List<WorkbookXml.Sheet> sheets = workbook.sheets();
    for (Map.Entry<Integer, List<Mark>> one : new TreeMap<>(plan.marks()).entrySet()) {
      int position = one.getKey();
      if (one.getValue().isEmpty()) {
        continue;
      }
      boolean there = position >= 0 && position < sheets.size();
      String part = there ? sheets.get(position).part() : null;
      if (part == null || !sheets.get(position).worksheet()) {
        remarks.add("有一张表不是普通工作表，未能在上面标注，意见见“审核意见”表。");
        continue;
      }
      result.computeIfAbsent(part, p -> new ArrayList<>()).addAll(one.getValue());
    }
    return result;
  }

  private static Annotated write(
      XlsxPackage pack,
      WorkbookXml workbook,
      Map<String, List<Mark>> marks,
      OpinionSheet opinion,
      List<String> remarks) {
    Relationships.Relationship stylesLink = workbook.relationships().there().first("styles");
    if (stylesLink == null || !pack.has(stylesLink.target())) {
      throw new CannotAnnotateInPlace("没有样式部件");
    }
    StylesXml styles = new StylesXml(pack, stylesLink.target());
    ContentTypeChanges types = new ContentTypeChanges(pack);
    PartNames names = new PartNames(pack, types);
    SheetAnnotator sheets = new SheetAnnotator(pack, workbook, types, names, styles);
    for (Map.Entry<String, List<Mark>> one : marks.entrySet()) {
      if (pack.has(one.getKey())) {
        sheets.annotate(one.getKey(), one.getValue());
      }
    }
    remarks.addAll(sheets.remarks());
    String opinionPart = null;
    byte[] companion = null;
    if (workbook.structureLocked()) {
      remarks.add(Annotated.STRUCTURE_LOCKED);
      companion = StandaloneXlsx.of(opinion);
    } else {
      opinionPart = names.take(workbook.folder() + "worksheets/sheet#.xml");
      pack.add(
          opinionPart,
          OpinionXml.xml(opinion, styles::look, workbook.strict(), true, styles.unmarked()));
      types.add(opinionPart, SHEET_TYPE, false);
      workbook.append(workbook.freeSheetName(opinion.name()), opinionPart, opinion);
    }
    styles.store();
    String recordPart = names.take(workbook.folder() + "selfevalAudit#.xml");
    types.add(recordPart, AuditRecord.CONTENT_TYPE, false);
    workbook.relationships().add(AuditRecord.RELATIONSHIP, recordPart);
    workbook.relationships().store(types);
    types.store();
    pack.add(recordPart, record(pack, opinionPart, styles, sheets).xml());
    return new Annotated(pack.write(), companion, remarks);
  }

  private static AuditRecord record(
      XlsxPackage pack, @Nullable String opinionPart, StylesXml styles, SheetAnnotator sheets) {
    List<AuditRecord.Changed> changed = new ArrayList<>();
    for (Map.Entry<String, Patch> one : pack.patched().entrySet()) {
      Patch patch = one.getValue();
      changed.add(
          new AuditRecord.Changed(one.getKey(), AuditRecord.digest(patch.apply()), patch.undo()));
    }
    Map<String, String> added = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> one : pack.added().entrySet()) {
      added.put(one.getKey(), AuditRecord.digest(one.getValue()));
    }
    return new AuditRecord(opinionPart, added, changed, styles.unmarked(), sheets.marked());
  }
}
