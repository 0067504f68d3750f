package selfeval.check;

import java.util.StringJoiner;
import selfeval.form.FormCell;
import selfeval.template.Template;
import selfeval.term.Severity;

/** Which template the form was read with, and whether that was certain. */
final class TemplateRecognised implements Check {
  static final String ID = "template-recognised";

  private static final Rule RULE =
      Rule.everywhere(
          ID,
          "适用模板不能确定",
          Severity.INFO,
          "按表中的标签、标题和年度识别所用模板",
          "记录本表按哪个模板审核、依据是什么。有几个模板同样符合时，按排列顺序取第一个，并作提示。",
          "模板 | national-2020",
          "模板并列 | guangzhou-2021");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    String evidence = audit.located().evidence();
    if (audit.located().tied().isEmpty()) {
      return Verdict.clean().with(evidence);
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
    return Verdict.found(
            Draft.at(place, "本表按“" + audit.template().name() + "”审核，但“" + names + "”同样符合，不能确定。")
                .reported(null)
                .suggest("请确认所用模板；不对的，用 --template 指定模板重新审核。"))
        .with(evidence);
  }
}
