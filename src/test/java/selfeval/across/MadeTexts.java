package selfeval.across;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import selfeval.term.TextBlocks;

/**
 * Forms with texts put together from many clauses, as offices write them: each unit about its own
 * trade, with turns of phrase that all of them use.
 */
final class MadeTexts {
  private static final List<String> PLACES =
      List.of("青禾市", "柳河县", "白石区", "东岭镇", "云溪县", "安平市", "北塘区", "南渡县", "清泉镇", "大石桥区");

  /** A trade: units, projects, what is done, to what, and what goes wrong. */
  private record Trade(
      List<String> units,
      List<String> projects,
      List<String> deeds,
      List<String> things,
      List<String> faults,
      List<String> remedies) {}

  private static final List<Trade> TRADES =
      List.of(
          new Trade(
              List.of("公路养护中心", "交通运输局"),
              List.of("县道养护", "桥梁加固", "标线更新"),
              List.of("修补", "清理", "加固", "巡查", "更换", "检测"),
              List.of("破损路面", "边沟涵洞", "波形护栏", "桥面伸缩缝", "路口标线", "行道绿化带"),
              List.of("雨季塌方抢修占用了养护机械", "沥青价格上涨使单价超过预算", "夜间施工受居民投诉而停工"),
              List.of("与气象部门建立雨情会商", "采用季度集中采购锁定材料价格", "调整工序并提前张贴施工告示")),
          new Trade(
              List.of("图书馆", "文化馆"),
              List.of("流动书车", "古籍修复", "夜间开放"),
              List.of("采编", "修复", "借阅", "编目", "展览", "配送"),
              List.of("少儿绘本", "地方志文献", "有声读物", "盲文资料", "馆藏善本", "社区书箱"),
              List.of("供书商到货分散造成编目积压", "志愿者寒暑假集中而平时不足", "自助借还机故障后等待配件"),
              List.of("把到货批次写进供货合同", "按学期排定志愿服务班次", "备齐易损配件并签订驻场维护")),
          new Trade(
              List.of("水务局", "水质监测站"),
              List.of("管网普查", "河道清淤", "水源保护"),
              List.of("化验", "清淤", "普查", "封堵", "改造", "监测"),
              List.of("老旧供水管", "黑臭水体", "入河排口", "取水泵房", "雨水检查井", "水库库岸"),
              List.of("汛期水位偏高推迟了断面施工", "部分小区图纸缺失需要重新探测", "化验耗材进口周期较长"),
              List.of("把清淤安排到枯水期", "会同物业补绘地下管线图", "改用国产试剂并做比对试验")),
          new Trade(
              List.of("教育局", "第一中学", "实验小学"),
              List.of("校舍维修", "营养餐", "教师培训"),
              List.of("维修", "添置", "培训", "资助", "检测", "改建"),
              List.of("教学楼屋面", "实验室通风柜", "学生课桌椅", "食堂灶具", "操场跑道", "图书角书架"),
              List.of("暑期工期短而审批时间长", "培训时间与期末考试重叠", "供餐企业中途更换"),
              List.of("寒假前完成设计和审批", "把集中培训改到学期初", "实行供餐企业备选名单")),
          new Trade(
              List.of("中心卫生院", "疾病预防控制中心", "卫生健康局"),
              List.of("疫苗接种", "慢病管理", "急救车购置"),
              List.of("接种", "随访", "筛查", "消毒", "建档", "会诊"),
              List.of("适龄儿童", "高血压患者", "孕产妇", "发热门诊", "冷链冰箱", "村卫生室"),
              List.of("外出务工人员返乡才能随访", "冷链设备年久温控不稳", "村医年龄偏大不熟悉系统"),
              List.of("春节前后集中上门随访", "分批更换老旧冷链设备", "安排年轻医生结对带教")),
          new Trade(
              List.of("民政局", "社会福利院", "养老服务中心"),
              List.of("居家养老", "临时救助", "适老化改造"),
              List.of("走访", "救助", "改造", "护理", "评估", "慰问"),
              List.of("独居老人家庭", "残疾人家庭", "社区助餐点", "福利床位", "困境儿童", "流浪人员"),
              List.of("老人子女意见不一而反复协商", "助餐点选址遇到消防整改", "护理员招聘不足"),
              List.of("入户前先征求家属书面意见", "选址时同步做消防评估", "与职业学校签订实习协议")),
          new Trade(
              List.of("农业农村局", "农技推广站"),
              List.of("高标准农田", "良种补贴", "病虫防控"),
              List.of("推广", "平整", "防治", "试种", "灌溉", "评比"),
              List.of("优质稻田块", "设施大棚", "机耕道路", "灌溉渠系", "果园示范片", "种粮大户"),
              List.of("农户插秧时间不一影响机械调度", "春旱使苗木成活率下降", "补贴名册核对反复"),
              List.of("按村民小组统一农时安排", "补建蓄水池和滴灌设施", "用一卡通数据预先比对名册")),
          new Trade(
              List.of("公安局", "交警大队", "司法局"),
              List.of("视频监控维护", "法律援助", "信号灯改造"),
              List.of("维护", "联网", "援助", "调解", "整治", "升级"),
              List.of("路口信号机", "社区探头", "执法记录仪", "人民调解室", "援助案件", "事故黑点"),
              List.of("电力迁改协调时间长", "律师值班分布不均", "老旧设备协议不兼容"),
              List.of("立项时同步办理电力接入", "按案件量调整值班点位", "统一接口标准后再采购")));

