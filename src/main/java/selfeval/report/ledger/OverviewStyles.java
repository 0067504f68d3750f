package selfeval.report.ledger;

import selfeval.report.sheet.Book;
import selfeval.report.sheet.Look;
import selfeval.report.sheet.Style;

/** The looks of 概览. */
final class OverviewStyles {
  /** Points; what is printed of it on A4 has four fifths of it. */
  static final double SIZE = 12;

  private static final String[] TILES = {"E3EAF3", "F9D4D3", "FDEDC3", "DDEFE0", "E9E9E9"};
  private static final String[] FIGURES = {"1F3F66", "A3201D", "7A5200", "1E6B34", "444444"};

  private final Style title;
  private final Style sentence;
  private final Style head;
  private final Style word;
  private final Style count;
  private final Style points;
  private final Style money;
  private final Style centred;
  private final Style link;
  private final Style plain;
  private final Style[] tiles = new Style[TILES.length];
  private final Style[] figures = new Style[TILES.length];

  OverviewStyles(Book book) {
    Look base = Look.plain(SIZE).unwrapped();
    Look middle = base.at(Look.Across.CENTRE);
    Look right = base.at(Look.Across.RIGHT).lined(Look.Lines.BELOW);
    title = book.style(Look.plain(18).unwrapped().inBold().at(Look.Across.CENTRE));
    sentence = book.style(middle.in("555555"));
    head = book.style(middle.inBold().on("DDE3EB"));
    word = book.style(base.lined(Look.Lines.BELOW));
    count = book.style(middle.lined(Look.Lines.BELOW));
    points = book.style(right.with(Look.Numbers.POINTS));
    money = book.style(right.inBold().with(Look.Numbers.MONEY));
    centred = book.style(middle);
    link = book.style(base.asLink());
    plain = book.style(base);
    for (int i = 0; i < TILES.length; i++) {
      tiles[i] = book.style(middle.on(TILES[i]).in(FIGURES[i]));
      figures[i] =
          book.style(
              Look.plain(24)
                  .unwrapped()
                  .inBold()
                  .at(Look.Across.CENTRE)
                  .in(FIGURES[i])
                  .on(TILES[i])
                  .with(Look.Numbers.GROUPED));
    }
  }

  Style title() {
    return title;
  }

  Style sentence() {
    return sentence;
  }

  Style head() {
    return head;
  }

  Style word() {
    return word;
  }

  Style count() {
    return count;
  }

  Style points() {
    return points;
  }

  Style money() {
    return money;
  }

  Style centred() {
    return centred;
  }

  Style link() {
    return link;
  }

  Style plain() {
    return plain;
  }

  /** The words of one of the five large figures. */
  Style tile(int which) {
    return tiles[which];
  }

  /** One of the five large figures. */
  Style figure(int which) {
    return figures[which];
  }
}
