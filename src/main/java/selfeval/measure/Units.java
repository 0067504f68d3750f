package selfeval.measure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import selfeval.measure.Unit.Sort;

/** The units that are known, and how they are read after a number. */
final class Units {
  private static final int LONGEST = 6;
  private static final Map<String, Unit> KNOWN = new HashMap<>(512);
  private static final String SCALES = "十百千万亿";

  /**
   * Counters that a numeral in characters may stand before. Without 级, 类, 期, 本, 流 …, before which
   * it is an ordinal or a part of a word.
   */
  private static final Set<String> COUNTED =
      Set.of(
          ("个 项 次 人 名 户 家 件 台 套 辆 场 篇 份 册 张 座 所 只 头 株 亩 元 米 公里 天 日 个月 年 周 小时 分钟 吨 公斤 起 例 批次 "
                  + "人次 种 倍 场次 个工作日 工作日 平方米 公顷")
              .split(" ", -1));

  static {
    for (String text : new String[] {"%", "百分比", "百分率", "个百分比"}) {
      KNOWN.put(text, Unit.PERCENT);
    }
    KNOWN.put("‰", Unit.PER_MILLE);
    put(Sort.COUNTER, "百分点", "1", "百分点", "个百分点");
    put(Sort.MONEY, "元", "1", "元", "圆", "元整", "元人民币", "元钱", "块钱");
    put(Sort.MONEY, "美元", "1", "美元");
    put(Sort.MONEY, "港元", "1", "港元", "港币");
    put(Sort.MONEY, "欧元", "1", "欧元");

    put(Sort.MEASURE, "米", "1", "米", "m", "公尺");
    put(Sort.MEASURE, "米", "1000", "公里", "千米", "km", "㎞");
    put(Sort.MEASURE, "米", "0.01", "厘米", "cm", "㎝");
    put(Sort.MEASURE, "米", "0.001", "毫米", "mm", "㎜");
    put(Sort.MEASURE, "千克", "1000", "吨", "t");
    put(Sort.MEASURE, "千克", "1", "千克", "公斤", "kg", "㎏");
    put(Sort.MEASURE, "千克", "0.5", "斤");
    put(Sort.MEASURE, "千克", "0.001", "克", "g");
    put(Sort.MEASURE, "千克", "0.000001", "毫克", "mg");
    put(Sort.MEASURE, "秒", "1", "秒", "秒钟", "s");
    put(Sort.MEASURE, "秒", "60", "分钟", "min");
    put(Sort.MEASURE, "秒", "3600", "小时", "个小时", "h");
    put(Sort.MEASURE, "月", "1", "月", "个月");
    put(Sort.MEASURE, "月", "12", "年");
    put(Sort.MEASURE, "千瓦", "1", "千瓦", "kw");
    put(Sort.MEASURE, "千瓦", "1000", "兆瓦", "mw");
    put(Sort.MEASURE, "度", "1", "度", "千瓦时", "kwh");
    // Measures whose siblings are kept apart: 亩 and 公顷 are both printed on forms, and a form that
    // mixes them is asked about rather than converted; a GB is 1000 or 1024 MB.
    put(Sort.MEASURE, "天", "1", "天", "日", "自然日", "日历天", "天数");
    put(Sort.MEASURE, "工作日", "1", "工作日", "个工作日");
    put(Sort.MEASURE, "周", "1", "周", "星期", "个星期");
    put(Sort.MEASURE, "亩", "1", "亩");
    put(Sort.MEASURE, "公顷", "1", "公顷", "hm²", "ha");
    put(Sort.MEASURE, "平方米", "1", "平方米", "㎡", "m²", "m2", "平米", "平方");
    put(Sort.MEASURE, "平方公里", "1", "平方公里", "平方千米", "km²", "km2");
    put(Sort.MEASURE, "立方米", "1", "立方米", "m³", "m3", "㎥", "立方", "方");
    put(Sort.MEASURE, "升", "1", "升", "l", "L");
    put(Sort.MEASURE, "毫升", "1", "毫升", "ml");
    for (String bytes : new String[] {"kb", "mb", "gb", "tb", "pb"}) {
      put(Sort.MEASURE, bytes, "1", bytes);
    }
    put(Sort.COUNTER, "人", "1", "人", "名", "位", "个人");
    put(Sort.COUNTER, "人次", "1", "人次", "人/次");
    put(Sort.COUNTER, "次", "1", "次");
    for (String counter :
        ("个 项 户 家 件 台 套 辆 场 期 批 批次 篇 份 册 本 张 条 处 座 所 只 头 匹 羽 尾 株 棵 粒 颗 枚 例 起 宗 间 栋 幢 种 类 组 支"
                + " 班 课时 学时 节 门 村 镇 乡 县 点 站 口 眼 孔 盏 根 块 片 幅 部 集 分 倍 层 段 标段 字 页 场次 车次 台次 班次 户次"
                + " 家次 件次 头次 台套 人份 人天 人日 人月 床 床位 艘 架 笔 单 期次 项次 个次 趟 轮 届 星 延米 延长米 门次 套次 ℃ 分贝")
            .split(" ", -1)) {
      KNOWN.putIfAbsent(
          counter, new Unit(counter, Sort.COUNTER, counter, BigDecimal.ONE, false, ""));
    }
  }

