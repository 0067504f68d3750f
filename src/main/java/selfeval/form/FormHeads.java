package selfeval.form;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Head;
import selfeval.form.heading.HeadColumns;
import selfeval.form.heading.HeadFinder.Place;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.form.heading.SheetLabels.Hit;
import selfeval.form.heading.SheetLabels.Title;
import selfeval.term.Field;

/** Tells by its headings what a table is. */
final class FormHeads {
  private static final Set<Field> LEVELS = EnumSet.of(Field.LEVEL1, Field.LEVEL2, Field.LEVEL3);
  private static final Set<Field> MONEY =
      EnumSet.of(Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED, Field.RATE);

  private final SheetLabels labels;
  private final Lexicon lexicon;

  FormHeads(SheetLabels labels, Lexicon lexicon) {
    this.labels = labels;
    this.lexicon = lexicon;
  }

  /** Whether these headings could stand over indicators of any table of the system. */
  static boolean indicators(Set<Field> fields) {
    int values = 0;
    for (Field field : new Field[] {Field.TARGET, Field.ACTUAL, Field.SCORE, Field.WEIGHT}) {
      values += fields.contains(field) ? 1 : 0;
    }
    boolean level = false;
    for (Field field : LEVELS) {
      level |= fields.contains(field);
    }
    return (level && values >= 1)
        || (fields.contains(Field.TARGET) && fields.contains(Field.ACTUAL) && values >= 3);
  }

  /** Whether these headings stand over money. */
  static boolean budget(Set<Field> fields) {
    int money = 0;
    for (Field field : MONEY) {
      money += fields.contains(field) ? 1 : 0;
    }
    return money >= 2;
  }

  /**
   * Headings of a table with levels: half of a form, cut at an empty column, has them only once.
   */
  static boolean levelled(Set<Field> fields) {
    boolean level = false;
    for (Field field : LEVELS) {
      level |= fields.contains(field);
    }
    return level && (fields.contains(Field.TARGET) || fields.contains(Field.ACTUAL));
  }

  /**
   * Whether the headings and the title make this a self-evaluation.
   *
   * @param place the rows of the headings
   * @param left the first column of the table
   * @param right its last column
   * @param title its title; null where it has none
   */
  boolean form(Place place, int left, int right, @Nullable Hit title) {
    Head known =
        HeadColumns.read(labels, place.top(), place.bottom(), left, right, lexicon::indicator);
    HeadLearner learner = new HeadLearner(labels, lexicon, false, right);
    Head head =
        learner
            .learn(known, new BlockRows(labels, lexicon).indicators(known, labels.grid().lastRow()))
            .head();
    Title kind = title == null ? Title.NONE : title.title();
    if (kind == Title.NONE) {
      String sheet = labels.grid().name().toLowerCase(Locale.ROOT);
      boolean other = sheet.contains("监控") || sheet.contains("申报") || sheet.contains("目标表");
      kind = other && !sheet.contains("自评") ? Title.OTHER : kind;
    }
    if (kind == Title.OTHER || register(place, head) || monitoring(head)) {
      return false;
    }
    boolean level = false;
    for (Field field : LEVELS) {
      level |= head.has(field);
    }
    boolean target = head.has(Field.TARGET);
    boolean actual = head.has(Field.ACTUAL);
    boolean score = head.has(Field.SCORE);
    boolean weight = head.has(Field.WEIGHT);
    return (target && actual && (level || score || weight))
        || (level && actual && (score || weight))
        || (level && target && score)
        || (level && weight && score && kind == Title.SELF);
  }

  /** A list of many projects has their names in a column. */
  private boolean register(Place place, Head head) {
    for (Hit hit : labels.within(place.top(), 0, place.bottom(), Integer.MAX_VALUE)) {
      if (hit.header() == Field.PROJECT && hit.valueFrom() < 0) {
        for (Head.Column column : head.columns()) {
          if (column.cell().equals(hit.cell())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A table of the running year asks what will be achieved by its end. */
  private boolean monitoring(Head head) {
    for (Head.Column column : head.columns()) {
      String text = column.cell().text();
      if (text.length() <= Label.LONGEST) {
        String norm = labels.label(text).norm();
        if (norm.contains("预计完成") || norm.contains("完成可能性") || norm.contains("月执行情况")) {
          return true;
        }
      }
    }
    return false;
  }
}
