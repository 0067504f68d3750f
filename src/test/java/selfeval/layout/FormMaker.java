package selfeval.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import selfeval.layout.FilledForm.Indicator;
import selfeval.layout.Truth.Place;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Visibility;

/**
 * Makes workbooks with correct filled forms in many layouts, and says where each value stands. The
 * same seed gives the same bytes.
 */
public final class FormMaker {

  /**
   * A workbook.
   *
   * @param name a file name for it
   * @param bytes the file
   * @param truth its forms in sheet order, on one sheet from the top or from the left
   * @param clean whether no error and no warning may be reported; false where points of two rows
   *     were merged
   * @param story how it was made, for messages
   */
  public record Made(String name, byte[] bytes, List<Truth> truth, boolean clean, String story) {}

  private final Random random;
  private final FaultPlanter planter;
  private final List<SheetSketch> sheets = new ArrayList<>();
  private final List<Truth> truth = new ArrayList<>();
  private final StringBuilder story = new StringBuilder();
  private boolean clean = true;

  private FormMaker(Random random) {
    this(random, null);
  }

  private FormMaker(Random random, FaultPlanter planter) {
    this.random = random;
    this.planter = planter;
  }

  /** A workbook of a family drawn at random. */
  public static Made make(Random random) {
    List<FamilyLayout> all = Families.all();
    Random mixed = mixed(random);
    return make(all.get(mixed.nextInt(all.size())), mixed);
  }

  /** The first numbers of java.util.Random are much alike for neighbouring seeds. */
  static Random mixed(Random random) {
    return new Random(new SplittableRandom(random.nextLong()).nextLong());
  }

  /** A workbook with one or more forms of this family, among other sheets. */
  public static Made make(FamilyLayout family, Random random) {
    return new FormMaker(mixed(random)).workbook(family, false);
  }

  /** A workbook with two or three forms of this family beside each other on one sheet. */
  public static Made beside(FamilyLayout family, Random random) {
    return new FormMaker(mixed(random)).workbook(family, true);
  }

  /** A workbook with one or more forms of this family in which faults are planted. */
  static Made faulty(FamilyLayout family, Random random, FaultPlanter planter) {
    return new FormMaker(mixed(random), planter).workbook(family, false);
  }

  private Made workbook(FamilyLayout family, boolean beside) {
    boolean xls = random.nextInt(4) == 0;
    int kind = random.nextInt(10);
    int formSheets = kind == 0 && !beside ? 2 : 1;
    int formsOnSheet = kind == 1 || beside ? 2 + random.nextInt(2) : 1;
    FilledForm last = null;
    for (int s = 0; s < formSheets; s++) {
      SheetSketch sheet = new SheetSketch(sheetName(s));
      int top = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0;
      int left = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
      for (int f = 0; f < formsOnSheet; f++) {
        boolean another = s > 0 && random.nextBoolean();
        last = form(sheet, another ? any() : family, new CellAddress(top, left));
        if (beside) {
          left = sheet.extent().last().column() + 2 + random.nextInt(2);
        } else {
          top = sheet.extent().last().row() + 2 + random.nextInt(3);
        }
      }
      sheets.add(sheet);
    }
    story.append(beside ? " beside" : "");
    others(last);
    String name = family.id() + (xls ? ".xls" : ".xlsx");
    byte[] bytes = xls ? BookWriter.xls(sheets) : BookWriter.xlsx(sheets);
    return new Made(name, bytes, inSheetOrder(), clean, name + story);
  }

  private FamilyLayout any() {
    List<FamilyLayout> all = Families.all();
    return all.get(random.nextInt(all.size()));
  }

  private String sheetName(int index) {
    String[] names = {"自评表", "Sheet1", "附件2 项目支出绩效自评表", "项目支出绩效自评表"};
    return names[random.nextInt(names.length)] + (index == 0 ? "" : "（" + (index + 1) + "）");
  }

  private List<Truth> inSheetOrder() {
    List<Truth> ordered = new ArrayList<>();
    for (SheetSketch sheet : sheets) {
      truth.stream().filter(t -> t.sheet().equals(sheet.name)).forEach(ordered::add);
    }
    return ordered;
  }

  private FilledForm form(SheetSketch sheet, FamilyLayout family, CellAddress at) {
    Variation variation = new Variation(family, random);
    FamilyLayout layout = random.nextInt(8) == 0 ? family : variation.layout();
    boolean official = layout == family;
    boolean unitInCells = !official && variation.unitPlace == Variation.UnitPlace.AMOUNTS;
    FilledForm form = RandomForms.make(layout, random, unitInCells);
    FaultyForm faulty = planter == null ? null : planter.plant(layout, form, random);
    form = withLeftovers(faulty == null ? form : faulty.form());
    Habits habits = official ? Habits.PRINTED : variation.habits(form);
    habits = faulty == null ? habits : apart(habits, faulty.scoresOnEachBudgetRow);
    Truth drawn = FormPainter.paint(sheet, layout, form, habits, at);
    if (faulty == null || faulty.totalFollows()) {
      drawn = withFormulas(sheet, drawn);
    }
    if (faulty != null) {
      planter.drawn(faulty, new FaultyForm.Place(sheet, drawn));
    }
    story.append(official ? " official" : " " + variation.unitPlace).append(' ').append(habits);
    if (random.nextInt(12) == 0) {
      hideRow(sheet, drawn);
    }
    if (random.nextInt(16) == 0) {
      sheet.hiddenColumns.add(drawn.indicators().get(0).cells().get(Field.ACTUAL).at().column());
      story.append(" hidden column");
    }
    clean &= habits.pointsMergedWithNext().isEmpty();
    truth.add(drawn);
    return form;
  }

