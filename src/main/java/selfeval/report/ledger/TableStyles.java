package selfeval.report.ledger;

import selfeval.report.sheet.Book;
import selfeval.report.sheet.Look;
import selfeval.report.sheet.Style;

/** The looks of the cells of tables. */
final class TableStyles {
  private static final double SIZE = 10;
  private static final String HEAD = "DDE3EB";
  private static final String TOTAL = "EEF1F5";

  private final Style head;
  private final Style[] plain = new Style[Column.Content.values().length];
  private final Style[] totals = new Style[Column.Content.values().length];
  private final Style[] tinted = new Style[Tint.values().length];
  private final Style link;
  private final Style linkText;

  TableStyles(Book book) {
    Look base = Look.plain(SIZE).lined(Look.Lines.ALL);
    head = book.style(base.inBold().at(Look.Across.CENTRE).atTop().on(HEAD));
    link = book.style(base.at(Look.Across.CENTRE).asLink());
    linkText = book.style(base.asLink());
    for (Column.Content kind : Column.Content.values()) {
      Look look =
          switch (kind) {
            case TEXT -> base;
            case WORD, VERDICT, COUNT -> base.at(Look.Across.CENTRE);
            case POINTS -> base.at(Look.Across.RIGHT).with(Look.Numbers.POINTS);
            case MONEY -> base.at(Look.Across.RIGHT).with(Look.Numbers.MONEY);
            case SHARE -> base.at(Look.Across.RIGHT).with(Look.Numbers.PERCENT);
          };
      plain[kind.ordinal()] = book.style(look);
      totals[kind.ordinal()] = book.style(look.inBold().on(TOTAL));
    }
    for (Tint tint : Tint.values()) {
      Look look = base.at(Look.Across.CENTRE);
      String colour = tint.colour();
      tinted[tint.ordinal()] = book.style(colour == null ? look : look.on(colour));
    }
  }

  Style head() {
    return head;
  }

  Style link(Column.Content kind) {
    return kind == Column.Content.TEXT ? linkText : link;
  }

  Style total(Column.Content kind) {
    return totals[kind.ordinal()];
  }

  Style of(Column.Content kind, Tint tint) {
    return kind == Column.Content.VERDICT ? tinted[tint.ordinal()] : plain[kind.ordinal()];
  }
}
