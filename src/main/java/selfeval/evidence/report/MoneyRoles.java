package selfeval.evidence.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an amount of money is, by the words in front of it. */
final class MoneyRoles {
  private MoneyRoles() {}

  /** What an amount is. */
  enum Role {
    INITIAL,
    ADJUSTED,
    BUDGET,
    EXECUTED,
    /**
     * Paid in, left over, changed by, planned, a contract's: another thing than the form's fields.
     */
    OTHER,
    /** A part of another amount, or what one thing cost. */
    PART
  }

  /**
   * A label in front of an amount.
   *
   * @param sure whether it says it without doubt
   * @param from index of its first character
   * @param to index behind it
   */
  record Label(Role role, boolean sure, int from, int to) {}

  private static final String SUM = "(?:数|额|总额|金额|总金额|总数|资金|经费|指标|规模|合计)?";

  private static final Pattern LABELS =
      Pattern.compile(
          "(?<adjusted>(?:调整|调剂|追加|变更|调增|调减|核减|压减)后的?(?:的)?(?:年度|全年|项目)?(?:支出)?预算?"
              + SUM
              + "|全年(?:调整)?预算"
              + SUM
              + "|(?:增加|减少|调增|调减|调整|核减|压减|追加|变更|变|[增减调])(?:至|到|为)|调整预算"
              + SUM
              + ")"
              + "|(?<initial>年初(?:部门)?(?:批复|安排|下达|编制|申报)?的?(?:项目)?(?:支出)?(?:预算)?(?:安排|批复)?"
              + SUM
              + "|初始预算"
              + SUM
              + ")"
              + "|(?<executed>(?:全年|年度|预算|项目|资金)?(?:实际|累计|共|已|总)(?:完成|共|已|累计)?(?:支出|支付|执行|使用|列支|开支|花费)(?:了)?"
              + SUM
              + "|(?:全年|年度|本年度?|当年|资金|项目|预算)(?:支出|支付|执行|使用)(?!预算|率|进度|计划)"
              + SUM
              + "|预算(?:执行|完成)"
              + SUM
              + "|(?:执行|支出)(?:数|总额|金额|总金额|合计)|完成支出|形成支出|支出完成|支出(?!预算|率|进度|计划|方向|范围|责任|功能|绩效|政策|结构)|列支)"
              + "|(?<budget>(?:部门|项目|年度|本年度?|当年)?(?:支出)?(?<!收入)预算(?:批复|安排|下达|核定)?(?!执行|支出|完成|编制|绩效|管理|单位|收入|调整|率)"
              + SUM
              + "|(?:批复|安排|核定|下达)(?:了)?(?:年度|项目|专项|财政)?预算"
              + SUM
              + "|(?:安排|下达)(?:了)?(?:项目|专项|财政|专项财政)?(?:资金|经费)"
              + "|(?:项目)?资金(?:总额|规模|总量|总规模)|项目(?:总)?(?:资金|经费|金额))"
              + "|(?<perhaps>实际发放(?:补贴|补助)?|安排|投入(?:资金)?|支付(?:资金)?|使用(?:资金)?|执行|结算|付款|拨付(?:给|至)?)"
              + "|(?<other>到位"
              + SUM
              + "|拨付"
              + SUM
              + "到位|下达"
              + SUM
              + "|收到|结余"
              + SUM
              + "|结转"
              + SUM
              + "|剩余"
              + SUM
              + "|余额|未(?:支付|支出|使用|执行|完成支付|拨付|付)"
              + SUM
              + "|尚未|待(?:支付|付)|欠付|节约"
              + SUM
              + "|节省|盘活|收回|沉淀|缴回|上缴|退回"
              + "|调增|调减|追加(?:了)?(?:预算|资金)?|核减|压减|增加(?:了)?(?:预算|资金|支出)?|减少(?:了)?(?:预算|资金|支出)?|增长|下降|同比|增幅|上调|下调|缩减|调剂|差额|相差|高于|低于|超出|超支|[由从]"
              + "|(?:申请|申报|计划|拟|预计|需要?)(?:安排|投入)?(?:预算|资金|支出|支付|经费)?"
              + "(?:总额|金额|资金)?"
              + "|合同(?:总)?(?:价款?|金额|额|总额)|中标(?:价|金额|总价)?|采购(?:预算|金额|限价|控制价)(?:金额)?|招标控制价|控制价|概算|估算|总投资|投资(?:总)?额?|限额|标准|单价|每[人户个月次]"
              + "|收入|创收|产值|税收|营收|效益)"
              + "|(?<part>其中|财政拨款|财政资金|[省市区县]级(?:财政)?(?:资金|预算)?|中央(?:财政)?(?:资金)?|本级(?:资金)?|自筹(?:资金)?|其他资金|单位资金|社会资本|基金|专项债券?"
              + "|尾款|首付款|预付款|进度款|合同款|质保金|[^，。；、：（）]{0,6}(?:费用?|款项?|补贴|补助|奖金|工资|津贴))");

  private static final Pattern NUMBERING = Pattern.compile("^(?:（?[一二三四五六七八九十\\d]{1,3}[）.、．])+");

  private static final Pattern BARE_SPENDING = Pattern.compile("支出|支付|列支|使用|开支|花费");

  /** So many of something, in front of what was spent on it: 更换310套，支出46.5万元. */
  private static final Pattern THINGS =
      Pattern.compile(
          "\\d(?:万|余)?(?:套|盏|台|个(?!月|项目)|件|次|场|期|人|户|亩|公里|千米|米|吨|辆|份|批|处|座|间|名|所|平方|条|项(?!目)|元/)");

