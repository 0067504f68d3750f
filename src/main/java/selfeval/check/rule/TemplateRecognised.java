package selfeval.check.rule;

import java.util.StringJoiner;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.check.Telling;
import selfeval.form.FormCell;
import selfeval.template.Template;

/** Reports which template the form was read with, and whether that was certain. */
final class TemplateRecognised extends Check {
  TemplateRecognised() {
    super(
        info(
                "template-recognised",
                "适用模板不能确定",
                "按表中的标签、标题和年度识别所用模板",
                "记录本表按哪个模板审核、依据是什么。有几个模板同样符合时，按排列顺序取第一个，并作提示。",
                "模板 | national-2020",
                "模板并列 | guangzhou-2021")
            .told(Telling.OFFICE));
  }

  @Override
  protected boolean runsOnBlankForms() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    verdict.evidence(audit.located().evidence());
    if (audit.located().tied().isEmpty()) {
      return;
    }
    StringJoiner names = new StringJoiner("、");
    for (Template template : audit.located().tied()) {
      names.add(template.name());
    }
    FormCell title = audit.form().title();
    Place place =
        title == null
            ? audit.sheetPlace("template")
            : audit.cellPlace(title, Audit.oneLine(title.text()), "template");
    verdict
        .at(place, "本表按“{}”审核，但“{}”同样符合，不能确定。", audit.template().name(), names)
        .reported(null)
        .suggest("请确认所用模板；不对的，用 --template 指定模板重新审核。");
  }
}
