package selfeval.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/**
 * The placeholders in one paragraph. Word splits text into runs as it likes, also within a
 * placeholder: so they are looked for in the text of the whole paragraph.
 */
final class PlaceholderText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
  private static final QName SPACE = new QName("http://www.w3.org/XML/1998/namespace", "space");

  private final List<CTText> pieces = new ArrayList<>();
  private final String text;

  PlaceholderText(XWPFParagraph paragraph) {
    StringBuilder all = new StringBuilder();
    for (XWPFRun run : paragraph.getRuns()) {
      for (CTText piece : run.getCTR().getTList()) {
        pieces.add(piece);
        all.append(piece.getStringValue());
      }
    }
    text = all.toString();
  }

  /** What stands between the braces, in order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      names.add(name(found));
    }
    return names;
  }

  /** Whether braces are left over that are no placeholder. */
  boolean torn() {
    String rest = PLACEHOLDER.matcher(text).replaceAll("");
    return rest.contains("{{") || rest.contains("}}");
  }

  String text() {
    return text;
  }

  private static String name(Matcher found) {
    return found.group(1).strip();
  }

  /**
   * Puts texts in the place of placeholders; each looks as the first character of its placeholder.
   *
   * @param values gives the text for a placeholder
   */
  void fill(UnaryOperator<String> values) {
    Matcher found = PLACEHOLDER.matcher(text);
    List<int[]> spans = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    while (found.find()) {
      spans.add(new int[] {found.start(), found.end()});
      texts.add(values.apply(name(found)));
    }
    if (spans.isEmpty()) {
      return;
    }
    int at = 0;
    for (CTText piece : pieces) {
      String old = piece.getStringValue();
      String filled = filled(old, at, spans, texts);
      if (!filled.equals(old)) {
        piece.setStringValue(filled);
        try (XmlCursor cursor = piece.newCursor()) {
          cursor.setAttributeText(SPACE, "preserve");
        }
      }
      at += old.length();
    }
  }

  /** A piece, that begins at a place of the whole text, with its share of the texts. */
  private static String filled(String old, int at, List<int[]> spans, List<String> texts) {
    StringBuilder out = new StringBuilder();
    int from = at;
    int end = at + old.length();
    for (int i = 0; i < spans.size(); i++) {
      int start = spans.get(i)[0];
      int stop = spans.get(i)[1];
      if (stop <= from || start >= end) {
        continue;
      }
      if (start >= at) {
        out.append(old, from - at, start - at).append(texts.get(i));
      }
      from = Math.min(stop, end);
    }
    return out.append(old, from - at, old.length()).toString();
  }
}
