package selfeval.workbook.read;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.OoxmlText;
import selfeval.ooxml.PartXml;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.ZipPackage;

/** The strings that cells refer to by number. */
final class SharedStrings {
  private final List<String> strings;

  private SharedStrings(List<String> strings) {
    this.strings = strings;
  }

  static SharedStrings none() {
    return new SharedStrings(List.of());
  }

  static SharedStrings read(ZipPackage source, String part, Limits limits) throws Unreadable {
    List<String> found = new ArrayList<>();
    try (PartXml xml = PartXml.open(source, part)) {
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT
            && xml.name().equals("si")
            && xml.spreadsheet()) {
          found.add(richText(xml, limits, "一个单元格"));
          if (found.size() > limits.get(Limit.CELLS)) {
            throw Unreadable.tooLarge(limits, Limit.CELLS, "工作簿里各不相同的文字");
          }
          if ((found.size() & 0xFFF) == 0) {
            Unreadable.checkInterrupt();
          }
        }
      }
    }
    return new SharedStrings(found);
  }

  /**
   * The text of the element at hand (si or is): its own t, or those of its runs; the phonetic ones
   * (rPh), which are shown above the text, left out. Ends behind the element.
   */
  static String richText(PartXml xml, Limits limits, Object where) throws Unreadable {
    int outer = xml.depth();
    StringBuilder more = null;
    String first = null;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.name();
        if (name.equals("rPh") || name.equals("rPr") || name.equals("phoneticPr")) {
          xml.skip();
        } else if (name.equals("t") && xml.spreadsheet()) {
          String text = xml.text(limits.get(Limit.TEXT), where);
          if (first == null) {
            first = text;
          } else {
            more = more == null ? new StringBuilder(first) : more;
            more.append(text);
            if (more.length() > limits.get(Limit.TEXT)) {
              throw Unreadable.tooLarge(limits, Limit.TEXT, where + "的文字");
            }
          }
        }
      } else if ((event == XMLStreamConstants.END_ELEMENT && xml.depth() < outer)
          || event == XMLStreamConstants.END_DOCUMENT) {
        return first == null ? "" : OoxmlText.plain(more == null ? first : more.toString());
      }
    }
  }

  /** The string of this number, or null where there is none. */
  @Nullable String get(int index) {
    return index >= 0 && index < strings.size() ? strings.get(index) : null;
  }
}
