package selfeval.report.page;

import java.util.List;

/**
 * A table of the page. On a narrow screen each row is shown as a card, in which every value needs
 * its heading beside it; so a cell knows its heading.
 */
final class Table {
  /** More rows than a person reads; the ledger has all. */
  static final int MOST = 1000;

  private final StringBuilder out;
  private final List<String> headings;
  private int column;
  private int rows;

  /**
   * Begins a table.
   *
   * @param caption what it shows, for those who hear it
   * @param headings the first is that of the words that name a row; one that begins with # is of
   *     numbers
   */
  Table(StringBuilder out, String caption, String looks, List<String> headings) {
    this.out = out;
    this.headings = headings;
    out.append("<table class=\"cards ")
        .append(looks)
        .append("\"><caption class=\"unseen\">")
        .append(caption)
        .append("</caption>\n<thead><tr>");
    for (String heading : headings) {
      out.append("<th scope=\"col\"")
          .append(number(heading) ? " class=\"number\">" : ">")
          .append(plain(heading))
          .append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
  }

  private static boolean number(String heading) {
    return heading.startsWith("#");
  }

  private static String plain(String heading) {
    return number(heading) ? heading.substring(1) : heading;
  }

  /** Begins a row; false where there are too many already. */
  boolean row() {
    if (++rows > MOST) {
      return false;
    }
    column = 0;
    out.append("<tr>");
    return true;
  }

  /** Adds text. */
  Table text(String text) {
    return cell(PageText.html(text));
  }

  /** Adds what is HTML already. */
  Table cell(String html) {
    String heading = headings.get(column);
    out.append(column == 0 ? "<th scope=\"row\"" : "<td")
        .append(number(heading) ? " class=\"number\"" : "")
        .append(" data-heading=\"")
        .append(plain(heading))
        .append("\">")
        .append(html)
        .append(column == 0 ? "</th>" : "</td>");
    column++;
    if (column == headings.size()) {
      out.append("</tr>\n");
    }
    return this;
  }

  /** Ends the table, and says how many rows are left out. */
  void end() {
    out.append("</tbody></table>\n");
    if (rows > MOST) {
      out.append("<p class=\"note\">这里只列出前 ")
          .append(MOST)
          .append(" 项，其余 ")
          .append(rows - MOST)
          .append(" 项见审核台账。</p>\n");
    }
  }
}
