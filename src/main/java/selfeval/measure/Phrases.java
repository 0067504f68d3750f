package selfeval.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import selfeval.measure.Condition.Edge;
import selfeval.term.Labels;

/**
 * The words around a number: operators before and after it, fillers that say nothing, words that
 * make it uncertain. 以上, 以下, 以内 include the number and 超过, 不满, 以外 exclude it by article 1259 of the
 * Civil Code, which is an assumption about a form; 不低于, 高于 and the glyphs say it themselves.
 */
final class Phrases {

  /**
   * Words that are an operator, or make the number one that is not exact.
   *
   * @param text the words
   * @param condition the operator; null where the number is only about right (约, 左右)
   */
  record Phrase(String text, Condition condition) {
    boolean approximate() {
      return condition == null;
    }
  }

  private static final Map<Character, Phrase[]> BEFORE = new HashMap<>();
  private static final Map<Character, Phrase[]> AFTER = new HashMap<>();

  /** Words that add nothing to a number, longest first. */
  private static final String[] FILLERS = {
    "实际完成率", "完成率", "超额完成", "圆满完成", "顺利完成", "按时完成", "按期完成", "如期完成", "已全部", "已经", "实际", "全部", "完成",
    "实现", "累计", "总计", "合计", "共计", "确保", "保证", "力争", "保持", "全年", "年度", "本年", "当年", "数量", "人数", "完成值",
    "达到", "共开展", "开展", "举办", "组织", "召开", "已", "共", "为", "是", "在", "了", "达", "计", ":", ",", "的"
  };

  /** In a remark beside an actual: the number may be another than the one asked for. */
  private static final String[] DOUBT = {
    "不", "未", "无", "没", "非", "仅", "只有", "剩", "差", "缺", "尚", "超", "目标", "计划", "预计", "预期", "其中", "部分",
    "除", "应", "拟", "约", "左右", "上下", "大概", "接近", "每", "或", "至", "其余", "另", "前", "后", "起", "逾期", "延",
    "待", "退"
  };

  /** The condition is what must not happen (不得有5人以上), so that it reads the other way round. */
  private static final String[] NEGATED = {
    "不得", "不发生", "不出现", "不存在", "未发生", "没有", "避免", "禁止", "杜绝", "严禁", "防止", "不能", "不应", "不准", "不再"
  };

  /** The number is a change, so that a plain number beside it may be a level instead. */
  private static final String[] CHANGE = {
    "提高", "提升", "增长", "增加", "增幅", "下降", "降低", "减少", "压减", "压缩", "降幅", "节约", "新增", "同比", "环比", "比上",
    "比去", "较上", "较去"
  };

  /** What is written where nothing happened. */
  private static final Set<String> NONE =
      Set.of("无", "零", "没有", "未发生", "没有发生", "无发生", "未出现", "没有出现");

  private static final String[] REVERSE = {
    "成本", "费用", "投诉", "事故", "流失", "支出", "差错", "失误", "违规", "违法", "违纪", "死亡", "伤亡", "超支", "损失", "能耗",
    "排放", "用时", "耗时", "误差", "故障", "变质", "天数", "时间", "时长", "时限"
  };

