package selfeval.check.rule;

import java.util.Objects;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Finds the same project of the same year in another form of the workbook. */
final class DuplicateForm extends Check {
  DuplicateForm() {
    super(
        warning(
            "duplicate-form",
            "同一项目重复填表",
            null,
            "同一工作簿里有两张已填写的自评表，项目名称、年度都相同的，视为重复，两张表都提示；年度、实施单位或主管部门不同的不算。"
                + "没有项目名称的部门整体支出表，标题、部门（单位）名称、年度都相同的，同样视为重复。",
            "项目名称 | 路灯维修养护",
            "重复表"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    Form form = audit.form();
    FormCell project = form.header().get(Field.PROJECT);
    Field subject = project == null ? unit(form) : Field.PROJECT;
    if (verdict.skipIf(
        subject == null || text(form, subject).isEmpty(),
        project == null ? "表中没有项目名称，也没有填写部门（单位）名称" : "表中没有填写项目名称")) {
      return;
    }
    for (Form other : audit.others()) {
      if (same(form, other, subject)
          && (project != null || sameForm(form, other))
          && Objects.equals(form.year(), other.year())
          && !differ(form, other, Field.IMPLEMENTER)
          && !differ(form, other, Field.DEPARTMENT)) {
        verdict
            .at(
                audit.headerPlace(subject),
                "与工作表“{}”{}的自评表重复：{}都是“{}”，年度也相同。",
                other.sheet(),
                other.header().get(subject).at(),
                project == null ? "部门（单位）名称" : "项目名称",
                form.header().get(subject))
            .suggest(
                "请核对：重复的请删除一张；确为不同{}或年度的，请改正{}、年度。",
                project == null ? "单位" : "项目",
                project == null ? "名称" : "项目名称");
        return;
      }
    }
  }

  /** What a form without a project is about: the whole of a unit's money. */
  private static Field unit(Form form) {
    return form.header().containsKey(Field.DEPARTMENT)
        ? Field.DEPARTMENT
        : form.header().containsKey(Field.IMPLEMENTER) ? Field.IMPLEMENTER : null;
  }

  /** Whether both are without a project, and bear the same title. */
  private static boolean sameForm(Form one, Form other) {
    return !other.header().containsKey(Field.PROJECT)
        && one.title() != null
        && other.title() != null
        && Labels.normalise(one.title().text()).equals(Labels.normalise(other.title().text()));
  }

  private static boolean same(Form one, Form other, Field field) {
    String name = text(one, field);
    return !name.isEmpty() && name.equals(text(other, field));
  }

  /** Whether both name one, and not the same. */
  private static boolean differ(Form one, Form other, Field field) {
    String name = text(one, field);
    String otherName = text(other, field);
    return !name.isEmpty() && !otherName.isEmpty() && !name.equals(otherName);
  }

  private static String text(Form form, Field field) {
    FormCell cell = form.header().get(field);
    return cell == null ? "" : Labels.normalise(cell.text());
  }
}
