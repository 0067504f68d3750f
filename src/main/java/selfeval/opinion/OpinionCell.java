package selfeval.opinion;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the sheet that is added.
 *
 * @param column 0-based
 * @param text its text; where {@code number} is set, the text it replaces
 * @param number its value as a number, or null
 * @param style its look
 * @param link a place in the same workbook, as {@code 'sheet name'!H17}; null for none
 */
public record OpinionCell(
    int column, String text, @Nullable BigDecimal number, Style style, @Nullable String link) {

  /** The looks of the added sheet; each writer knows how to draw them. */
  public enum Style {
    /** Large and bold, no border. */
    TITLE,
    /** The line below the title: what has to be done; no border, wrapped. */
    LEAD,
    /** Grey and small, no border, wrapped. */
    CAPTION,
    /** Name of a figure in the summary; bold, light fill, bordered. */
    FIELD,
    /**
     * A text value in the summary or table; bordered, wrapped, left, in the middle of its height.
     */
    TEXT,
    /** A text value in the middle of its cell; bordered, wrapped. */
    CENTER,
    /** Points, 0.00, right; bordered. */
    POINTS,
    /** Heading of the table; bold, fill, centred, bordered. */
    HEAD,
    /** A link to a cell; blue and underlined, centred, bordered. */
    LINK,
    /** 【错误】; bold on the fill of errors, centred, bordered. */
    ERROR,
    /** 【警告】; bold on the fill of warnings, centred, bordered. */
    WARNING,
    /** 【提示】; bold on the fill of infos, centred, bordered. */
    INFO,
    /** As TEXT, unlocked and with a pale fill: what the agency fills in. */
    INPUT,
    /** As INPUT, with the list of answers. */
    CHOICE
  }
}
