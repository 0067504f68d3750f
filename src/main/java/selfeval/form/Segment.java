package selfeval.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.HeadFinder;
import selfeval.form.heading.SheetLabels.Hit;

/**
 * The part of a sheet that one form takes.
 *
 * @param top first row
 * @param left first column
 * @param bottom last row
 * @param right last column
 * @param head where its indicator headings stand
 * @param repeats headings repeated after a page break
 * @param title its title, or null
 */
record Segment(
    int top,
    int left,
    int bottom,
    int right,
    HeadFinder.Place head,
    List<HeadFinder.Place> repeats,
    @Nullable Hit title) {}
