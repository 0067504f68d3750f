package selfeval.measure;

/** Tells the names of shares of a whole: 合格率, 满意度. */
final class Share {
  private static final String[] SHARES = {"率", "比例", "占比", "比重", "度"};

  /** More of it is not better, or it can be above the whole. */
  private static final String[] NO_SHARE = {
    "负债", "占用", "空置", "淘汰", "逾期", "退", "超", "控制", "误", "差", "坏", "废", "损", "亏", "欠", "漏", "错", "不",
    "未", "非", "无", "贫困", "失业", "发病", "复发", "重复", "变动", "变化", "偏离", "周转", "杠杆", "温度", "湿度", "速度",
    "长度", "宽度", "高度", "厚度", "密度", "强度", "浓度"
  };

  /** With one of these a name that hints at less being better speaks of what is done about it. */
  private static final String[] DONE = {
    "达标", "合格", "完成", "处理", "处置", "办结", "答复", "回复", "整改", "查处", "解决", "修复", "排除", "化解", "治理", "调处",
    "及时", "准时", "按时", "按期", "准确", "满意", "覆盖"
  };

  private Share() {}

  /**
   * Whether a name is that of a share of a whole, of which more is better: none can be above 100%,
   * and less than 100% is missed. A change, or a share of what should not be, is none.
   */
  static boolean named(String name) {
    String bare = name.replace("年度", "");
    boolean share = false;
    for (String word : SHARES) {
      share |= bare.contains(word);
    }
    for (String word : NO_SHARE) {
      share &= !bare.contains(word);
    }
    boolean less = Phrases.hintsReverse(name) && !Characters.anyOf(name, DONE);
    return share && !less && !Phrases.change(name);
  }
}