  private Units() {}

  private static void put(Sort sort, String base, String factor, String... texts) {
    for (String text : texts) {
      KNOWN.put(text, new Unit(text, sort, base, new BigDecimal(factor), false, ""));
    }
  }

  /**
   * A unit and where the text goes on after it.
   *
   * @param unit the unit, or null where none is named
   * @param end where the text goes on
   * @param more 余 or 多 stood between (1万余人): somewhat more than the number
   */
  record Read(Unit unit, int end, boolean more) {}

  /**
   * The unit that begins at {@code start}. An unknown word of up to three characters is a counter
   * of its own; what reaches beyond is not a unit.
   */
  static Read read(String text, int start) {
    int at = start;
    boolean more = false;
    if (more(text, at)) {
      more = true;
      at++;
    }
    int length = matched(text, at);
    Unit unit = named(text, at, length);
    BigDecimal scale = BigDecimal.ONE;
    int scaleStart = at;
    int scaleEnd = at;
    if (unit == null) {
      while (at < text.length() && SCALES.indexOf(text.charAt(at)) >= 0 && at - scaleStart < 2) {
        scale = scale.multiply(scale(text.charAt(at++)));
      }
      scaleEnd = at;
      if (at > scaleStart && more(text, at)) {
        more = true;
        at++;
      }
      length = at > scaleStart ? matched(text, at) : 0;
      unit = named(text, at, length);
    }
    int end = at + length;
    if (unit == null) {
      end = unknown(text, at);
      unit =
          end > at
              ? counter(text.substring(at, end))
              : scale.compareTo(BigDecimal.ONE) == 0
                  ? null
                  : new Unit("", Sort.SCALE, "", BigDecimal.ONE, false, "");
    }
    if (unit == null) {
      return new Read(null, at, more);
    }
    if (scale.compareTo(BigDecimal.ONE) != 0) {
      String prefix = text.substring(scaleStart, scaleEnd);
      unit =
          new Unit(
              prefix + unit.text(),
              unit.sort(),
              unit.base(),
              unit.factor().multiply(scale),
              true,
              unit.per());
    }
    return divided(text, unit, end, more);
  }

  /** A whole text that is a unit and nothing else (a column of units); null where it is not one. */
  static Unit whole(String text) {
    String plain = Normaliser.normalise(text);
    if (plain.isEmpty() || plain.length() > 12 || Characters.anyDigit(plain, 0)) {
      return null;
    }
    if (plain.charAt(0) == '(' && plain.endsWith(")")) {
      plain = plain.substring(1, plain.length() - 1);
    }
    if (plain.isEmpty() || "-—–/\\无一".contains(plain)) {
      return null;
    }
    Read read = read(plain, 0);
    return read.unit() != null && read.end() == plain.length() ? read.unit() : counter(plain);
  }

  /** Whether a known unit begins there that a numeral in characters may count. */
  static boolean countedAt(String text, int at) {
    int length = matched(text, at);
    return length > 0 && COUNTED.contains(text.substring(at, at + length));
  }

