package selfeval.check.rule;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.term.Names;

/** Finds the year that a text names for its own, where it is not the form's. */
final class OtherYear {
  /** A year as people write it: 2021年, 2021-12-31, 2021.12. */
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9.])(20[0-9]{2})(?=年|[-./](?:0?[1-9]|1[0-2])(?![0-9]))");

  private static final Pattern CLAUSES = Pattern.compile("[。；;，,\n]");

  /** What stands between these is the name or the number of a document. */
  private static final Pattern TITLES =
      Pattern.compile("《[^》]*》|〔[^〕]*〕|\\[[^]]*\\]|“[^”]*”|\"[^\"]*\"");

  /** The year is another one on purpose: carried over, compared with, begun in, or a contract's. */
  private static final List<String> ON_PURPOSE =
      List.of(
          "上年", "上一年", "去年", "往年", "历年", "结转", "结余", "下年", "次年", "明年", "以来", "至", "到", "起", "较",
          "比", "基数", "基期", "合同", "协议", "文件", "批复", "通知", "文号", "规划", "号", "跨年", "开工", "启动", "立项",
          "签订", "中标", "招标", "采购", "尾款", "质保", "欠", "遗留", "续建", "期", "届", "度版", "普查", "-20", "—",
          "~", "～");

  private OtherYear() {}

  /**
   * Returns the year.
   *
   * @param year the form's year
   * @return the only year that the text names, where it is another one; null where it names the
   *     form's too, none, several, or another one on purpose
   */
  static String of(String text, String year) {
    if (!mayNameYear(text)) {
      return null;
    }
    String plain = TITLES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    Set<String> years = new HashSet<>();
    for (String clause : CLAUSES.split(plain, -1)) {
      Matcher found = YEAR.matcher(clause);
      boolean any = false;
      while (found.find()) {
        years.add(found.group(1));
        any = true;
      }
      if (any && Names.anyOf(clause, ON_PURPOSE)) {
        return null;
      }
    }
    return years.size() == 1 && !years.contains(year) ? years.iterator().next() : null;
  }

  /** Whether there is a 2, or a character that may stand for one. */
  private static boolean mayNameYear(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ordinary =
          c < 0x80 || (c >= 0x3000 && c < 0x3020) || (c >= 0x3400 && c < 0xa000) || c >= 0xff00;
      if (c == '2' || c == '２' || !ordinary) {
        return true;
      }
    }
    return false;
  }
}
