package selfeval.layout;

import java.util.List;

/** A layout with some of its parts exchanged. Mutable; starts as the layout given. */
final class Rewrite {
  private final String id;
  String annex;
  String title;
  String yearLine;
  String caption;
  String unit;
  List<Integer> widths;
  boolean landscape;
  List<List<FamilyLayout.HeaderField>> header;
  FamilyLayout.BudgetBlock budget;
  FamilyLayout.SideTable middle;
  FamilyLayout.GoalBlock goals;
  FamilyLayout.IndicatorBlock indicators;
  FamilyLayout.TotalLine total;
  List<FamilyLayout.TailRow> tail;
  boolean totalAfterTail;
  List<String> notes;

  Rewrite(FamilyLayout from) {
    id = from.id();
    annex = from.annex();
    title = from.title();
    yearLine = from.yearLine();
    caption = from.caption();
    unit = from.unit();
    widths = from.widths();
    landscape = from.landscape();
    header = from.header();
    budget = from.budget();
    middle = from.middle();
    goals = from.goals();
    indicators = from.indicators();
    total = from.total();
    tail = from.tail();
    totalAfterTail = from.totalAfterTail();
    notes = from.notes();
  }

  Rewrite title(String text) {
    title = text;
    return this;
  }

  FamilyLayout layout() {
    return new FamilyLayout(
        id,
        annex,
        title,
        yearLine,
        caption,
        unit,
        widths,
        landscape,
        header,
        budget,
        middle,
        goals,
        indicators,
        total,
        tail,
        totalAfterTail,
        notes);
  }
}