  /** Whether the text is a unit out of the table, with or without a scale. */
  static boolean known(String text) {
    int at = 0;
    if (text.isEmpty() || !KNOWN.containsKey(lower(text))) {
      while (at < text.length() && SCALES.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
    return at < text.length()
        ? matched(text, at) == text.length() - at
        : at > 0 && at == text.length();
  }

  /** What it is divided by when the words say each: 每人每月 before the number. */
  static Unit each(Unit unit, String per) {
    if (per.isEmpty()) {
      return unit;
    }
    if (unit == null) {
      return new Unit("/" + per, Sort.COUNTER, "", BigDecimal.ONE, false, ordered(per));
    }
    return unit.per().isEmpty()
        ? new Unit(
            unit.text() + "/" + per,
            unit.sort(),
            unit.base(),
            unit.factor(),
            unit.multiple(),
            ordered(per))
        : unit;
  }

  private static boolean more(String text, int at) {
    return at < text.length() && "余多+".indexOf(text.charAt(at)) >= 0;
  }

  private static Unit counter(String text) {
    return new Unit(text, Sort.COUNTER, text, BigDecimal.ONE, false, "");
  }

  private static Unit named(String text, int at, int length) {
    if (length == 0) {
      return null;
    }
    String shown = text.substring(at, at + length);
    Unit unit = KNOWN.get(lower(shown));
    return unit.percent() || unit.text().equals(shown)
        ? unit
        : new Unit(shown, unit.sort(), unit.base(), unit.factor(), unit.multiple(), unit.per());
  }

  /** The length of the longest known unit at a place; a Latin one must end there. */
  private static int matched(String text, int at) {
    for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
      if (KNOWN.containsKey(lower(text.substring(at, at + length)))) {
        boolean latin = Characters.latin(text.charAt(at + length - 1));
        if (!latin || at + length == text.length() || !Characters.latin(text.charAt(at + length))) {
          return length;
        }
      }
    }
    return 0;
  }

  private static String lower(String text) {
    // a single capital is a name (5G), not a gram
    return text.length() > 1 && Characters.latin(text.charAt(0))
        ? text.toLowerCase(Locale.ROOT)
        : text;
  }

  private static BigDecimal scale(char c) {
    return switch (c) {
      case '十' -> BigDecimal.TEN;
      case '百' -> BigDecimal.valueOf(100);
      case '千' -> BigDecimal.valueOf(1000);
      case '万' -> BigDecimal.valueOf(10_000);
      default -> BigDecimal.valueOf(100_000_000);
    };
  }

  /** The end of a word that no table knows but that may be a counter. */
  private static int unknown(String text, int start) {
    int at = start;
    while (at < text.length() && word(text.charAt(at)) && !Phrases.suffixAt(text, at)) {
      if ("至到".indexOf(text.charAt(at)) >= 0 && Characters.digitAt(text, at + 1)) {
        break;
      }
      at++;
    }
    return at - start <= 3 && !Phrases.filler(text.substring(start, at)) ? at : start;
  }

  private static boolean word(char c) {
    return (c >= '\u4e00' && c <= '\u9fff') || Characters.latin(c) || c == '°';
  }

  private static Read divided(String text, Unit unit, int start, boolean more) {
    int at = start;
    while (at < text.length() && "/*·每".indexOf(text.charAt(at)) >= 0) {
      int next = at + 1;
      int length = matched(text, next);
      if (length == 0) {
        int from = next;
        while (next < text.length() && word(text.charAt(next)) && text.charAt(next) != '每') {
          if (Phrases.suffixAt(text, next)) {
            break;
          }
          next++;
        }
        if (next == from || next - from > 4) {
          break;
        }
      } else {
        next += length;
      }
      at = next;
    }
    if (at == start) {
      return new Read(unit, start, more);
    }
    if (unit.text().equals("人") && text.substring(start, at).equals("/次")) {
      return new Read(KNOWN.get("人/次"), at, more);
    }
    String shown = unit.text() + text.substring(start, at);
    String per = ordered(text.substring(start + 1, at));
    return new Read(
        new Unit(shown, unit.sort(), unit.base(), unit.factor(), unit.multiple(), per), at, more);
  }

  /** 元/月/人 and 元/人*月 are the same. */
  private static String ordered(String per) {
    String plain =
        per.replace('*', '/').replace('·', '/').replace('每', '/').toLowerCase(Locale.ROOT);
    if (plain.indexOf('/') < 0) {
      return plain;
    }
    String[] parts = plain.split("/");
    Arrays.sort(parts);
    return String.join("/", parts);
  }
}
