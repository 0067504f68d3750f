package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Telling;

/** Reports which template the form was read with, and whether that was certain. */
final class TemplateRecognised extends Check {
  TemplateRecognised() {
    super(
        info(
                "template-recognised",
                "适用模板不能确定",
                null,
                "记录本表按哪个模板审核、依据是什么。有几个模板同样符合时，按排列顺序取第一个，只在台账里告知审核人员，不提示填报单位。",
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
  }
}
