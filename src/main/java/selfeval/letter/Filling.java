package selfeval.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/**
 * Fills a template. Each paragraph is filled once and never looked at again, so that braces in the
 * text of an agency are text.
 */
final class Filling {
  /** Ids that must not occur twice, which Word gives paragraphs and rows. */
  private static final List<QName> IDS =
      List.of(
          new QName("http://schemas.microsoft.com/office/word/2010/wordml", "paraId"),
          new QName("http://schemas.microsoft.com/office/word/2010/wordml", "textId"));

  private final XWPFDocument document;
  private final LetterContent content;

  private Filling(XWPFDocument document, LetterContent content) {
    this.document = document;
    this.content = content;
  }

  /**
   * Fills a template.
   *
   * @throws Mistake for a placeholder that is unknown, or that is not where it may be
   */
  static void fill(XWPFDocument document, LetterContent content) {
    Filling filling = new Filling(document, content);
    for (XWPFHeader header : document.getHeaderList()) {
      filling.body(header, Map.of());
    }
    for (XWPFFooter footer : document.getFooterList()) {
      filling.body(footer, Map.of());
    }
    filling.document();
  }

  /** A placeholder of which nothing can be made; the message is a Chinese clause. */
  static final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    Mistake(String message) {
      super(message);
    }
  }

  private void document() {
    for (IBodyElement element : List.copyOf(document.getBodyElements())) {
      if (element instanceof XWPFTable table) {
        if (!table(table, Map.of())) {
          document.removeBodyElement(document.getPosOfTable(table));
        }
      } else if (element instanceof XWPFParagraph paragraph) {
        PlaceholderText text = new PlaceholderText(paragraph);
        String group = group(text.names());
        if (group != null) {
          repeat(paragraph, group);
        } else if (vain(text)) {
          document.removeBodyElement(document.getPosOfParagraph(paragraph));
        } else {
          text.fill(values(Map.of()));
        }
      }
    }
  }

  /** Whether there is nothing to say in a paragraph that is there for its placeholders. */
  private boolean vain(PlaceholderText text) {
    List<String> names = text.names();
    UnaryOperator<String> values = values(Map.of());
    return !names.isEmpty() && names.stream().allMatch(name -> values.apply(name).isEmpty());
  }

  /** A paragraph for each item of a group. */
  private void repeat(XWPFParagraph paragraph, String group) {
    for (Map<String, String> item : items(group)) {
      CTP copy = (CTP) withoutIds(paragraph.getCTP().copy());
      new PlaceholderText(new XWPFParagraph(copy, document)).fill(values(scope(group, item)));
      try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
        document.insertNewParagraph(cursor).getCTP().set(copy);
      }
    }
    document.removeBodyElement(document.getPosOfParagraph(paragraph));
  }

  private void body(IBody body, Map<String, String> scope) {
    for (IBodyElement element : List.copyOf(body.getBodyElements())) {
      if (element instanceof XWPFTable table) {
        table(table, scope);
      } else if (element instanceof XWPFParagraph paragraph) {
        new PlaceholderText(paragraph).fill(values(scope));
      }
    }
  }

  /**
   * Fills a table; a row with the placeholders of a group comes once for each of its items.
   *
   * @return whether anything is left of it: not where all that it repeats has no item
   */
  private boolean table(XWPFTable table, Map<String, String> scope) {
    boolean repeats = false;
    boolean any = false;
    for (XWPFTableRow row : List.copyOf(table.getRows())) {
      String group = scope.isEmpty() ? group(names(row)) : null;
      if (group == null) {
        row(row, scope);
        continue;
      }
      repeats = true;
      int at = table.getRows().indexOf(row);
      for (Map<String, String> item : items(group)) {
        CTRow copy = (CTRow) withoutIds(row.getCtRow().copy());
        XWPFTableRow filled = new XWPFTableRow(copy, table);
        row(filled, scope(group, item));
        table.addRow(filled, at++);
        any = true;
      }
      table.removeRow(at);
    }
    return any || !repeats;
  }

  private void row(XWPFTableRow row, Map<String, String> scope) {
    for (XWPFTableCell cell : row.getTableCells()) {
      body(cell, scope);
    }
  }

  private static List<String> names(XWPFTableRow row) {
    List<String> names = new ArrayList<>();
    for (XWPFTableCell cell : row.getTableCells()) {
      for (XWPFParagraph paragraph : cell.getParagraphs()) {
        names.addAll(new PlaceholderText(paragraph).names());
      }
    }
    return names;
  }

  /** The group whose items these placeholders tell of; null where they tell of none. */
  private @Nullable String group(List<String> names) {
    TreeSet<String> groups = new TreeSet<>();
    for (String name : names) {
      int dot = name.indexOf('.');
      if (dot > 0 && content.groups().containsKey(name.substring(0, dot))) {
        groups.add(name.substring(0, dot));
      }
    }
    if (groups.size() > 1) {
      throw new Mistake("同一行（段）里写了两组的占位符：" + String.join("、", groups) + "，应分成两行（段）");
    }
    return groups.isEmpty() ? null : groups.first();
  }

  private List<Map<String, String>> items(String group) {
    return content.groups().getOrDefault(group, List.of());
  }

  private static Map<String, String> scope(String group, Map<String, String> item) {
    Map<String, String> scope = new java.util.HashMap<>();
    item.forEach((name, text) -> scope.put(group + "." + name, text));
    return scope;
  }

  private UnaryOperator<String> values(Map<String, String> scope) {
    return name -> {
      String text = scope.get(name);
      text = text == null ? content.values().get(name) : text;
      if (text == null) {
        throw new Mistake("没有占位符“{{" + name + "}}”");
      }
      return text;
    };
  }

  private static XmlObject withoutIds(XmlObject copy) {
    try (XmlCursor cursor = copy.newCursor()) {
      while (!cursor.isEnddoc()) {
        if (cursor.isStart()) {
          IDS.forEach(cursor::removeAttribute);
        }
        cursor.toNextToken();
      }
    }
    return copy;
  }
}
