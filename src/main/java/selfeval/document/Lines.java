package selfeval.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import selfeval.document.Paragraph.Place;

/**
 * Joins printed lines into paragraphs. A line as wide as most, or one that ends in the midst of a
 * sentence, is continued by the next, unless that begins as a paragraph does.
 */
final class Lines {
  /** How paragraphs begin that have a number. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(第[一二三四五六七八九十]+[部章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]"
              + "|\\d{1,2}[.．、](?!\\d)|[①-⑳]|附件|附表).*");

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("^[-—–－\\s]*(第\\s*)?\\d{1,4}(\\s*页)?([\\s/，]*共\\s*\\d+\\s*页)?[-—–－\\s]*$");

  private static final Pattern KEYED = Pattern.compile("[^，。；：:]{2,16}[：:]");

  /** How a heading without a number ends. */
  private static final Pattern HEADING =
      Pattern.compile(
          "[^，。；：]{0,40}(?:报告|总结|汇报|说明|的函)|[^，。；：]{2,14}(?:情况|概况|分析|问题|措施|建议|结论|综述|依据|背景|目标|附件)");

  private static final Pattern TITLE =
      Pattern.compile("[^，。；：]{6,60}(?:报告|总结|汇报|情况说明|的函)(?:（[^）]*）)?");

  /** A line narrower than this part of the widest ends its paragraph where that can be. */
  private static final double NARROW = 0.72;

  private static final String ENDS = "。！？!?；;：:";

  private Lines() {}

  /**
   * A printed line.
   *
   * @param page the number of its page; 0 where there are no pages
   */
  record Line(String text, int page) {}

  static List<Paragraph> joined(List<Line> all) {
    List<Line> lines = withoutPageNumbers(all);
    int width = width(lines);
    boolean spaced = spaced(lines);
    boolean wrapped = wrapped(lines, width);
    List<Paragraph> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Place> places = new ArrayList<>();
    Line before = null;
    int blanks = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.text().isBlank()) {
        blanks++;
        continue;
      }
      boolean apart = blanks > (spaced ? 1 : 0) && before != null && before.page() == line.page();
      boolean goesOn =
          before != null
              && !keyed(before, line, following(lines, i))
              && goesOn(before, line, apart, width, wrapped);
      if (!goesOn) {
        end(paragraphs, text, places);
      }
      if (line.page() > 0 || places.isEmpty()) {
        int n = paragraphs.size() + 1;
        String words = line.page() > 0 ? "第" + line.page() + "页" : "第" + n + "段";
        if (places.isEmpty() || !places.get(places.size() - 1).words().equals(words)) {
          places.add(new Place(text.length(), words));
        }
      }
      text.append(line.text().strip());
      before = line;
      blanks = 0;
    }
    end(paragraphs, text, places);
    return paragraphs;
  }

  private static void end(List<Paragraph> paragraphs, StringBuilder text, List<Place> places) {
    if (text.length() > 0) {
      paragraphs.add(new Paragraph(text.toString(), places, false, false));
    }
    text.setLength(0);
    places.clear();
  }

  private static boolean goesOn(Line line, Line next, boolean apart, int width, boolean wrapped) {
    String text = line.text().strip();
    String following = next.text().strip();
    if (NUMBERED.matcher(following).matches()) {
      return false;
    }
    boolean narrow = width(text) < NARROW * width;
    if (TITLE.matcher(text).matches() && !TITLE.matcher(following).matches()) {
      return false;
    }
    boolean ended = ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    if (ended) {
      return wrapped && !narrow && !apart && indent(next.text()) <= indent(line.text());
    }
    // A heading ends without a mark, and so does a line in the midst of a sentence.
    return !narrow
        || (!apart && wrapped && !title(text) && indent(next.text()) <= indent(line.text()));
  }

  private static boolean title(String text) {
    return (NUMBERED.matcher(text).matches() && text.length() < 24)
        || HEADING.matcher(text).matches();
  }

  /** A line of a list of labels and values, among others of the kind. */
  private static boolean keyed(Line before, Line line, String following) {
    String text = before.text().strip();
    boolean ended = ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    return keyed(line.text()) && (ended || keyed(before.text()) || keyed(following));
  }

  private static boolean keyed(String text) {
    return KEYED.matcher(text.strip()).lookingAt();
  }

  private static String following(List<Line> lines, int at) {
    for (int i = at + 1; i < lines.size(); i++) {
      if (!lines.get(i).text().isBlank()) {
        return lines.get(i).text();
      }
    }
    return "";
  }

  private static int indent(String text) {
    int indent = 0;
    while (indent < text.length()
        && (Character.isWhitespace(text.charAt(indent)) || text.charAt(indent) == '\u00A0')) {
      indent++;
    }
    return indent;
  }

  /** Whether lines break in the midst of sentences more often than at their ends. */
  private static boolean wrapped(List<Line> lines, int width) {
    int inside = 0;
    int atEnd = 0;
    for (Line line : lines) {
      String text = line.text().strip();
      if (width(text) >= NARROW * width && !text.isEmpty()) {
        boolean ended = ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        inside += ended ? 0 : 1;
        atEnd += ended ? 1 : 0;
      }
    }
    return inside > atEnd;
  }

  /** Whether blank lines follow nearly every line, so that one says nothing. */
  private static boolean spaced(List<Line> lines) {
    int full = 0;
    int followed = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).text().isBlank()) {
        full++;
        followed += lines.get(i + 1).text().isBlank() ? 1 : 0;
      }
    }
    return full > 3 && followed > 0.7 * full;
  }

  /** The width that lines are filled to: that of the widest but a few. */
  private static int width(List<Line> lines) {
    int[] widths =
        lines.stream()
            .filter(line -> !line.text().isBlank())
            .mapToInt(line -> width(line.text().strip()))
            .toArray();
    Arrays.sort(widths);
    return widths.length == 0 ? 0 : widths[Math.max(0, (widths.length - 1) * 9 / 10)];
  }

  private static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += text.charAt(i) < 0x2000 ? 1 : 2;
    }
    return width;
  }

  /** Numbers of pages, at the top or the bottom of a page, are no text. */
  private static List<Line> withoutPageNumbers(List<Line> lines) {
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean number = line.page() > 0 && PAGE_NUMBER.matcher(line.text().strip()).matches();
      if (!number || !(edge(lines, i, -1) || edge(lines, i, 1))) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean edge(List<Line> lines, int at, int step) {
    for (int i = at + step; i >= 0 && i < lines.size(); i += step) {
      if (lines.get(i).page() != lines.get(at).page()) {
        return true;
      }
      if (!lines.get(i).text().isBlank()) {
        return false;
      }
    }
    return true;
  }
}
