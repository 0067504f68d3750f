package selfeval.check.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Finds words that say there is no evidence, beside points that rest on it. */
final class EvidenceMissing extends RowCheck {
  private static final String GONE = "(?:无|没有|缺少|缺乏|缺|未见|未附|未留存|未提供|未能提供|无法提供|不能提供)";

  private static final Pattern LACKING =
      Pattern.compile(
          "(?<!并非|并不是)"
              + GONE
              + "(?:[^,，。;；、]{0,6}?)(?:佐证|证明材料|证明资料|证据|支撑材料|印证材料|依据材料|原始资料)(?!.{0,4}(?:不足问题|缺失问题))");

  /** In a cell for what was achieved, this alone says so. */
  private static final Pattern NOT_GIVEN = Pattern.compile("未提供|没有提供|未能提供");

  private static final Pattern NO_SURVEY =
      Pattern.compile("(?:未|没有|没)(?:开展|进行|组织|做|作)[^,，。;；]{0,8}(?:调查|测评|问卷)");

  /** That nobody complained shows nobody's satisfaction. */
  private static final Pattern NO_COMPLAINTS =
      Pattern.compile("(?:未|没有|没)(?:收到|接到|发生|出现|有)?[^,，。;；]{0,4}投诉|零投诉|^无[^,，。;；]{0,4}投诉");

  private static final Pattern COMPLAINTS = Pattern.compile("投诉|信访|上访|举报|纠纷");

  EvidenceMissing() {
    super(
        info(
            "evidence-missing",
            "写明没有佐证而有得分",
            null,
            "实际完成值或偏差原因里写明没有佐证、未提供材料、没有开展满意度调查，或者以“未收到投诉”代替满意度，而这一行有得分的，提示审核人员核实。"
                + "指标本身就是投诉、信访的，“未收到投诉”是结果，不提示。",
            "居民满意度 | 偏差原因=问卷调查，回收200份",
            "夜间照明覆盖率 | 偏差原因=两条路段因管线施工停电，暂无佐证材料"),
        Field.SCORE);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    if (row.reported() == null || row.reported().signum() <= 0) {
      return;
    }
    for (Field field : List.of(Field.ACTUAL, Field.REASON)) {
      FormCell cell = row.cell(field);
      String words = cell == null ? null : said(row, field, Labels.normalise(cell.text()));
      if (words != null) {
        verdict
            .at(audit.place(row, field), "这里写着“{}”，得分{}缺少依据。", words, row.reported())
            .suggest("请补充佐证材料（满意度应有调查）；不能提供的，这一项是否得分由审核人员决定。");
        return;
      }
    }
  }

  /** Returns the words that say there is no evidence, or null. */
  private static String said(Assessment row, Field field, String text) {
    if (!denies(text)) {
      return null;
    }
    String words = found(LACKING, text);
    words = words != null ? words : found(NO_SURVEY, text);
    if (words == null && field == Field.ACTUAL) {
      words = found(NOT_GIVEN, text);
    }
    if (words == null && text.contains("投诉")) {
      String promise = Labels.normalise(row.text(Field.LEVEL3) + row.text(Field.TARGET));
      words = COMPLAINTS.matcher(promise).find() ? null : found(NO_COMPLAINTS, text);
    }
    return words;
  }

  /** Whether it has any of the words with which all that is looked for begins. */
  private static boolean denies(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("无没缺未不零".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }
}
