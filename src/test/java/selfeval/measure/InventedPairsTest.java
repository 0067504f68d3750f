package selfeval.measure;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What agencies could write, and whether a careful person would call it reached, missed or open.
 */
class InventedPairsTest {
  private static final String PAIRS =
      """
      ≥50 个 ¦ 52 个 ¦ reached
      ≧100% ¦ 1 ¦ reached
      ≥ 98 % ¦ 0.985 ¦ reached
      ═ 5 次 ¦ 5次 ¦ reached
      ＝3 ¦ 3 ¦ reached
      =<100 ¦ 98 ¦ reached
      不少于10次/年 ¦ 12次/年 ¦ reached
      不低于85分 ¦ 90 ¦ reached
      不高于0.5% ¦ 0.3% ¦ reached
      不超过 5 个工作日 ¦ 6个工作日 ¦ missed
      90%以上（含） ¦ 90% ¦ reached
      ＜1% ¦ 1% ¦ missed
      <1‰ ¦ 0.5‰ ¦ reached
      98百分比 ¦ 98百分比 ¦ reached
      ≥98百分比 ¦ 97.5百分比 ¦ missed
      300万元 ¦ 300万元 ¦ reached
      300万元 ¦ 3000000元 ¦ reached
      300万元 ¦ 300万 ¦ reached
      ≤300万元 ¦ 299.99万元 ¦ reached
      ≤300万元 ¦ 3000000 ¦ open
      3.5亿元 ¦ 35000万元 ¦ reached
      ≥780元/生/年 ¦ 780元/年·生 ¦ reached
      ≥780元/生·年 ¦ 800元/生/年 ¦ reached
      12月31日前 ¦ 12月25日 ¦ reached
      2021年11月底前 ¦ 2021年12月 ¦ missed
      2021年11月30日前 ¦ 2021年11月 ¦ reached
      2021年6月前 ¦ 2021年6月 ¦ open
      2021年6月前 ¦ 2021年5月 ¦ reached
      2021年6月前 ¦ 2021年7月 ¦ missed
      2021年12月31日之前完成 ¦ 2021年11月完成 ¦ reached
      2021年12月前完成 ¦ 2021年12月完成 ¦ open
      2020年12月31日 ¦ 2021年1月10日 ¦ missed
      10月底前完成 ¦ 10月20日完成 ¦ reached
      2021年年底前 ¦ 2021年12月底 ¦ reached
      完成时间2021年12月 ¦ 2021年12月 ¦ reached
      按期完成 ¦ 按期完成 ¦ reached
      2023年1月-12月 ¦ 2023年12月31日 ¦ open
      2023年1-12月 ¦ 全年 ¦ open
      1次/月 ¦ 12次/年 ¦ open
      每周一次 ¦ 每周1次 ¦ reached
      每月不少于2次 ¦ 每月3次 ¦ reached
      每年至少1次 ¦ 1次 ¦ open
      提高10% ¦ 提高12% ¦ open
      提高10%以上 ¦ 提高12% ¦ reached
      下降5%以上 ¦ 下降3% ¦ missed
      较上年提高5% ¦ 较上年提高5% ¦ reached
      同比增长≥5% ¦ 同比增长6% ¦ reached
      同比增长≥5% ¦ 6% ¦ reached
      达到80% ¦ 80% ¦ reached
      达80%以上 ¦ 85.5% ¦ reached
      ≥80% ¦ 达到85% ¦ reached
      ≥80% ¦ 超80% ¦ reached
      ≥80% ¦ 80%以上 ¦ reached
      ≥80% ¦ 不足80% ¦ open
      ≤5次 ¦ 不超过5次 ¦ reached
      ≤5次 ¦ 0 ¦ reached
      0次 ¦ 0次 ¦ reached
      0 ¦ 无 ¦ open
      无 ¦ 无 ¦ reached
      ≤3% ¦ 0% ¦ reached
      0起 ¦ 0 ¦ reached
      ≥1个 ¦ 1 ¦ reached
      1个 ¦ 一个 ¦ reached
      五场 ¦ 5场 ¦ reached
      十场以上 ¦ 12场 ¦ reached
      二十人 ¦ 20人 ¦ reached
      一百二十人 ¦ 120人 ¦ reached
      百分百 ¦ 100% ¦ reached
      百分之百 ¦ 1 ¦ reached
      九成以上 ¦ 92% ¦ open
      1,234.5万元 ¦ 1234.5万元 ¦ reached
      12,000元 ¦ 1.2万元 ¦ reached
      ≥1.2万 ¦ 12500 ¦ reached
      ≥1.2万 ¦ 11000 ¦ open
      ≥10000人 ¦ 1.2万人 ¦ reached
      ≥10000人 ¦ 0.9万人 ¦ missed
      ≥10000人 ¦ 1.2万 ¦ reached
      ≥10000 ¦ 1.2万 ¦ open
      ≥10000 ¦ 0.95万 ¦ open
      100人 ¦ 100名 ¦ reached
      100人 ¦ 100户 ¦ open
      ≥5公里 ¦ 5.2公里 ¦ reached
      ≥5km ¦ 5200m ¦ reached
      ≥100㎡ ¦ 120平方米 ¦ reached
      ≥3亩 ¦ 2公顷 ¦ open
      ≥10‰ ¦ 1.2% ¦ reached
      优 ¦ 优 ¦ reached
      优 ¦ 良 ¦ open
      良好以上 ¦ 优秀 ¦ open
      ≥良好 ¦ 优秀 ¦ open
      合格 ¦ 合格 ¦ reached
      是 ¦ 是 ¦ reached
      是 ¦ 否 ¦ open
      有所提升 ¦ 达成预期指标 ¦ reached
      有所提升 ¦ 部分达成预期指标 ¦ open
      有所提升 ¦ 未完成 ¦ missed
      逐步改善 ¦ 基本达成 ¦ open
      100% ¦ 100％。 ¦ reached
      100% ¦ 100.00% ¦ reached
      100.0% ¦ 100% ¦ reached
      90.00 ¦ 90 ¦ reached
      90% ¦ 90.0 ¦ reached
      98% ¦ 97.99% ¦ open
      ≥90% ¦ —— ¦ open
      / ¦ 100% ¦ open
      100% ¦ / ¦ open
      ≥60分 ¦ 62.5分 ¦ reached
      ≥90 ¦ 优秀 ¦ open
      第1名 ¦ 第1名 ¦ reached
      前3名 ¦ 第2名 ¦ open
      3-5个 ¦ 4个 ¦ open
      ≥3-5个 ¦ 4个 ¦ open
      3～5个 ¦ 3～5个 ¦ reached
      ≥85%且≤95% ¦ 90% ¦ open
      85%≤x≤95% ¦ 90% ¦ open
      ≥2次，≥100人 ¦ 3次，120人 ¦ open
      2场200人 ¦ 2场200人 ¦ reached
      不低于上年 ¦ 不低于上年 ¦ reached
      不低于去年水平 ¦ 高于去年水平 ¦ open
      ≤预算数 ¦ ≤预算数 ¦ reached
      ≤100%预算 ¦ 98% ¦ reached
      ≥95%（满意度） ¦ 96% ¦ reached
      满意度≥95% ¦ 满意度96% ¦ reached
      满意度95%以上 ¦ 96.5% ¦ reached
      =10万 ¦ 10万 ¦ reached
      10万 ¦ 100000 ¦ open
      10万元以内 ¦ 9.8万元 ¦ reached
      10万元/台 ¦ 9.8万元/台 ¦ open
      ≤10万元/台 ¦ 98000元/台 ¦ reached
      24小时 ¦ 24小时 ¦ reached
      ≤24小时 ¦ 1天 ¦ open
      ≤24小时 ¦ 20 ¦ reached
      ≤30分钟 ¦ 0.5小时 ¦ reached
      ≥300天 ¦ 365天 ¦ reached
      12个月 ¦ 12月 ¦ reached
      12个月 ¦ 1年 ¦ reached
      ≥6个月 ¦ 半年 ¦ open
      无害化处理率≥90% ¦ 92% ¦ reached
      无害化处理率≥90% ¦ 无害化处理率92% ¦ reached
      应急演练≥3次 ¦ 4次 ¦ reached
      退耕还林≥500亩 ¦ 480亩 ¦ missed
      占比≥30% ¦ 35% ¦ reached
      占比≥30% ¦ 占比35% ¦ reached
      售后服务满意度≥90% ¦ 91% ¦ reached
      不良率≤5% ¦ 3% ¦ reached
      节约5万元 ¦ 节约5万元 ¦ reached
      节约≥5万元 ¦ 节约6万元 ¦ reached
      节约率5%以上 ¦ 6% ¦ reached
      预约100人 ¦ 预约100人 ¦ reached
      不得有5人以上 ¦ 3人 ¦ open
      不发生3起以上事故 ¦ 0起 ¦ open
      ≥95% ¦ 98%，超额完成 ¦ reached
      ≥95% ¦ 98%，按时完成 ¦ reached
      ≥95% ¦ 预计98% ¦ open
      12月底前 ¦ 预计12月底完成 ¦ open
      12月底前完成验收 ¦ 11月 ¦ reached
      12月底前完成验收 ¦ 11月完成验收 ¦ reached
      应急预案12月底前完成 ¦ 11月完成 ¦ reached
      12月底前 ¦ 未完成 ¦ open
      ≥100人 ¦ 缺席120人 ¦ open
      ≥100件 ¦ 120件不合格 ¦ open
      ≥100次 ¦ 120次（线上） ¦ reached
      ≥100人 ¦ 男80人，女40人 ¦ open
      平均分≥85分 ¦ 88.5分 ¦ reached
      送达100份 ¦ 送达100份 ¦ reached
      送达≥100份 ¦ 110份 ¦ reached
      人均≥500元 ¦ 人均520元 ¦ reached
      ≥90% ¦ 90％以上 ¦ reached
      >90% ¦ 90%以上 ¦ open
      ≤10% ¦ 10%以下 ¦ reached
      不超过10% ¦ 10% ¦ reached
      ≤2次/年 ¦ 1次/年 ¦ reached
      不低于3A级 ¦ 4A级 ¦ reached
      3A级 ¦ 3A级 ¦ reached
      A级以上 ¦ A级 ¦ open
      二级以上 ¦ 一级 ¦ open
      二级以上 ¦ 二级以上 ¦ reached
      ≥二级 ¦ 二级 ¦ open
      优良率≥80% ¦ 优良率82% ¦ reached
      优良率达到80%以上 ¦ 82.3% ¦ reached
      合格率达100% ¦ 100% ¦ reached
      合格率达100% ¦ 98% ¦ missed
      覆盖率100% ¦ 98% ¦ open
      不少于1篇/月 ¦ 12篇 ¦ open
      共5期 ¦ 5期 ¦ reached
      每期≥30人 ¦ 35人 ¦ open
      每期≥30人 ¦ 每期35人 ¦ reached
      ≥30人/期 ¦ 35人/期 ¦ reached
      1：50 ¦ 1:50 ¦ reached
      50：1 ¦ 1:50 ¦ open
      =合格 ¦ 合格 ¦ reached
      ＝ 有效 ¦ 有效 ¦ reached
      定性：良好 ¦ 良好 ¦ reached
      #DIV/0! ¦ 90% ¦ open
      90% ¦ #N/A ¦ open
      不适用 ¦ 90% ¦ open
      N/A ¦ N/A ¦ open
      """;

  @Test
  void the_verdict_is_that_of_a_careful_person() {
    SoftAssertions soft = new SoftAssertions();
    for (String[] row : Pairs.rows(PAIRS)) {
      Boolean attained = Pairs.compare(row[0], row[1]).attained();
      String verdict = attained == null ? "open" : attained ? "reached" : "missed";
      soft.assertThat(verdict).as(row[0] + " / " + row[1]).isEqualTo(row[2]);
    }
    soft.assertAll();
  }
}
