package selfeval.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import selfeval.document.Document;
import selfeval.document.DocumentReader;
import selfeval.document.table.DocxTables;
import selfeval.document.table.TableXlsx;
import selfeval.document.table.WordTable;
import selfeval.docx.DocxNote;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.result.Outcome;
import selfeval.workbook.CellAddress;
import selfeval.workbook.FileKind;
import selfeval.workbook.Grid;
import selfeval.workbook.Workbook;

/**
 * The forms that are tables of a .docx, as a workbook that looks like them: from there on they are
 * audited as any workbook is.
 *
 * @param workbook the bytes of the workbook; null where there is no form, or the document cannot be
 *     read
 * @param outcome why there is none
 * @param reason a Chinese sentence on that; null with a workbook
 * @param remarks Chinese sentences on how the tables were read
 */
record WordForms(
    byte @Nullable [] workbook, Outcome outcome, @Nullable String reason, List<String> remarks) {
  private static final String NONE =
      "Word 文档中没有找到项目支出绩效自评表（表格需有年度指标值、实际完成值等栏目），没有审核；如有自评表，请确认是否交错了文件。";

  private static final String MADE =
      "自评表是 Word 文档中的表格，已按原样另制成工作簿，审核意见写在工作簿里；请改正后报送工作簿，或者改正原文档后重新报送。";

  /** Whether a file is to be read as a document: by its name, and by its first bytes. */
  static boolean isDocument(String name, byte[] file) {
    String lower = name.toLowerCase(Locale.ROOT);
    return (lower.endsWith(".docx") || lower.endsWith(".docm")) && DocumentReader.packed(file);
  }

  /** Reads the forms of a document. */
  static WordForms of(byte[] file, FormReader forms, Limits limits) {
    DocxTables.Read read;
    try {
      read = DocxTables.read(file, limits);
    } catch (Unreadable e) {
      return refused(e);
    }
    List<Grid> grids = new ArrayList<>();
    for (WordTable table : read.tables()) {
      grids.add(table.grid(grids.size()));
    }
    Workbook tables = new Workbook(FileKind.XLSX, grids, read.remarks());
    Set<Integer> with = new TreeSet<>();
    for (Located one : forms.read(tables)) {
      with.add(one.form().sheetIndex());
    }
    if (with.isEmpty()) {
      String why = forms.notUnderstood(tables);
      return new WordForms(null, Outcome.NO_FORM, why == null ? NONE : why, List.of());
    }
    List<String> remarks = new ArrayList<>(List.of(MADE));
    remarks.addAll(read.remarks());
    List<WordTable> chosen = with.stream().map(read.tables()::get).toList();
    return new WordForms(TableXlsx.write(chosen), Outcome.AUDITED, null, remarks);
  }

  /**
   * A form that is a table of a report.
   *
   * @param located as it was read
   * @param table where it is located
   */
  record Annexed(Located located, WordTable table) {
    /** Where a cell is located, in words. */
    String place(CellAddress at) {
      WordTable.Source source = table.source(at);
      return source == null ? table.name() : source.words();
    }

    /** What a comment on a cell is put at; null where it is above the table. */
    DocxNote.@Nullable Anchor anchor(CellAddress at) {
      WordTable.Source source = table.source(at);
      return source == null ? null : new DocxNote.Cell(source.table(), source.row(), source.cell());
    }
  }

  /** The forms that are tables of a report; none where it has none or cannot be read. */
  static List<Annexed> annexes(String name, byte[] file, FormReader forms, Limits limits) {
    if (!isDocument(name, file)) {
      return List.of();
    }
    List<Annexed> annexes = new ArrayList<>();
    try {
      List<WordTable> tables = DocxTables.read(file, limits).tables();
      List<Grid> grids = new ArrayList<>();
      for (WordTable table : tables) {
        grids.add(table.grid(grids.size()));
      }
      for (Located one : forms.read(new Workbook(FileKind.XLSX, grids, List.of()))) {
        annexes.add(new Annexed(one, tables.get(one.form().sheetIndex())));
      }
    } catch (Unreadable e) {
      return List.of(); // what is wrong with it was said when its text was read
    }
    return annexes;
  }

  private static WordForms refused(Unreadable why) {
    return switch (why.cause()) {
      case TOO_LARGE, OUT_OF_MEMORY ->
          new WordForms(null, Outcome.TOO_LARGE, why.reason(), List.of());
      case ENCRYPTED -> refused(Outcome.ENCRYPTED, Document.Outcome.ENCRYPTED);
      case DAMAGED -> refused(Outcome.DAMAGED, Document.Outcome.DAMAGED);
      case UNSUPPORTED, NOT_A_WORKBOOK ->
          refused(Outcome.NOT_A_WORKBOOK, Document.Outcome.UNSUPPORTED);
    };
  }

  private static WordForms refused(Outcome outcome, Document.Outcome words) {
    return new WordForms(null, outcome, "Word 文档" + Document.unread(words).reason(), List.of());
  }
}