  static {
    before(
        Operator.AT_LEAST,
        Edge.CERTAIN,
        "≥",
        "大于等于",
        "大于或等于",
        "大于或者等于",
        "大于及等于",
        "高于或等于",
        "高于等于",
        "多于或等于");
    before(
        Operator.AT_LEAST,
        Edge.CERTAIN,
        "不低于",
        "不少于",
        "不小于",
        "不短于",
        "不下于",
        "不得低于",
        "不得少于",
        "不得小于",
        "不能低于");
    before(
        Operator.AT_LEAST,
        Edge.CERTAIN,
        "不应低于",
        "不应少于",
        "至少",
        "最少",
        "最低",
        "起码",
        "超过或等于",
        "超过等于",
        "不少");
    before(
        Operator.AT_MOST,
        Edge.CERTAIN,
        "≤",
        "小于等于",
        "小于或等于",
        "小于或者等于",
        "小于及等于",
        "低于或等于",
        "低于等于",
        "少于或等于");
    before(
        Operator.AT_MOST,
        Edge.CERTAIN,
        "不高于",
        "不超过",
        "不大于",
        "不多于",
        "不得超过",
        "不得高于",
        "不得大于",
        "不得多于",
        "不能超过");
    before(
        Operator.AT_MOST,
        Edge.CERTAIN,
        "不应超过",
        "不应高于",
        "至多",
        "最多",
        "最高",
        "不超",
        "不长于",
        "未超过",
        "少于等于",
        "不得超");
    before(Operator.MORE_THAN, Edge.CERTAIN, ">", "大于", "高于", "多于");
    before(Operator.MORE_THAN, Edge.ASSUMED, "超过", "超", "逾", "突破");
    before(Operator.LESS_THAN, Edge.CERTAIN, "<", "小于", "低于", "少于", "不足", "不到", "未达到", "未达");
    before(Operator.LESS_THAN, Edge.ASSUMED, "不满", "未满");
    before(Operator.EQUAL, Edge.CERTAIN, "=", "等于");
    about(BEFORE, true, "约", "大约", "约为", "近", "接近", "将近", "大概", "≈", "约等于", "基本达到", "基本");
    weak(Operator.AT_LEAST, "达到", "达");
    weak(Operator.AT_MOST, "控制在", "限制在");

    after(Operator.AT_LEAST, Edge.ASSUMED, "以上", "之上");
    after(Operator.AT_MOST, Edge.ASSUMED, "以下", "之下", "以内", "之内", "内", "届满", "为限");
    after(Operator.MORE_THAN, Edge.ASSUMED, "以外", "之外");
    after(Operator.LESS_THAN, Edge.ASSUMED, "不满", "未满");
    after(
        Operator.AT_LEAST,
        Edge.CERTAIN,
        "及以上",
        "含以上",
        "或以上",
        "及其以上",
        "(含)以上",
        "及之上",
        "以上(含)",
        "含及以上");
    after(
        Operator.AT_MOST,
        Edge.CERTAIN,
        "及以下",
        "含以下",
        "或以下",
        "及其以下",
        "(含)以下",
        "及以内",
        "含以内",
        "以下(含)");
    after(Operator.AT_MOST, Edge.CERTAIN, "(含)以内", "以内(含)", "及之内");
    after(Operator.MORE_THAN, Edge.CERTAIN, "(不含)以上", "以上(不含)");
    after(Operator.LESS_THAN, Edge.CERTAIN, "(不含)以下", "以下(不含)", "(不含)以内", "以内(不含)");
    about(AFTER, false, "左右", "上下", "不等", "以上或以下", "前后", "附近");
  }

  private Phrases() {}

  private static void before(Operator operator, Edge edge, String... texts) {
    for (String text : texts) {
      put(BEFORE, text.charAt(text.length() - 1), new Phrase(text, condition(operator, edge)));
    }
  }

  private static void weak(Operator operator, String... texts) {
    for (String text : texts) {
      Condition condition = new Condition(operator, Edge.CERTAIN, true);
      put(BEFORE, text.charAt(text.length() - 1), new Phrase(text, condition));
    }
  }

  private static void after(Operator operator, Edge edge, String... texts) {
    for (String text : texts) {
      put(AFTER, text.charAt(0), new Phrase(text, condition(operator, edge)));
    }
  }

  private static void about(Map<Character, Phrase[]> table, boolean byEnd, String... texts) {
    for (String text : texts) {
      put(table, text.charAt(byEnd ? text.length() - 1 : 0), new Phrase(text, null));
    }
  }

  private static Condition condition(Operator operator, Edge edge) {
    return new Condition(operator, edge, false);
  }