  /** Between a label and its amount nothing stands but such words, or the project's name. */
  private static final Pattern FILLER =
      Pattern.compile(
          "^(?:的|为|是|达到?|至|共|共计|计|合计|总计|总额|金额|数额|数|额|约|近|大约|将近|接近|逾|超|了|均|都|分别|人民币|：|“|”|项目|该|本|此|专项|资金|经费|市本级|本级|财政|年度|全年|（|）|单位|万元|元|、|，|支出|安排|完成|实际|合同约定|按|进度|用于|预算)*$");

  /**
   * A subject that is the project or its unit, in front of a label that could also be of a part.
   */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:截[至止][^，]{0,12}|20\\d\\d年?(?:度|末|底)?|\\d{1,2}月(?:底|末)?|\\d{1,2}日|全年|本年度?|当年|年度|年末|年底|该|本|此|项目|资金|专项|财政|预算|我[局委院校处办厅街镇县区]|我单位|本单位|单位|实际|累计|共|已|合计|总|共计|全部|均|其|并|且|目前|最终|到|在|的|、|和|与|及|（.*?）|“|”|数|执行|安排|情况|方面|经费)*$");

  /**
   * Returns the label that an amount has: the last in front of it, in its sentence and behind the
   * amount before it.
   *
   * @param after where the amount before it ends; what stands there is no more said of this one
   */
  static @Nullable Label of(Block block, int sentence, int after, int at, OwnProject project) {
    String text = block.text();
    int from = Math.max(sentence, after);
    Matcher m = LABELS.matcher(text.substring(from, at));
    Label label = null;
    while (m.find()) {
      label = label(m, from);
    }
    if (label == null) {
      return null;
    }
    return weighed(text, label, from, at, project);
  }

  private static Label label(Matcher m, int from) {
    int begin = from + m.start();
    int end = from + m.end();
    if (m.group("adjusted") != null) {
      return new Label(Role.ADJUSTED, true, begin, end);
    }
    if (m.group("initial") != null) {
      return new Label(Role.INITIAL, true, begin, end);
    }
    if (m.group("executed") != null) {
      return new Label(Role.EXECUTED, true, begin, end);
    }
    if (m.group("budget") != null) {
      return new Label(Role.BUDGET, true, begin, end);
    }
    if (m.group("perhaps") != null) {
      String word = m.group("perhaps");
      boolean plan = word.startsWith("安排") || word.startsWith("投入");
      return new Label(plan ? Role.BUDGET : Role.EXECUTED, false, begin, end);
    }
    return new Label(m.group("other") != null ? Role.OTHER : Role.PART, false, begin, end);
  }

  /** Whether label and amount belong together, and whether the whole of the project is meant. */
  private static Label weighed(String text, Label label, int from, int at, OwnProject project) {
    if (label.role == Role.OTHER || label.role == Role.PART) {
      return label;
    }
    String gap = bare(text.substring(label.to, at), project);
    if (!FILLER.matcher(gap).matches()) {
      boolean named = gap.matches(".{0,20}(?:项目|经费|资金)(?:总额|资金|预算|经费|共|共计|合计|为|：|达|约)*");
      if (!named || !like(gap, project)) {
        return new Label(Role.PART, false, label.from, label.to);
      }
    }
    int clause = label.from;
    while (clause > from && "，。；：".indexOf(text.charAt(clause - 1)) < 0) {
      clause--;
    }
    String subject =
        NUMBERING.matcher(bare(text.substring(clause, label.from), project)).replaceFirst("");
    if (label.role == Role.EXECUTED
        && BARE_SPENDING.matcher(text.substring(label.from, label.to)).matches()
        && THINGS.matcher(text.substring(from, clause)).find()) {
      return new Label(label.role, false, label.from, label.to);
    }
    if (label.role == Role.EXECUTED && overYears(text, label, from, at)) {
      return new Label(label.role, false, label.from, label.to);
    }
    boolean whole =
        SUBJECT.matcher(subject).matches()
            || subject.matches(".*(?:项目|资金|我[局委院校处办厅]|单位|财政)")
            || (text.substring(label.from, label.to).matches(".*(?:年初|年度|全年|实际|累计|预算).*")
                && !subject.matches(".*(?:费用?|采购|购置|人员|培训|设备|服务|款|材料|工程)$"));
    return whole ? label : new Label(label.role, false, label.from, label.to);
  }

  /** 累计 may be of all years since a project began. */
  private static boolean overYears(String text, Label label, int from, int at) {
    int begin = from;
    for (int i = label.from - 1; i >= from; i--) {
      if ("。；".indexOf(text.charAt(i)) >= 0) {
        begin = i + 1;
        break;
      }
    }
    String words = text.substring(begin, at);
    return words.contains("累计")
        && (words.matches(".*(?:以来|开工|启动|至今|历年|总投资|概算|合同|截[至止]20\\d\\d年(?:末|底)).*")
            || text.substring(Math.max(0, from - 60), begin).matches(".*(?:概算|合同价|总投资).*"));
  }

  private static boolean like(String gap, OwnProject project) {
    String name = gap.replaceAll("(?:总额|资金|预算|经费|共|共计|合计|为|：|达|约)*$", "");
    return project.known() && project.like(name);
  }

  private static String bare(String words, OwnProject project) {
    String out = words.replaceAll("（[^）]*）", "").replaceAll("《[^》]*》", "");
    return project.known() ? out.replace(project.core(), "") : out;
  }
}