  private static final List<String> OPENINGS =
      List.of(
          "从全年情况看",
          "受客观条件影响",
          "在实施过程中",
          "对照年初目标",
          "根据中期监控结果",
          "据现场抽查",
          "从服务对象反映看",
          "由于前期论证不够充分",
          "因季节因素",
          "经集体研究",
          "结合上年经验",
          "按照合同约定",
          "在资金到位后",
          "考虑到群众需求",
          "为保证质量");

  private static final List<String> TURNS =
      List.of(
          "进度比计划晚了%d天",
          "实际完成%d处",
          "涉及资金%d万元",
          "比上年增加%d项",
          "覆盖%d个村社区",
          "还有%d处没有完工",
          "投诉减少%d件",
          "返工%d次",
          "平均用时%d小时",
          "经费结余%d万元",
          "参与人员%d名",
          "合格率达到%d%%",
          "抽检%d批次",
          "验收资料补正%d份",
          "设备停用%d天",
          "签订合同%d份",
          "排查隐患%d个",
          "回访群众%d人次");

  private static final List<String> ENDS =
      List.of(
          "影响了支付进度",
          "群众总体满意",
          "还需要进一步巩固",
          "有关资料已经归档",
          "后续由专人跟进",
          "与预期基本一致",
          "仍有提升空间",
          "已经列入下年计划",
          "经验可以推广",
          "没有造成安全事故",
          "审计时没有发现问题",
          "正在办理结算",
          "质保期内负责返修",
          "为下一步工作打下基础",
          "部分指标有待细化",
          "考核时予以扣分",
          "已向社会公开",
          "取得了较好效果");

  private final Random random;

  MadeTexts(long seed) {
    random = new Random(seed);
  }

  /** A form about one of the trades; no two have the same number. */
  Filed form(int number) {
    Trade trade = pick(TRADES);
    String unit =
        PLACES.get(number % PLACES.size()) + "第" + ordinal(number / 10) + pick(trade.units);
    String project = pick(trade.projects) + "项目";
    Filed form = Filed.of(unit, project);
    for (String block : TextBlocks.KEYS.subList(0, 4)) {
      form.text(block, text(trade, block.equals(TextBlocks.MEASURES), unit, project));
    }
    for (int i = 0; i < 6; i++) {
      form.reached(pick(trade.deeds) + pick(trade.things) + "数量", "≥" + (1 + random.nextInt(90)));
    }
    return form;
  }

  /** Three to five sentences, numbered or not; now and then one names unit or project. */
  private String text(Trade trade, boolean remedies, String unit, String project) {
    int count = 3 + random.nextInt(3);
    boolean numbered = random.nextBoolean();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(numbered ? (i + 1) + "." : "");
      if (random.nextInt(4) == 0) {
        text.append(random.nextBoolean() ? unit : project);
      }
      text.append(sentence(trade, remedies)).append(numbered ? "\n" : "");
    }
    return text.toString();
  }

  private String sentence(Trade trade, boolean remedies) {
    String middle =
        random.nextInt(3) == 0
            ? pick(remedies ? trade.remedies : trade.faults)
            : pick(trade.deeds) + pick(trade.things) + "和" + pick(trade.things);
    String turn = String.format(pick(TURNS), 1 + random.nextInt(97));
    return pick(OPENINGS) + "，" + middle + "，" + turn + "，" + pick(ENDS) + "。";
  }

  private static String ordinal(int number) {
    StringBuilder words = new StringBuilder();
    for (char digit : String.valueOf(number).toCharArray()) {
      words.append("零一二三四五六七八九".charAt(digit - '0'));
    }
    return words.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** How somebody who copies a text changes it. */
  enum Change {
    NONE,
    NAMES,
    SENTENCE,
    FIGURES,
    ORDER
  }

  /** Copies a text into the form of another unit, changed as somebody would who has to. */
  void copy(Filed from, Filed to, String block, Change change) {
    String text = from.text(block);
    UnaryOperator<String> named =
        s -> s.replace(from.unit(), to.unit()).replace(from.project(), to.project());
    to.text(
        block,
        switch (change) {
          case NONE -> text;
          case NAMES -> named.apply(text);
          case FIGURES -> named.apply(figures(text));
          case SENTENCE -> named.apply(oneChanged(text));
          case ORDER -> named.apply(reordered(text));
        });
  }

  private String figures(String text) {
    return Pattern.compile("\\d+")
        .matcher(text)
        .replaceAll(m -> String.valueOf(1 + random.nextInt(97)));
  }

  private String oneChanged(String text) {
    List<String> sentences = sentences(text);
    sentences.set(random.nextInt(sentences.size()), sentence(pick(TRADES), random.nextBoolean()));
    return String.join("", sentences);
  }

  private String reordered(String text) {
    List<String> sentences = sentences(text);
    Collections.rotate(sentences, 1 + random.nextInt(sentences.size() - 1));
    return String.join("", sentences);
  }

  private static List<String> sentences(String text) {
    return new ArrayList<>(List.of(text.split("(?<=。)\\s*")));
  }
}
