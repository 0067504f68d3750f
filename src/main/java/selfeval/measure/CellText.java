package selfeval.measure;

import java.util.concurrent.ConcurrentHashMap;
import selfeval.measure.Reading.Blank;
import selfeval.measure.Reading.Dash;

/**
 * The text of a cell, normalised and read.
 *
 * @param plain the normalised text
 * @param reading what it says, without the columns beside it
 */
record CellText(String plain, Reading reading) {
  /**
   * The same few texts (100%, ≥95%, 显著提升) stand on every form, so that reading each once is most of
   * the work of a large batch. Bounded in number and length; never emptied, since what is common
   * comes early.
   */
  private static final ConcurrentHashMap<String, CellText> COMMON = new ConcurrentHashMap<>();

  private static final int MOST_COMMON = 4096;
  private static final int LONGEST_COMMON = 24;

  private static final String DASHES = "-—–―－─━一/\\…_~.";
  private static final CellText BLANK = new CellText("", new Blank());

  static CellText of(String raw) {
    if (raw == null || raw.isEmpty()) {
      return BLANK;
    }
    CellText known = COMMON.get(raw);
    if (known != null) {
      return known;
    }
    CellText text = read(Normaliser.normalise(raw));
    if (raw.length() <= LONGEST_COMMON && COMMON.size() < MOST_COMMON) {
      COMMON.put(raw, text);
    }
    return text;
  }

  private static CellText read(String plain) {
    if (plain.isEmpty()) {
      return BLANK;
    }
    if (dash(plain)) {
      return new CellText(plain, new Dash());
    }
    Reading reading = Grades.options(plain);
    if (reading == null) {
      reading = DueReader.read(plain);
    }
    return new CellText(plain, reading == null ? AmountReader.read(plain) : reading);
  }

  private static boolean dash(String text) {
    if (text.length() > 6) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (DASHES.indexOf(text.charAt(i)) < 0) {
        return text.equals("不适用") || text.equals("(不适用)") || text.equalsIgnoreCase("n/a");
      }
    }
    return true;
  }
}
