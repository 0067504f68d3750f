package selfeval.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** Finds a typed number where the cells around it are computed. */
final class FormulaReplaced extends Check {
  /** Fewer indicators with the same formula do not show how the form is meant. */
  private static final int LEAST = 3;

  /** So many of the form's other results are computed where one was typed over. */
  private static final int OTHERS = 2;

  FormulaReplaced() {
    super(
        info(
            "formula-replaced",
            "公式被数字代替",
            null,
            "得分栏至少三行是同样的逐行公式，个别定量指标却是直接填写的数字，可能误删了公式。定性指标的得分本来就要手工填写，不在此列；"
                + "手工填写的行多于公式行三分之一的，不提示。执行率、预算执行得分、总分中，其余两处以上是公式、一处是数字的，同样提示。",
            """
            路灯维修数量 | 得分=公式（显示20，逐行计算）
            维修验收合格率 | 得分=公式（显示15，逐行计算）
            报修当日到场率 | 得分=公式（显示15，逐行计算）
            夜间照明覆盖率 | 得分=公式（显示13.5，逐行计算）
            居民满意度 | 得分=公式（显示10，逐行计算）""",
            """
            路灯维修数量 | 得分=公式（显示20，逐行计算）
            维修验收合格率 | 得分=公式（显示15，逐行计算）
            报修当日到场率 | 得分=公式（显示15，逐行计算）
            夜间照明覆盖率 | 得分=13.5
            居民满意度 | 得分=公式（显示10，逐行计算）"""),
        Field.SCORE);
  }

  /** Compares the execution rate, its score, and the sums: the blank form computes all of them. */
  private static void results(Audit audit, Verdict verdict) {
    List<Place> places = new ArrayList<>();
    BudgetRow total = audit.budgetTotal();
    if (total != null) {
      places.add(audit.place(total, Field.RATE));
      places.add(audit.place(total, Field.SCORE));
    }
    for (Field field : List.of(Field.WEIGHT, Field.SCORE)) {
      places.add(audit.totalPlace(audit.totalCell(field), field));
    }
    places.removeIf(place -> place.cell() == null);
    long computed = places.stream().filter(place -> place.cell().formula() != null).count();
    for (Place place : places) {
      boolean typed = place.cell().formula() == null && place.cell().number() != null;
      // Many forms print the sum of the weights, which no agency typed.
      boolean printed = place.cell().equals(audit.totalCell(Field.WEIGHT));
      if (typed && !printed && computed >= OTHERS) {
        verdict
            .at(place, "表中其余{}处结果是公式算出的，这里是直接填写的{}。", computed, place.cell())
            .suggest("请确认是否误删了公式；确需手工填写的，请说明原因。");
      }
    }
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    results(audit, verdict);
    Map<String, Integer> shapes = new HashMap<>();
    List<Assessment> typed = new ArrayList<>();
    for (Assessment row : audit.assessments()) {
      FormCell score = row.cell(Field.SCORE);
      if (row.row().memo() || score == null) {
        continue;
      }
      String shape = score.formula() == null ? null : shape(score);
      if (shape != null) {
        shapes.merge(shape, 1, Integer::sum);
      } else if (score.formula() == null && score.number() != null && quantitative(row)) {
        typed.add(row);
      }
    }
    int most = shapes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (most < LEAST || typed.size() * 3 > most) {
      return;
    }
    for (Assessment row : typed) {
      verdict
          .at(
              audit.place(row, Field.SCORE),
              "得分栏有{}行按同一公式计算，这里是直接填写的{}。",
              most,
              row.cell(Field.SCORE))
          .suggest("请确认是否误删了公式；确需手工填写的，请说明原因。");
    }
  }

  private static boolean quantitative(Assessment row) {
    Kind kind = row.comparison().kind();
    return row.comparison().judged() && kind != Kind.QUALITATIVE && kind != Kind.DEADLINE;
  }

  /**
   * Returns the formula with # for its own row's number; null where it does not use its own row.
   */
  private static String shape(FormCell score) {
    String own = Integer.toString(score.at().row() + 1);
    String text = score.formula().text();
    StringBuilder out = new StringBuilder(text.length());
    boolean found = false;
    for (int i = 0; i < text.length(); i++) {
      boolean reference =
          text.startsWith(own, i)
              && i > 0
              && Character.isLetter(text.charAt(i - 1))
              && (i + own.length() == text.length()
                  || !Character.isLetterOrDigit(text.charAt(i + own.length())));
      if (reference) {
        out.append('#');
        found = true;
        i += own.length() - 1;
      } else {
        out.append(text.charAt(i));
      }
    }
    return found ? out.toString() : null;
  }
}