  /** With points on each row of their own, so that each row can have a fault of its own. */
  private static Habits apart(Habits h, boolean onBudgetRowsToo) {
    return new Habits(
        h.level1(),
        h.level2(),
        h.pageBreaksBefore(),
        h.insertedWithoutMerge(),
        h.labelsWithValues(),
        h.colon(),
        h.captionBelowHeader(),
        h.scoresMergedOverBudget() && !onBudgetRowsToo,
        h.headsOnEachPage(),
        Set.of(),
        h.rowsBetween());
  }

  /** Rows of the blank form that nobody filled in. */
  private FilledForm withLeftovers(FilledForm form) {
    if (random.nextInt(4) > 0) {
      return form;
    }
    List<Indicator> rows = new ArrayList<>();
    for (int i = 0; i < form.indicators().size(); i++) {
      Indicator row = form.indicators().get(i);
      rows.add(row);
      boolean lastOfLevel2 =
          i + 1 == form.indicators().size()
              || !form.indicators().get(i + 1).level2().equals(row.level2())
              || !form.indicators().get(i + 1).level1().equals(row.level1());
      if (lastOfLevel2 && random.nextInt(3) == 0) {
        String[] hints = {"指标2：", "……", "指标3", "...", ""};
        String hint = hints[random.nextInt(hints.length)];
        rows.add(
            new Indicator(
                row.level1(), row.level2(), Map.of(Field.LEVEL3, Value.text(hint)), false));
      }
    }
    return new FilledForm(
        form.year(),
        form.unit(),
        form.header(),
        form.budget(),
        form.expectedGoal(),
        form.achievedGoal(),
        rows,
        form.total(),
        form.texts());
  }

  /** The total as the sum of the scores, as careful agencies have it. */
  private Truth withFormulas(SheetSketch sheet, Truth drawn) {
    if (drawn.total() == null || random.nextInt(6) > 0) {
      return drawn;
    }
    Place execution = drawn.budget().get(0).cells().get(Field.SCORE);
    List<Place> scores = new ArrayList<>();
    drawn.indicators().stream()
        .map(i -> i.cells().get(Field.SCORE))
        .filter(p -> p != null && !p.text().isEmpty())
        .forEach(scores::add);
    if (execution != null) {
      scores.add(execution);
    }
    Place total = drawn.total().cells().get(Field.SCORE);
    boolean allNumbers =
        total != null
            && scores.stream().allMatch(p -> sheet.cells.get(p.at()).value() instanceof Value.Num);
    if (!allNumbers) {
      return drawn;
    }
    Place first = scores.get(0);
    Place last = scores.get(scores.size() - (execution == null ? 1 : 2));
    CellRange summands = new CellRange(first.at(), last.at());
    String sum =
        execution == null ? "SUM(" + summands + ")" : execution.at() + "+SUM(" + summands + ")";
    Value value = new Value.Calculated(sum, new BigDecimal(total.number()), "General");
    sheet.replace(total.at(), value);
    Map<Field, Place> cells = new EnumMap<>(Field.class);
    cells.putAll(drawn.total().cells());
    cells.put(Field.SCORE, Place.of(total.at(), value));
    story.append(" sum");
    return new Truth(
        drawn.sheet(),
        drawn.template(),
        drawn.year(),
        drawn.unit(),
        drawn.header(),
        drawn.budget(),
        drawn.indicators(),
        new Truth.TotalTruth(drawn.total().label(), cells));
  }

  private void hideRow(SheetSketch sheet, Truth drawn) {
    int index = random.nextInt(drawn.indicators().size());
    Place target = drawn.indicators().get(index).cells().get(Field.TARGET);
    sheet.hiddenRows.add(target.at().row());
    story.append(" hidden row");
  }

  private void others(FilledForm form) {
    if (random.nextInt(3) == 0) {
      sheets.add(0, OtherSheets.instructions("填报说明"));
    }
    if (random.nextInt(4) == 0) {
      sheets.add(random.nextInt(sheets.size() + 1), OtherSheets.goalDeclaration("绩效目标申报表", form));
    }
    if (random.nextInt(6) == 0) {
      sheets.add(OtherSheets.monitoring("绩效运行监控表", form));
    }
    if (random.nextInt(6) == 0) {
      SheetSketch list = new SheetSketch("下拉选项");
      String[] options = {"优", "良", "中", "差", "达成预期指标", "部分达成", "产出指标", "效益指标"};
      for (int i = 0; i < options.length; i++) {
        list.put(i, 0, Value.text(options[i]), SheetSketch.Look.NOTE);
      }
      list.visibility = Visibility.HIDDEN;
      sheets.add(list);
    }
    if (random.nextInt(8) == 0) {
      sheets.add(new SheetSketch("Sheet3"));
    }
  }
}
