package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.term.Severity;

/** The year of the title against the other years in the form's head. */
final class YearDiffers implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "year-differs",
          "年度前后不一致",
          Severity.INFO,
          "表内一致性：标题与表内所写年度应为同一年度",
          "把标题的年度与表头、资金栏标题等处写出的年度比较。跨年度项目属正常情况，只作提示。",
          "年度 | 2022",
          "年度 | 2021\n标题 | 2022年度项目支出绩效自评表");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    Form form = audit.form();
    if (form.year() == null || form.years().size() < 2) {
      return Verdict.skipped(form.year() == null ? "表中没有写明年度" : "表中只有一处写明年度");
    }
    List<Draft> drafts = new ArrayList<>();
    for (FormCell cell : form.years()) {
      String other = Years.unlike(cell.text(), form.year());
      if (other != null) {
        String words = Audit.oneLine(cell.text());
        drafts.add(
            Draft.at(
                    audit.cellPlace(cell, words, "year|" + words.replace(other, "")),
                    "此处写的是" + other + "年，本表年度为" + form.year() + "年。")
                .expected(form.year())
                .reported(other)
                .suggest("请核对年度；沿用往年表格的，请改为本年度。"));
      }
    }
    return Verdict.of(drafts);
  }
}
