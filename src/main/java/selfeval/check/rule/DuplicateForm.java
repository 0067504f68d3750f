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
            "同一工作簿里有两张已填写的自评表，项目名称、年度都相同的，视为重复，两张表都提示；年度、实施单位或主管部门不同的不算。",
            "项目名称 | 路灯维修养护",
            "重复表"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    Form form = audit.form();
    FormCell project = form.header().get(Field.PROJECT);
    if (verdict.skipIf(audit.project().isEmpty(), "表中没有填写项目名称")) {
      return;
    }
    for (Form other : audit.others()) {
      if (same(form, other, Field.PROJECT)
          && Objects.equals(form.year(), other.year())
          && !differ(form, other, Field.IMPLEMENTER)
          && !differ(form, other, Field.DEPARTMENT)) {
        verdict
            .at(
                audit.headerPlace(Field.PROJECT),
                "与工作表“{}”{}的自评表重复：项目名称都是“{}”，年度也相同。",
                other.sheet(),
                other.header().get(Field.PROJECT).at(),
                project)
            .suggest("请核对：重复的请删除一张；确为不同项目或年度的，请改正项目名称、年度。");
        return;
      }
    }
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