  /** Puts a phrase in its place, the longest first. */
  private static void put(Map<Character, Phrase[]> table, char key, Phrase phrase) {
    Phrase[] old = table.get(key);
    Phrase[] phrases = new Phrase[old == null ? 1 : old.length + 1];
    int at = 0;
    while (at < phrases.length - 1 && old[at].text().length() >= phrase.text().length()) {
      phrases[at] = old[at];
      at++;
    }
    phrases[at] = phrase;
    for (int i = at; i < phrases.length - 1; i++) {
      phrases[i + 1] = old[i];
    }
    table.put(key, phrases);
  }

  /** The longest operator or approximation that ends at {@code end}; null where none does. */
  static Phrase before(String text, int end) {
    if (end == 0) {
      return null;
    }
    Phrase[] phrases = BEFORE.get(text.charAt(end - 1));
    if (phrases != null) {
      for (Phrase phrase : phrases) {
        int start = end - phrase.text().length();
        if (text.startsWith(phrase.text(), start) && !partOfWord(text, start)) {
          return phrase;
        }
      }
    }
    return null;
  }

  /** 节约, 附近, 送达 end in what would be an operator by itself. */
  private static boolean partOfWord(String text, int start) {
    if (start == 0) {
      return false;
    }
    char previous = text.charAt(start - 1);
    return switch (text.charAt(start)) {
      case '约' -> "节合契制预签违集履公".indexOf(previous) >= 0;
      case '近' -> "附最临邻靠".indexOf(previous) >= 0;
      case '达' -> "送到传表直下转".indexOf(previous) >= 0;
      case '超' -> "赶反高".indexOf(previous) >= 0;
      default -> false;
    };
  }

  /** The longest one that begins at {@code start}; null where none does. */
  static Phrase after(String text, int start) {
    Phrase[] phrases = start < text.length() ? AFTER.get(text.charAt(start)) : null;
    if (phrases != null) {
      for (Phrase phrase : phrases) {
        if (text.startsWith(phrase.text(), start)) {
          return phrase;
        }
      }
    }
    return null;
  }

  static boolean suffixAt(String text, int start) {
    return after(text, start) != null;
  }

  /** The filler that ends at {@code end}, or null. */
  static String fillerBefore(String text, int end) {
    if (text.charAt(end - 1) < 0x80 && ":,".indexOf(text.charAt(end - 1)) < 0) {
      return null;
    }
    for (String filler : FILLERS) {
      if (text.startsWith(filler, end - filler.length())) {
        return filler;
      }
    }
    return null;
  }

  static boolean filler(String text) {
    return stripped(text).isEmpty();
  }

  /** The words without the fillers at their ends. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    boolean again = start < end;
    while (again) {
      again = false;
      for (String filler : FILLERS) {
        if (end - start >= filler.length() && text.startsWith(filler, start)) {
          start += filler.length();
          again = true;
        }
        if (end - start >= filler.length() && text.startsWith(filler, end - filler.length())) {
          end -= filler.length();
          again = true;
        }
      }
    }
    return text.substring(start, end);
  }

  /** Words of obligation, which say nothing more where an operator stands beside them (应不低于). */
  static boolean duty(String text) {
    return switch (text) {
      case "应", "须", "需", "要", "必须", "应当", "原则上", "要求", "目标", "目标值", "指标值", "预期", "计划" -> true;
      default -> false;
    };
  }

  static boolean negated(String text) {
    return Characters.anyOf(text, NEGATED);
  }

  static boolean doubtful(String text) {
    return Characters.anyOf(text, DOUBT);
  }

  static boolean change(String text) {
    return Characters.anyOf(text, CHANGE);
  }

  static boolean hintsReverse(String name) {
    return Characters.anyOf(name, REVERSE);
  }

  /** Whether these words say that nothing happened. */
  static boolean none(String text) {
    return NONE.contains(Labels.normalise(text));
  }
}
