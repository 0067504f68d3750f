package selfeval.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.Heading;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Reports headings that were not understood, and columns that the template's forms must have. */
final class ColumnMissing extends Check {
  /** What a form is checked by where no template says what it must have. */
  private static final List<Field> USUAL = List.of(Field.TARGET, Field.ACTUAL);

  ColumnMissing() {
    super(
        warning(
            "column-missing",
            "栏目未能识别或缺少",
            null,
            "栏名不认识、从位置和内容也不能确定是哪一栏的，逐栏指出，这些栏的内容没有读取；"
                + "数字上方没有栏名的，请补上栏名；模板规定必须有的栏目在表上找不到（可能被删除或改名）的，列出缺少的栏目。"
                + "需要这些栏目的检查不能进行，已填的得分不因此调低。",
            "删列 | 偏差原因",
            "删列 | 年度指标值"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    List<String> missingMoney = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Field field : Field.values()) {
      boolean wanted =
          audit.recognised() ? audit.template().required().contains(field) : USUAL.contains(field);
      if (wanted && !present(audit.form(), field)) {
        (money(field) ? missingMoney : missing).add("“" + field.chinese() + "”");
      }
    }
    BudgetRow money = audit.budgetTotal();
    boolean weighs = money != null && Figures.pointsOf(money.get(Field.WEIGHT)) != null;
    if (weighs && !audit.budgetHas(Field.SCORE)) {
      missingMoney.add("资金部分的“得分”");
    }
    boolean saidMoney = false;
    boolean said = false;
    for (Heading heading : audit.form().headings()) {
      boolean lacks = !(heading.money() ? missingMoney : missing).isEmpty();
      if (heading.learnt() != null ? heading.nameless() : reported(heading, lacks)) {
        report(audit, heading, heading.money() ? missingMoney : missing, verdict);
        saidMoney |= heading.money() && heading.learnt() == null;
        said |= !heading.money() && heading.learnt() == null;
      }
    }
    StringJoiner left = new StringJoiner("、");
    if (!saidMoney) {
      missingMoney.forEach(left::add);
    }
    if (!said && audit.recognised()) {
      missing.forEach(left::add);
    }
    if (left.length() > 0) {
      verdict
          .at(audit.sheetPlace("columns"), "表中没有{}栏，与此有关的内容无法审核。", left)
          .basis(audit.recognised() ? audit.template().basis() : null)
          .suggest("请使用规定的表式填报，不要删改栏目名称。");
    }
  }

  private static boolean reported(Heading heading, boolean lacks) {
    return lacks || (heading.filled() && !heading.familiar());
  }

  private static void report(Audit audit, Heading heading, List<String> missing, Verdict verdict) {
    String block = heading.money() ? "资金" : "绩效指标";
    String words = Labels.withoutBlanks(heading.cell().text());
    Place place = audit.unknownHeadingPlace(heading, Labels.normalise(words));
    Field learnt = heading.learnt();
    if (learnt != null) {
      verdict
          .at(place, "{}部分这一栏有数字，没有栏名；暂按“{}”栏审核。", block, learnt.chinese())
          .suggest("请补上栏名“{}”，不是这一栏的请填写规定的栏名。", learnt.chinese());
      return;
    }
    String lacking = missing.isEmpty() ? "" : "；本表缺少" + String.join("、", missing) + "栏，请核对是否就是这一栏";
    if (heading.nameless()) {
      verdict.at(place, "{}部分这一栏有数字，没有栏名，无法审核{}。", block, lacking).suggest("请补上规定的栏名。");
      return;
    }
    verdict
        .at(place, "{}部分的栏名“{}”未能识别，这一栏的内容没有审核{}。", block, words, lacking)
        .suggest("请核对这一栏：属于规定栏目的，请改用规定的栏名；自行增加的栏目，请在说明中写明用途。");
  }

  private static boolean money(Field field) {
    return switch (field) {
      case INITIAL_BUDGET, BUDGET, EXECUTED, RATE -> true;
      default -> false;
    };
  }

  private static boolean present(Form form, Field field) {
    return switch (field) {
      case INITIAL_BUDGET, EXECUTED, RATE -> form.budgetHeads().containsKey(field);
      // In a form with the initial budget alone, the rate is computed from that.
      case BUDGET ->
          form.budgetHeads().containsKey(field)
              || form.budgetHeads().containsKey(Field.INITIAL_BUDGET);
      case PROJECT, PROJECT_LEVEL, DEPARTMENT, IMPLEMENTER, HEADER_SCORE ->
          form.header().containsKey(field);
      case GRADE -> form.total() != null && form.total().grade() != null;
      default -> form.indicatorHeads().containsKey(field);
    };
  }
}
