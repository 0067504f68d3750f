package selfeval.document;

import java.util.List;

/**
 * A paragraph of a document.
 *
 * @param text as it is printed, its lines joined
 * @param places where its parts are located, the first at 0
 * @param table whether it is a row of a table: its cells, parted by tabs
 * @param listed whether the document itself numbers it, so that its number is not in the text
 */
public record Paragraph(String text, List<Place> places, boolean table, boolean listed) {
  public Paragraph {
    places = List.copyOf(places);
  }

  /** A paragraph of running text that is located at one place. */
  public static Paragraph of(String text, String place) {
    return new Paragraph(text, List.of(new Place(0, place)), false, false);
  }

  /**
   * From where in a paragraph something is located at a place.
   *
   * @param from index of the first character
   * @param words 第3段 or 第2页
   */
  public record Place(int from, String words) {}

  /** Returns the place of a character, in words. */
  public String place(int at) {
    String words = "";
    for (Place place : places) {
      if (place.from() <= at) {
        words = place.words();
      }
    }
    return words;
  }
}
