package selfeval.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import selfeval.document.Paragraph;

/**
 * The rows of a small table in a report, spelt as the sentences that they stand for: 预算数：100万元. A
 * table that is the form itself is left out.
 */
final class TableRows {
  private static final Pattern FORM = Pattern.compile("年度指标值|实际完成值?|三级指标|目标值|指标值|完成值");

  private static final Pattern VALUE =
      Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?(?:亿元|万元|元|%|分|个|项|条)?|[优良中差]|优秀|良好");

  private static final Pattern BARE = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
  private static final Pattern MONEY = Pattern.compile("预算(?!.*率)|执行(?!.*率)|支出(?!.*率)|资金|金额");
  private static final Pattern SUM = Pattern.compile("合计|总计|总分|小计");

  private static final Pattern SOURCE =
      Pattern.compile("财政|拨款|结转|其他资金|中央|[省市区县]级|自筹|配套|单位资金|转移支付|补助");

  private TableRows() {}

  /** What the rows of one table say, each sentence with the place of its row. */
  static List<Paragraph> sentences(List<Paragraph> table, String above) {
    List<List<String>> rows = new ArrayList<>();
    for (Paragraph row : table) {
      List<String> cells = new ArrayList<>();
      for (String cell : row.text().split("\t", -1)) {
        cells.add(cell.strip());
      }
      rows.add(cells);
    }
    String all = String.join("", table.stream().map(Paragraph::text).toList());
    if (FORM.matcher(all.replaceAll("\\s", "")).find()) {
      return List.of();
    }
    String unit = all.contains("万元") || above.contains("万元") ? "万元" : all.contains("元") ? "元" : "";
    List<Paragraph> sentences = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String sentence = sentence(rows, i, unit);
      if (!sentence.isEmpty()) {
        sentences.add(new Paragraph(sentence, table.get(i).places(), false, false));
      }
    }
    shares(rows, table, sentences);
    return sentences;
  }

  private static String sentence(List<List<String>> rows, int index, String unit) {
    List<String> row = rows.get(index);
    List<String> head = rows.get(0);
    if (index > 0 && row.size() == head.size() && row.get(0).matches("个数|数量|指标数|指标个数")) {
      StringBuilder out = new StringBuilder("指标个数：");
      for (int i = 1; i < row.size(); i++) {
        boolean sum = SUM.matcher(head.get(i)).find();
        String name = sum ? "三级指标" : head.get(i).replaceAll("指标$", "") + "指标";
        out.append(i > 1 ? "，" : "").append(name).append(row.get(i)).append("个");
      }
      return out + "。";
    }
    int score = column(head, "得分");
    if (index > 0 && row.size() > 2 && row.size() == head.size() && score > 0) {
      boolean total = SUM.matcher(row.get(0)).find();
      return total && BARE.matcher(row.get(score)).matches() ? "自评得分：" + row.get(score) + "分。" : "";
    }
    String sums = sums(rows, index, unit);
    if (!sums.isEmpty()) {
      return sums;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i + 1 < row.size(); i += 2) {
      String label = row.get(i);
      String value = row.get(i + 1);
      boolean pair = !label.isEmpty() && label.length() <= 20 && VALUE.matcher(value).matches();
      if (pair && label.matches(".{2,8}指标(?:个)?数") && BARE.matcher(value).matches()) {
        out.append(label.replaceAll("(?:个)?数$", "")).append(value).append("个；");
      } else if (pair && !VALUE.matcher(label).matches()) {
        boolean money = BARE.matcher(value).matches() && MONEY.matcher(label).find();
        out.append(label).append('：').append(value).append(money ? unit : "").append("；");
      }
    }
    return out.toString();
  }

  /** The sums of a table whose other rows are sources of money: 预算数 and 执行数 of the whole. */
  private static String sums(List<List<String>> rows, int index, String unit) {
    List<String> row = rows.get(index);
    List<String> head = rows.get(0);
    boolean whole =
        index == rows.size() - 1
            && index > 1
            && row.size() == head.size()
            && SUM.matcher(row.get(0)).find()
            && rows.subList(1, index).stream().allMatch(one -> SOURCE.matcher(one.get(0)).find());
    if (!whole || unit.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 1; i < row.size(); i++) {
      String label = head.get(i).replaceAll("[（(].*?[）)]", "");
      String name =
          label.matches("(?:全年|调整后)?预算数?")
              ? label
              : label.matches("(?:全年)?(?:执行|完成|支出)数?") ? "全年执行数" : "";
      if (!name.isEmpty() && BARE.matcher(row.get(i)).matches()) {
        out.append(name).append('：').append(row.get(i)).append(unit).append("；");
      }
    }
    return out.toString();
  }

  private static int column(List<String> head, String name) {
    for (int i = 0; i < head.size(); i++) {
      if (head.get(i).endsWith(name)) {
        return i;
      }
    }
    return -1;
  }

  /** A column of shares: 分别占. */
  private static void shares(
      List<List<String>> rows, List<Paragraph> table, List<Paragraph> sentences) {
    List<String> head = rows.get(0);
    int column = Math.max(column(head, "占比"), column(head, "比例"));
    if (column < 1) {
      return;
    }
    List<String> shares = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      boolean own = row.size() == head.size() && !SUM.matcher(row.get(0)).find();
      if (own && row.get(column).matches("\\d+(?:\\.\\d+)?%")) {
        shares.add(row.get(column));
      }
    }
    if (shares.size() > 1) {
      String said = "各项分别占" + String.join("、", shares) + "。";
      sentences.add(new Paragraph(said, table.get(1).places(), false, false));
    }
  }
}
