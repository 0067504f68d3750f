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
      每年至少1次 ¦ 1次 ¦ reached
      每年至少2次 ¦ 1次 ¦ open
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
      ≥95分 ¦ 95.0分 ¦ reached
      90 ¦ 90% ¦ reached
      ≥90 ¦ 90% ¦ reached
      98% ¦ 0.98 ¦ reached
      1 ¦ 100% ¦ reached
      ≥1 ¦ 100% ¦ reached
      100 ¦ 100% ¦ reached
      1 ¦ 1.0 ¦ reached
      ≤1 ¦ 0.9 ¦ reached
      ≥1 ¦ 0.9 ¦ missed
      ≥100 ¦ 98 ¦ missed
      ≥100 ¦ 0.98 ¦ open
      ≤2 ¦ 3 ¦ missed
      ≥95 ¦ 1 ¦ open
      ≥95% ¦ 1 ¦ reached
      ≥95% ¦ 100 ¦ reached
      ≥95% ¦ 0 ¦ missed
      =100% ¦ 1 ¦ reached
      =100 ¦ 1 ¦ open
      ≤5‰ ¦ 0.003 ¦ reached
      ≤10‰ ¦ 8 ¦ reached
      ≥10% ¦ 0.12 ¦ reached
      100‰ ¦ 10% ¦ reached
      5 % ¦ 0.05 ¦ reached
      50% ¦ 0.5 ¦ reached
      10万人 ¦ 10万人 ¦ reached
      ≥10万人次 ¦ 12万人次 ¦ reached
      ≥10万人次 ¦ 9.5万人次 ¦ missed
      ≥2亿元 ¦ 20000万元 ¦ reached
      ≥2亿元 ¦ 2 ¦ reached
      30万 ¦ 30万元 ¦ reached
      ≤30万 ¦ 28 ¦ reached
      ≥30 ¦ 32万 ¦ reached
      ≥30 ¦ 32万元 ¦ reached
      ≤100 ¦ 80万元 ¦ open
      ≥100元 ¦ 120元 ¦ reached
      120元/人 ¦ 120元 ¦ reached
      500元/人·年 ¦ 500元/人/年 ¦ reached
      ≥500元/亩 ¦ 500元/亩 ¦ reached
      0.5万元/亩 ¦ 5000元/亩 ¦ reached
      ≥3次 ¦ 3.5次 ¦ reached
      3次 ¦ 3人次 ¦ open
      10人次 ¦ 10次 ¦ open
      ≥30个工作日 ¦ 35天 ¦ open
      12月底 ¦ 12月 ¦ reached
      11月15日前 ¦ 11月中旬 ¦ open
      11月15日前 ¦ 11月上旬 ¦ reached
      11月15日前 ¦ 11月16日 ¦ missed
      11月15日前 ¦ 11月 ¦ open
      2021年3月31日前 ¦ 3月 ¦ reached
      2021年3月31日前 ¦ 2021年3月31日 ¦ reached
      2021年3月31日前 ¦ 2021-03-30 ¦ reached
      2021年3月31日前 ¦ 2021.3.30 ¦ reached
      2021-03-31 ¦ 2021年4月 ¦ missed
      2021年第三季度 ¦ 2021年9月 ¦ reached
      第三季度前 ¦ 第二季度 ¦ reached
      第三季度前 ¦ 第三季度 ¦ open
      6月前 ¦ 6月底前 ¦ open
      6月底前 ¦ 6月底前 ¦ reached
      6月底前 ¦ 5月底前 ¦ reached
      6月底前 ¦ 7月底前 ¦ open
      2021年内 ¦ 2021年12月 ¦ reached
      年内完成 ¦ 11月完成 ¦ reached
      当年完成 ¦ 当年完成 ¦ reached
      9月前 ¦ 九月 ¦ open
      九月前 ¦ 八月 ¦ reached
      2021年9月1日前 ¦ 2021年8月 ¦ reached
      2021年9月1日前 ¦ 2021年9月1日 ¦ reached
      2020年9月至2021年8月 ¦ 2020年9月至2021年8月 ¦ reached
      小于等于5 ¦ 5 ¦ reached
      小于或等于5% ¦ 4.5% ¦ reached
      不高于85分贝 ¦ 80分贝 ¦ reached
      不多于3次 ¦ 4次 ¦ missed
      ≥85以上 ¦ 88 ¦ reached
      80及以上 ¦ 80 ¦ reached
      100以内 ¦ 100 ¦ reached
      2人（含）以下 ¦ 2人 ¦ reached
      三人以下 ¦ 3人 ¦ reached
      超过10% ¦ 10% ¦ missed
      100人以外 ¦ 101人 ¦ reached
      超额完成 ¦ 超额完成 ¦ reached
      显著 ¦ 达成 ¦ reached
      显著 ¦ 未达成 ¦ missed
      显著 ¦ 部分达成 ¦ missed
      优良中差 ¦ 达成 ¦ reached
      优良中差 ¦ 优良中差 ¦ open
      好 ¦ 好 ¦ reached
      较好 ¦ 好 ¦ open
      100%完成 ¦ 已完成 ¦ open
      完成 ¦ 完成 ¦ reached
      完成 ¦ 100% ¦ open
      全部完成 ¦ 完成 ¦ reached
      无投诉 ¦ 0 ¦ open
      ≤0 ¦ 0.0 ¦ reached
      0 ¦ 0% ¦ reached
      0% ¦ 0 ¦ reached
      0元 ¦ 0万元 ¦ reached
      =0 ¦ 0 ¦ reached
      0 ¦ 0.5 ¦ open
      不少于5 场 ¦ 5场 ¦ reached
      ≥5场次 ¦ 6场 ¦ open
      >=98.00% ¦ 98.00% ¦ reached
      > = 98% ¦ 98% ¦ reached
      ≥ 1 0 0 % ¦ 100% ¦ open
      100％ ¦ 100% ¦ reached
      100 % ¦ １００ ¦ reached
      １.２万亩 ¦ 1.2万亩 ¦ reached
      ≥１２０人次 ¦ 130人次 ¦ reached
      大于90% ¦ 90% ¦ missed
      大于90％ ¦ 95％ ¦ reached
      少于5起 ¦ 5起 ¦ missed
      高于85% ¦ 85% ¦ missed
      多于3家 ¦ 4家 ¦ reached
      ≤0.8万元/人 ¦ 7500元/人 ¦ reached
      ≤0.8万元/人 ¦ 8500元/人 ¦ missed
      ≥5% ¦ -2% ¦ missed
      ≤-3℃ ¦ -5℃ ¦ reached
      ≥95% ¦ 95%以上 ¦ reached
      ≥95% ¦ 95%（含）以上 ¦ reached
      ≥95% ¦ 95%左右 ¦ open
      95%左右 ¦ 95%左右 ¦ reached
      95% ¦ 约95% ¦ open
      ≥8家 ¦ 8家（含1家新增） ¦ open
      50%以上 ¦ 过半 ¦ open
      100% ¦ 全部 ¦ open
      100% ¦ 全覆盖 ¦ open
      15日内 ¦ 15日内 ¦ reached
      15日内 ¦ 12日 ¦ reached
      15个工作日 ¦ 15个工作日 ¦ reached
      ≤15个工作日 ¦ 15日 ¦ open
      ≤3天 ¦ 2日 ¦ reached
      ≤2小时 ¦ 3小时 ¦ missed
      ≤2小时 ¦ 1.5 ¦ reached
      5次 ¦ ≥5次 ¦ open
      ≥5次 ¦ =5次 ¦ reached
      ≥5次 ¦ ≤5次 ¦ open
      ≤5次 ¦ <5次 ¦ reached
      <5次 ¦ ≤5次 ¦ open
      >5次 ¦ ≥5次 ¦ open
      ≥5次 ¦ >5次 ¦ reached
      定性 ¦ 良好 ¦ open
      优秀 ¦ 优秀 ¦ reached
      优/良/中/差 ¦ 优 ¦ open
      好/一般/差 ¦ 达成预期指标 ¦ reached
      是/否 ¦ 是 ¦ open
      有 ¦ 有 ¦ reached
      有/无 ¦ 有 ¦ open
      合格/不合格 ¦ 合格 ¦ open
      基本满意 ¦ 满意 ¦ open
      满意 ¦ 满意 ¦ reached
      3000元/人/年 ¦ 3000元/人 ¦ open
      ≥2000元/月 ¦ 2000元/月 ¦ reached
      ≤1500元/吨 ¦ 1480元/吨 ¦ reached
      200kg ¦ 200千克 ¦ reached
      ≥2t ¦ 2500公斤 ¦ reached
      ≥500MW ¦ 0.52GW ¦ open
      25TB ¦ 25T ¦ open
      ≥3公顷 ¦ 30000平方米 ¦ open
      2万字 ¦ 20000字 ¦ reached
      ≥2万字 ¦ 2.3万 ¦ reached
      ≥2万字 ¦ 2.3 ¦ reached
      12期/年 ¦ 12期 ¦ reached
      ≥4期 ¦ 4期/年 ¦ open
      1套 ¦ 一套 ¦ reached
      壹套 ¦ 1套 ¦ open
      2个班 ¦ 2班 ¦ open
      ≥10所学校 ¦ 10所 ¦ reached
      ≥10所学校 ¦ 10所医院 ¦ open
      100名教师 ¦ 100名学生 ¦ open
      男性≥50人 ¦ 女性60人 ¦ open
      第一季度 ¦ 2月 ¦ reached
      第一季度 ¦ 4月 ¦ missed
      2022年一季度 ¦ 2022年3月31日 ¦ reached
      1季度末 ¦ 3月 ¦ reached
      2021年上半年 ¦ 2021年7月 ¦ missed
      12月中旬前 ¦ 12月10日 ¦ reached
      12月中旬前 ¦ 12月15日 ¦ open
      12月中旬前 ¦ 12月25日 ¦ missed
      2021.12 ¦ 2021.12 ¦ reached
      2021.12.31 ¦ 2021.12.31 ¦ reached
      2021.12.31前 ¦ 2021.11 ¦ reached
      2021/12/31前 ¦ 2021/12/30 ¦ reached
      44561 ¦ 44561 ¦ reached
      2021年13月 ¦ 2021年13月 ¦ reached
      2021年2月30日 ¦ 2021年2月28日 ¦ open
      二〇二一年十二月底前 ¦ 2021年12月 ¦ reached
      2021年12月31日前 ¦ 2021年12月31日前 ¦ reached
      12月底前完成 ¦ 12月底前完成 ¦ reached
      12月底前 ¦ 2021年 ¦ open
      2021年12月底前 ¦ 2021年 ¦ reached
      2021年10月前 ¦ 2021年 ¦ open
      每月10日前 ¦ 每月10日前 ¦ reached
      每月10日前 ¦ 每月8日 ¦ open
      每季度末月25日前 ¦ 已完成 ¦ open
      2021年 ¦ 2021 ¦ reached
      2021年底前 ¦ 2022 ¦ missed
      ≥6个月 ¦ 7个月 ¦ reached
      ≤6个月 ¦ 5月 ¦ open
      12个月 ¦ 12月 ¦ reached
      ≥1年 ¦ 11个月 ¦ missed
      30分钟以内到达 ¦ 30分钟内到达 ¦ reached
      24小时内答复 ¦ 30小时 ¦ missed
      ≤50mg/L ¦ 45mg/l ¦ reached
      ≤2克/升 ¦ 1500毫克/升 ¦ reached
      ≥10次/年 ¦ 12次 ¦ reached
      ≥10次/年 ¦ 8次 ¦ open
      ≥10次/月 ¦ 12次 ¦ open
      ≥90人 ¦ 差5人达到90人 ¦ open
      ≤5天 ¦ 超期2天 ¦ open
      ≥95% ¦ 不合格率4% ¦ open
      ≥20家 ¦ 近20家 ¦ open
      20家以上 ¦ 15家以上 ¦ open
      ≤2% ¦ 0.5 ¦ open
      ≤2% ¦ 0.015 ¦ reached
      ≥9.5% ¦ 95‰ ¦ reached
      ≥95% ¦ 95‰ ¦ missed
      7个工作日内支付 ¦ 5天 ¦ open
      """;

  /** The form's own year decides what a deadline without a year means. */
  @Test
  void a_date_of_another_year_is_not_held_against_a_deadline_without_one() {
    SoftAssertions soft = new SoftAssertions();
    for (String[] row :
        Pairs.rows(
            """
            6月底前 ¦ 2022年1月 ¦ open
            6月底前 ¦ 2020年12月 ¦ open
            6月底前 ¦ 2021年5月 ¦ reached
            6月底前 ¦ 2021年7月 ¦ missed
            2022年6月底前 ¦ 2022年1月 ¦ reached
            6月底前 ¦ 5月 ¦ reached
            """)) {
      Boolean attained =
          Measures.compare(null, Side.of(row[0]), null, Side.of(row[1]), null, Pairs.WORDS, "2021")
              .attained();
      String verdict = attained == null ? "open" : attained ? "reached" : "missed";
      soft.assertThat(verdict).as(row[0] + " / " + row[1]).isEqualTo(row[2]);
    }
    soft.assertAll();
  }

  @Test
  void nothing_in_words_is_the_number_0_for_a_target_of_0_alone() {
    SoftAssertions soft = new SoftAssertions();
    for (String[] row :
        Pairs.rows(
            """
            0起 ¦ 无 ¦ reached
            =0 ¦ 没有 ¦ reached
            ≤0次 ¦ 未发生 ¦ reached
            0 ¦ 无 ¦ open
            <0 ¦ 无 ¦ missed
            ≤2起 ¦ 无 ¦ open
            ≥1次 ¦ 未发生 ¦ open
            0起 ¦ 较少 ¦ open
            """)) {
      Boolean attained = Pairs.compare(row[0], row[1]).attained();
      String verdict = attained == null ? "open" : attained ? "reached" : "missed";
      soft.assertThat(verdict).as(row[0] + " / " + row[1]).isEqualTo(row[2]);
    }
    soft.assertAll();
  }

  @Test
  void less_than_the_whole_is_missed_whatever_else_the_name_of_the_share_hints_at() {
    SoftAssertions soft = new SoftAssertions();
    for (String[] row :
        Pairs.rows(
            """
            =100% ¦ 96.5% ¦ 污水达标排放率 ¦ missed
            100% ¦ 98% ¦ 投诉办结率 ¦ missed
            ＝100% ¦ 97% ¦ 故障及时修复率 ¦ missed
            =100% ¦ 100% ¦ 事故处理率 ¦ reached
            =95% ¦ 90% ¦ 废气达标排放率 ¦ open
            =100% ¦ 40% ¦ 投诉率 ¦ open
            100% ¦ 92% ¦ 成本占预算比例 ¦ open
            """)) {
      Boolean attained =
          Measures.compare(null, Side.of(row[0]), null, Side.of(row[1]), row[2], Pairs.WORDS)
              .attained();
      String verdict = attained == null ? "open" : attained ? "reached" : "missed";
      soft.assertThat(verdict).as(row[2] + ": " + row[0] + " / " + row[1]).isEqualTo(row[3]);
    }
    soft.assertAll();
  }

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
