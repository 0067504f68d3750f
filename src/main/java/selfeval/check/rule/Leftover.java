package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.FormCell;
import selfeval.term.Labels;

/** Finds the template's own filling hints that were not deleted. */
final class Leftover extends Check {
  Leftover() {
    super(
        info(
            "leftover",
            "模板提示文字未删除",
            null,
            "空白模板里的提示文字（如“指标2”“……”“(100字以内)”）原样留在表上的，不作为指标，只供参考。",
            "居民满意度 | 实际完成值=93%",
            "提示文字 | 指标2："));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    for (FormCell cell : audit.form().leftovers()) {
      String text = cell.text().strip();
      verdict
          .at(
              audit.cellPlace(cell, text, "leftover|" + Labels.withoutBlanks(text)),
              "“{}”是模板的提示文字，没有填写内容。",
              text)
          .suggest("请删除提示文字；需要填写的请补填。");
    }
  }
}
