package selfeval.measure;

import java.util.EnumSet;
import java.util.Set;
import selfeval.measure.Reading.Due;

/** Holds a date against a deadline. */
final class DueComparer {
  private DueComparer() {}

  static Comparison compare(Due target, Due actual, String name) {
    String promised = target.iso();
    String done = actual.iso();
    if (same(target, actual)) {
      return Result.dates(promised, done, true, null, Set.of());
    }
    String words = actual.words();
    boolean other =
        !words.isEmpty()
            && !target.words().contains(words)
            && (name == null || !name.contains(words));
    if (other) {
      return open(promised, done, "指标值与完成值的日期前后说明不同，可能不是同一件事");
    }
    boolean years = target.year() != null && actual.year() != null;
    // without a year in both, January may be the one after the deadline
    boolean newYear = !years && target.last() >= 1000 && actual.first() < 300;
    if (newYear) {
      return open(promised, done, "日期没有写年份，看不出是指标年度内还是次年");
    }
    int shift = years ? (actual.year() - target.year()) * 10_000 : 0;
    int from = actual.first() + shift;
    int to = actual.last() + shift;
    boolean open = target.before() && !target.day() && !target.end();
    if (to < (open ? target.first() : target.last())) {
      return Result.dates(promised, done, true, null, Set.of());
    }
    if (from > target.last() && !actual.before()) {
      return Result.dates(promised, done, false, null, Set.of());
    }
    if (open) {
      String limit = target.year() == null || target.last() - target.first() < 100 ? "本月" : "本期";
      return open(promised, done, "“前”是否包括" + limit + "有两种理解，结论因此不同");
    }
    if (to <= target.last()) {
      boolean onTheDay = target.before() && target.day();
      Set<Note> notes = onTheDay ? EnumSet.of(Note.BOUNDARY_ASSUMED) : Set.of();
      return Result.dates(promised, done, true, null, notes);
    }
    return open(promised, done, "完成值的日期不够具体，看不出是否在期限以内");
  }

  private static boolean same(Due target, Due actual) {
    return target.iso().equals(actual.iso())
        && target.first() == actual.first()
        && target.last() == actual.last()
        && target.before() == actual.before()
        && target.words().equals(actual.words());
  }

  private static Comparison open(String target, String actual, String why) {
    return Result.dates(target, actual, null, why, Set.of());
  }
}
