package selfeval.measure;

import org.junit.jupiter.api.Test;

class NotationTest {
  @Test
  void every_way_of_writing_a_target_is_read_as_a_person_reads_it() {
    Pairs.check(
        """
      ≥50个 ¦ 50个 ¦ at_least ¦ 50 ¦ 50 ¦ 个 ¦ yes ¦
      ≧ 100 % ¦ 100% ¦ at_least ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      ≧ 100 % ¦ 99.9% ¦ at_least ¦ 100 ¦ 99.9 ¦ % ¦ no ¦
      ═100% ¦ 100% ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      ═100% ¦ 99% ¦ equal ¦ 100 ¦ 99 ¦ % ¦ no ¦
      ＝100% ¦ １００％ ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      >=570元/人*月 ¦ 570元/月*人 ¦ at_least ¦ 570 ¦ 570 ¦ 元/人*月 ¦ yes ¦
      <=5300元/户 ¦ 5300元/户 ¦ at_most ¦ 5300 ¦ 5300 ¦ 元/户 ¦ yes ¦
      大于等于90% ¦ 90% ¦ at_least ¦ 90 ¦ 90 ¦ % ¦ yes ¦
      不低于９０％ ¦ 89.99% ¦ at_least ¦ 90 ¦ 89.99 ¦ % ¦ no ¦
      不少于50 ¦ 49 ¦ at_least ¦ 50 ¦ 49 ¦  ¦ no ¦
      不高于30万元 ¦ 28.5万元 ¦ at_most ¦ 30 ¦ 28.5 ¦ 万元 ¦ yes ¦
      不高于30万元 ¦ 300000元 ¦ at_most ¦ 30 ¦ 30 ¦ 万元 ¦ yes ¦ SCALE_DIFFERS
      不高于30万元 ¦ 310000元 ¦ at_most ¦ 30 ¦ 31 ¦ 万元 ¦ no ¦ SCALE_DIFFERS
      小于10 ¦ 10 ¦ less_than ¦ 10 ¦ 10 ¦  ¦ no ¦
      小于10 ¦ 9 ¦ less_than ¦ 10 ¦ 9 ¦  ¦ yes ¦
      98百分比 ¦ 98% ¦ equal ¦ 98 ¦ 98 ¦ % ¦ yes ¦
      98百分比 ¦ 98 ¦ equal ¦ 98 ¦ 98 ¦ % ¦ yes ¦
      ≥95‰ ¦ 9.6% ¦ at_least ¦ 9.5 ¦ 9.6 ¦ % ¦ yes ¦
      ≤5‰ ¦ 0.4% ¦ at_most ¦ 0.5 ¦ 0.4 ¦ % ¦ yes ¦
      ≤5‰ ¦ 4‰ ¦ at_most ¦ 5 ¦ 4 ¦ ‰ ¦ yes ¦
      1 ¦ 1 ¦ equal ¦ 1 ¦ 1 ¦  ¦ yes ¦
      100 ¦ 100 ¦ equal ¦ 100 ¦ 100 ¦  ¦ yes ¦
      1 ¦ 100 ¦ undecidable ¦ 1 ¦ 100 ¦  ¦  ¦ PERCENT_UNCLEAR
      100 ¦ 1 ¦ undecidable ¦ 100 ¦ 1 ¦  ¦  ¦ PERCENT_UNCLEAR
      ≥1 ¦ 100 ¦ undecidable ¦ 1 ¦ 100 ¦  ¦  ¦ PERCENT_UNCLEAR
      1 ¦ 100% ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      100% ¦ 1 ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      100% ¦ 100 ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      ≥90% ¦ 0.95 ¦ at_least ¦ 90 ¦ 95 ¦ % ¦ yes ¦
      ≥90% ¦ 0.85 ¦ at_least ¦ 90 ¦ 85 ¦ % ¦ no ¦
      ≥90% ¦ 85 ¦ at_least ¦ 90 ¦ 85 ¦ % ¦ no ¦
      ≥90% ¦ 5 ¦ undecidable ¦ 90 ¦ 5 ¦ % ¦  ¦ PERCENT_UNCLEAR
      ≤5% ¦ 1 ¦ undecidable ¦ 5 ¦ 1 ¦ % ¦  ¦ PERCENT_UNCLEAR
      ≤5% ¦ 0.03 ¦ at_most ¦ 5 ¦ 3 ¦ % ¦ yes ¦
      ≤5% ¦ 3 ¦ at_most ¦ 5 ¦ 3 ¦ % ¦ yes ¦
      0.95 ¦ 95% ¦ equal ¦ 95 ¦ 95 ¦ % ¦ yes ¦
      1.2万亩 ¦ 1.2万亩 ¦ equal ¦ 1.2 ¦ 1.2 ¦ 万亩 ¦ yes ¦
      ≥1.2万亩 ¦ 12500亩 ¦ at_least ¦ 1.2 ¦ 1.25 ¦ 万亩 ¦ yes ¦ SCALE_DIFFERS
      ≥1.2万亩 ¦ 11500亩 ¦ at_least ¦ 1.2 ¦ 1.15 ¦ 万亩 ¦ no ¦ SCALE_DIFFERS
      ≥1.2万亩 ¦ 1.3亩 ¦ undecidable ¦ 1.2 ¦ 0.00013 ¦ 万亩 ¦  ¦ SCALE_DIFFERS
      ≥1.2万亩 ¦ 1.3 ¦ at_least ¦ 1.2 ¦ 1.3 ¦ 万亩 ¦ yes ¦
      300万 ¦ 300万元 ¦ equal ¦ 300 ¦ 300 ¦ 万元 ¦ yes ¦
      ≥300万 ¦ 3100000 ¦ at_least ¦ 300 ¦ 3100000 ¦ 万 ¦ yes ¦ SCALE_DIFFERS
      ≥300万 ¦ 310 ¦ at_least ¦ 300 ¦ 310 ¦ 万 ¦ yes ¦
      ≥300万 ¦ 290 ¦ undecidable ¦ 300 ¦ 290 ¦ 万 ¦  ¦ SCALE_DIFFERS UNIT_LEFT_OUT
      ≥5期 ¦ 3期（因疫情未完成） ¦ at_least ¦ 5 ¦ 3 ¦ 期 ¦ no ¦
      ≥5期 ¦ 6期（超额完成） ¦ at_least ¦ 5 ¦ 6 ¦ 期 ¦ yes ¦
      ≥5次 ¦ 共开展5次 ¦ at_least ¦ 5 ¦ 5 ¦ 次 ¦ yes ¦
      ≥100人次 ¦ 120人 ¦ at_least ¦ 100 ¦ 120 ¦ 人次 ¦ yes ¦
      ≥100人次 ¦ 80人 ¦ undecidable ¦ 100 ¦ 80 ¦ 人次 ¦  ¦
      ≥100人 ¦ 120人次 ¦ at_least ¦ 100 ¦ 120 ¦ 人 ¦ yes ¦ PERSONS_ASSUMED
      ≥100人 ¦ 80人次 ¦ at_least ¦ 100 ¦ 80 ¦ 人 ¦ no ¦ PERSONS_ASSUMED
      ≥300万 ¦ 310万 ¦ at_least ¦ 300 ¦ 310 ¦ 万 ¦ yes ¦
      780元/生/年 ¦ 780元/生/年 ¦ equal ¦ 780 ¦ 780 ¦ 元/生/年 ¦ yes ¦
      780元/生/年 ¦ 780元/年/生 ¦ equal ¦ 780 ¦ 780 ¦ 元/生/年 ¦ yes ¦
      12月底前 ¦ 12月 ¦ deadline ¦ --12-31 ¦ --12 ¦  ¦ yes ¦
      12月底前 ¦ 11月30日 ¦ deadline ¦ --12-31 ¦ --11-30 ¦  ¦ yes ¦
      12月底前 ¦ 2021年12月20日 ¦ deadline ¦ --12-31 ¦ 2021-12-20 ¦  ¦ yes ¦
      2021年12月底前 ¦ 2022年1月 ¦ deadline ¦ 2021-12-31 ¦ 2022-01 ¦  ¦ no ¦
      9月前 ¦ 7月 ¦ deadline ¦ --09 ¦ --07 ¦  ¦ yes ¦
      9月前 ¦ 9月 ¦ undecidable ¦ --09 ¦ --09 ¦  ¦  ¦
      9月前 ¦ 9月15日 ¦ undecidable ¦ --09 ¦ --09-15 ¦  ¦  ¦
      9月前 ¦ 10月 ¦ deadline ¦ --09 ¦ --10 ¦  ¦ no ¦
      9月前 ¦ 8月31日 ¦ deadline ¦ --09 ¦ --08-31 ¦  ¦ yes ¦
      2021年12月31日前完成 ¦ 2021年12月31日 ¦ deadline ¦ 2021-12-31 ¦ 2021-12-31 ¦  ¦ yes ¦ BOUNDARY_ASSUMED
      2021年12月31日前完成 ¦ 2021年12月30日完成 ¦ deadline ¦ 2021-12-31 ¦ 2021-12-30 ¦  ¦ yes ¦
      2021年12月31日前完成 ¦ 2022年1月5日 ¦ deadline ¦ 2021-12-31 ¦ 2022-01-05 ¦  ¦ no ¦
      2021年12月31日前完成 ¦ 已完成 ¦ undecidable ¦ 2021-12-31 ¦  ¦  ¦  ¦
      2021年12月31日前完成 ¦ 按时完成 ¦ undecidable ¦ 2021-12-31 ¦  ¦  ¦  ¦
      11月底完成100% ¦ 100% ¦ undecidable ¦  ¦  ¦  ¦  ¦
      11月底完成100% ¦ 11月底完成100% ¦ equal ¦  ¦  ¦  ¦ yes ¦
      1次/月 ¦ 1次/月 ¦ equal ¦ 1 ¦ 1 ¦ 次/月 ¦ yes ¦
      ≥1次/月 ¦ 2次/月 ¦ at_least ¦ 1 ¦ 2 ¦ 次/月 ¦ yes ¦
      ≥1次/月 ¦ 12次 ¦ undecidable ¦ 1 ¦  ¦ 次/月 ¦  ¦ UNIT_DIFFERS
      每月1次 ¦ 1次/月 ¦ equal ¦ 1 ¦ 1 ¦ 次/月 ¦ yes ¦
      显著提升 ¦ 显著提升 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      显著提升 ¦ 显著 ¦ undecidable ¦  ¦  ¦  ¦  ¦
      有效 ¦ 达成预期指标 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      合规 ¦ 合规。 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      及时 ¦ 部分完成 ¦ qualitative ¦  ¦  ¦  ¦ no ¦
      优良中低差 ¦ 优 ¦ undecidable ¦  ¦  ¦  ¦  ¦
      ≥266米 ¦ ≥266米 ¦ at_least ¦ 266 ¦ 266 ¦ 米 ¦ yes ¦ OPERATOR_COPIED
      ≥266米 ¦ ≥270米 ¦ at_least ¦ 266 ¦ 270 ¦ 米 ¦ yes ¦ OPERATOR_COPIED
      ≥95% ¦ ≥98% ¦ at_least ¦ 95 ¦ 98 ¦ % ¦ yes ¦ OPERATOR_COPIED
      ≥95% ¦ ≥90% ¦ undecidable ¦ 95 ¦ 90 ¦ % ¦  ¦ OPERATOR_COPIED
      ≤4人 ¦ ≤3人 ¦ at_most ¦ 4 ¦ 3 ¦ 人 ¦ yes ¦ OPERATOR_COPIED
      ≥90% ¦ 达成预期指标 ¦ undecidable ¦ 90 ¦  ¦ % ¦  ¦ WORDS_FOR_NUMBER
      ≥90% ¦ 完成 ¦ undecidable ¦ 90 ¦  ¦ % ¦  ¦ WORDS_FOR_NUMBER
      100% ¦ 完成 ¦ undecidable ¦ 100 ¦  ¦ % ¦  ¦ WORDS_FOR_NUMBER
      100人 ¦ 100人次 ¦ equal ¦ 100 ¦ 100 ¦ 人 ¦ yes ¦ PERSONS_ASSUMED
      ≥100人 ¦ 120人次 ¦ at_least ¦ 100 ¦ 120 ¦ 人 ¦ yes ¦ PERSONS_ASSUMED
      ≥100人 ¦ 120名 ¦ at_least ¦ 100 ¦ 120 ¦ 人 ¦ yes ¦
      ≥100个 ¦ 120项 ¦ undecidable ¦ 100 ¦  ¦ 个 ¦  ¦ UNIT_DIFFERS
      ≥3个 ¦ 5 ¦ at_least ¦ 3 ¦ 5 ¦ 个 ¦ yes ¦
      3次 ¦ 三次 ¦ equal ¦ 3 ¦ 3 ¦ 次 ¦ yes ¦
      十二个 ¦ 12个 ¦ equal ¦ 12 ¦ 12 ¦ 个 ¦ yes ¦
      两个 ¦ 2 ¦ equal ¦ 2 ¦ 2 ¦ 个 ¦ yes ¦
      百分之九十 ¦ 90% ¦ equal ¦ 90 ¦ 90 ¦ % ¦ yes ¦
      百分之九十以上 ¦ 92% ¦ at_least ¦ 90 ¦ 92 ¦ % ¦ yes ¦
      不少于三次 ¦ 4次 ¦ at_least ¦ 3 ¦ 4 ¦ 次 ¦ yes ¦
      2/3 ¦ 2/3 ¦ equal ¦  ¦  ¦  ¦ yes ¦
      2/3 ¦ 70% ¦ undecidable ¦  ¦  ¦  ¦  ¦
      80-90 ¦ 85 ¦ undecidable ¦  ¦  ¦  ¦  ¦
      80～90分 ¦ 80-90分 ¦ equal ¦  ¦  ¦  ¦ yes ¦
      每亩300 ¦ 每亩300 ¦ equal ¦ 300 ¦ 300 ¦ /亩 ¦ yes ¦
      每亩300 ¦ 300元/亩 ¦ undecidable ¦ 300 ¦  ¦ /亩 ¦  ¦ UNIT_DIFFERS
      290$ ¦ 290% ¦ undecidable ¦  ¦  ¦  ¦  ¦
      290$ ¦ 290$ ¦ equal ¦  ¦  ¦  ¦ yes ¦
      工5% ¦ 工5% ¦ equal ¦ 5 ¦ 5 ¦ % ¦ yes ¦
      90% ¦  ¦ undecidable ¦ 90 ¦  ¦ % ¦  ¦
       ¦ 90% ¦ undecidable ¦  ¦  ¦  ¦  ¦
      90% ¦ — ¦ undecidable ¦ 90 ¦  ¦ % ¦  ¦
      — ¦ — ¦ undecidable ¦  ¦  ¦  ¦  ¦
      0 ¦ 0 ¦ equal ¦ 0 ¦ 0 ¦  ¦ yes ¦
      0 ¦ 3 ¦ undecidable ¦ 0 ¦ 3 ¦  ¦  ¦ DIRECTION_UNKNOWN
      ≤0 ¦ 0 ¦ at_most ¦ 0 ¦ 0 ¦  ¦ yes ¦
      ≤0次 ¦ 1次 ¦ at_most ¦ 0 ¦ 1 ¦ 次 ¦ no ¦
      =0 ¦ 1 ¦ equal ¦ 0 ¦ 1 ¦  ¦ no ¦
      =0 ¦ 0 ¦ equal ¦ 0 ¦ 0 ¦  ¦ yes ¦
      0起 ¦ 2起 ¦ equal ¦ 0 ¦ 2 ¦ 起 ¦ no ¦
      0次 ¦ 0次 ¦ equal ¦ 0 ¦ 0 ¦ 次 ¦ yes ¦
      0% ¦ 0.5% ¦ equal ¦ 0 ¦ 0.5 ¦ % ¦ no ¦
      ≥0 ¦ 0 ¦ at_least ¦ 0 ¦ 0 ¦  ¦ yes ¦
      超过90% ¦ 90% ¦ more_than ¦ 90 ¦ 90 ¦ % ¦ no ¦ BOUNDARY_ASSUMED
      超过90% ¦ 91% ¦ more_than ¦ 90 ¦ 91 ¦ % ¦ yes ¦
      不满10人 ¦ 10人 ¦ less_than ¦ 10 ¦ 10 ¦ 人 ¦ no ¦ BOUNDARY_ASSUMED
      5天以内 ¦ 5天 ¦ at_most ¦ 5 ¦ 5 ¦ 天 ¦ yes ¦ BOUNDARY_ASSUMED
      5个工作日内完成 ¦ 4个工作日 ¦ at_most ¦ 5 ¦ 4 ¦ 个工作日 ¦ yes ¦
      30日内办结 ¦ 25日 ¦ at_most ¦ 30 ¦ 25 ¦ 日 ¦ yes ¦
      10以外 ¦ 10 ¦ more_than ¦ 10 ¦ 10 ¦  ¦ no ¦ BOUNDARY_ASSUMED
      90%及以上 ¦ 90% ¦ at_least ¦ 90 ¦ 90 ¦ % ¦ yes ¦
      90%（含）以上 ¦ 90% ¦ at_least ¦ 90 ¦ 90 ¦ % ¦ yes ¦
      90%以上（含90%） ¦ 90% ¦ at_least ¦ 90 ¦ 90 ¦ % ¦ yes ¦
      90分以上(不含) ¦ 90分 ¦ more_than ¦ 90 ¦ 90 ¦ 分 ¦ no ¦
      约100人 ¦ 100人 ¦ undecidable ¦ 100 ¦ 100 ¦ 人 ¦  ¦
      约100人 ¦ 约100人 ¦ equal ¦ 100 ¦ 100 ¦ 人 ¦ yes ¦
      100人左右 ¦ 102人 ¦ undecidable ¦ 100 ¦ 102 ¦ 人 ¦  ¦
      ≥100人 ¦ 100余人 ¦ at_least ¦ 100 ¦ 100 ¦ 人 ¦ yes ¦
      ≥100人 ¦ 约120人 ¦ undecidable ¦ 100 ¦ 120 ¦ 人 ¦  ¦
      ≥1,000人 ¦ 1200人 ¦ at_least ¦ 1000 ¦ 1200 ¦ 人 ¦ yes ¦
      1，200人 ¦ 1200人 ¦ equal ¦ 1200 ¦ 1200 ¦ 人 ¦ yes ¦
      1.2万人 ¦ 12000人 ¦ equal ¦ 1.2 ¦ 1.2 ¦ 万人 ¦ yes ¦ SCALE_DIFFERS
      ≥1亿元 ¦ 9999万元 ¦ at_least ¦ 1 ¦ 0.9999 ¦ 亿元 ¦ no ¦ SCALE_DIFFERS
      ≥1亿元 ¦ 1.02亿元 ¦ at_least ¦ 1 ¦ 1.02 ¦ 亿元 ¦ yes ¦
      ≥100万元 ¦ 120 ¦ at_least ¦ 100 ¦ 120 ¦ 万元 ¦ yes ¦
      ≤100万元 ¦ 95 ¦ at_most ¦ 100 ¦ 95 ¦ 万元 ¦ yes ¦
      ≥800元 ¦ 900 ¦ at_least ¦ 800 ¦ 900 ¦ 元 ¦ yes ¦
      ≥800元 ¦ 700 ¦ undecidable ¦ 800 ¦ 700 ¦ 元 ¦  ¦ SCALE_DIFFERS UNIT_LEFT_OUT
      15万元 ¦ 15 ¦ equal ¦ 15 ¦ 15 ¦ 万元 ¦ yes ¦
      =100% ¦ 101% ¦ undecidable ¦ 100 ¦ 101 ¦ % ¦  ¦ EQUAL_EXCEEDED
      =100% ¦ 99% ¦ equal ¦ 100 ¦ 99 ¦ % ¦ no ¦
      =42个 ¦ 43 ¦ undecidable ¦ 42 ¦ 43 ¦ 个 ¦  ¦ EQUAL_EXCEEDED
      成本=5万 ¦ 4万 ¦ undecidable ¦ 5 ¦ 4 ¦ 万 ¦  ¦ REVERSE_HINTED
      完成率≥95% ¦ 98% ¦ at_least ¦ 95 ¦ 98 ¦ % ¦ yes ¦
      完成率≥95% ¦ 完成率98% ¦ at_least ¦ 95 ¦ 98 ¦ % ¦ yes ¦
      ≥95% ¦ 完成率98% ¦ at_least ¦ 95 ¦ 98 ¦ % ¦ yes ¦
      增长5%以上 ¦ 8% ¦ at_least ¦ 5 ¦ 8 ¦ % ¦ yes ¦
      增长5%以上 ¦ 108% ¦ undecidable ¦ 5 ¦ 108 ¦ % ¦  ¦
      达到90% ¦ 95% ¦ at_least ¦ 90 ¦ 95 ¦ % ¦ yes ¦
      达到90% ¦ 85% ¦ at_least ¦ 90 ¦ 85 ¦ % ¦ no ¦
      控制在30万元以内 ¦ 28万元 ¦ at_most ¦ 30 ¦ 28 ¦ 万元 ¦ yes ¦
      控制在30万元 ¦ 31万元 ¦ at_most ¦ 30 ¦ 31 ¦ 万元 ¦ no ¦
      ≥5公里 ¦ 4800米 ¦ at_least ¦ 5 ¦ 4.8 ¦ 公里 ¦ no ¦
      ≥5公里 ¦ 4800 ¦ undecidable ¦ 5 ¦  ¦ 公里 ¦  ¦ UNIT_DIFFERS
      ≥5公里 ¦ 5.2 ¦ at_least ¦ 5 ¦ 5.2 ¦ 公里 ¦ yes ¦
      ≥10吨 ¦ 12000公斤 ¦ at_least ¦ 10 ¦ 12 ¦ 吨 ¦ yes ¦
      ≤2小时 ¦ 90分钟 ¦ at_most ¦ 2 ¦ 1.5 ¦ 小时 ¦ yes ¦
      ≥3年 ¦ 36个月 ¦ at_least ¦ 3 ¦ 3 ¦ 年 ¦ yes ¦
      ≥10公顷 ¦ 150亩 ¦ undecidable ¦ 10 ¦  ¦ 公顷 ¦  ¦ UNIT_DIFFERS
      ≥95% ¦ 0.98% ¦ at_least ¦ 95 ¦ 0.98 ¦ % ¦ no ¦
      2021年12月 ¦ 2021年11月 ¦ deadline ¦ 2021-12 ¦ 2021-11 ¦  ¦ yes ¦
      12月 ¦ 12月 ¦ deadline ¦ --12 ¦ --12 ¦  ¦ yes ¦
      2021-12-31 ¦ 2021/12/31 ¦ deadline ¦ 2021-12-31 ¦ 2021-12-31 ¦  ¦ yes ¦
      2022年12月30日 ¦ 完成时间为2022年12月30日 ¦ deadline ¦ 2022-12-30 ¦ 2022-12-30 ¦  ¦ yes ¦
      第四季度 ¦ 11月 ¦ deadline ¦ --12 ¦ --11 ¦  ¦ yes ¦
      三季度末前 ¦ 9月 ¦ deadline ¦ --09 ¦ --09 ¦  ¦ yes ¦
      年底前 ¦ 12月28日 ¦ deadline ¦ --12-31 ¦ --12-28 ¦  ¦ yes ¦
      年底前完成 ¦ 2021年12月 ¦ deadline ¦ --12-31 ¦ 2021-12 ¦  ¦ yes ¦
      12月底前 ¦ 1月 ¦ undecidable ¦ --12-31 ¦ --01 ¦  ¦  ¦
      ≤12个月 ¦ 11个月 ¦ at_most ¦ 12 ¦ 11 ¦ 个月 ¦ yes ¦
      ≤12月 ¦ 11月 ¦ at_most ¦ 12 ¦ 11 ¦ 月 ¦ yes ¦
      不超过预算 ¦ 不超过预算 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      是 ¦ 基本达到 ¦ undecidable ¦  ¦  ¦  ¦  ¦
      100%覆盖 ¦ 100% ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      全覆盖 ¦ 100% ¦ undecidable ¦  ¦  ¦  ¦  ¦
      ≥90%以下 ¦ 80% ¦ undecidable ¦  ¦  ¦  ¦  ¦
      ≥ 90 ％  ¦ 　91　％ ¦ at_least ¦ 90 ¦ 91 ¦ % ¦ yes ¦
      #REF! ¦ #REF! ¦ undecidable ¦  ¦  ¦  ¦  ¦
      …… ¦ …… ¦ undecidable ¦  ¦  ¦  ¦  ¦
      ≥3场（次） ¦ 3场次 ¦ undecidable ¦ 3 ¦  ¦ 场 ¦  ¦ UNIT_DIFFERS
      ≥200名学生 ¦ 210名 ¦ at_least ¦ 200 ¦ 210 ¦ 名 ¦ yes ¦
      ≥3（个） ¦ 4 ¦ at_least ¦ 3 ¦ 4 ¦ 个 ¦ yes ¦
      300（万元） ¦ 310万元 ¦ undecidable ¦ 300 ¦ 310 ¦ 万元 ¦  ¦ DIRECTION_UNKNOWN
      5G基站覆盖 ¦ 5G基站覆盖 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      GB3838标准 ¦ GB3838标准 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      ≥1100万元 ¦ 1093万元 ¦ at_least ¦ 1100 ¦ 1093 ¦ 万元 ¦ no ¦
      2.6亿元 ¦ 2.45亿元 ¦ undecidable ¦ 2.6 ¦ 2.45 ¦ 亿元 ¦  ¦ DIRECTION_UNKNOWN
      50% ¦ 50 ¦ equal ¦ 50 ¦ 50 ¦ % ¦ yes ¦
      <5% ¦ 5% ¦ less_than ¦ 5 ¦ 5 ¦ % ¦ no ¦
      ＜5％ ¦ 4.9% ¦ less_than ¦ 5 ¦ 4.9 ¦ % ¦ yes ¦
      ＞ 10 ¦ 11 ¦ more_than ¦ 10 ¦ 11 ¦  ¦ yes ¦
      不少于2000平方米 ¦ 2000㎡ ¦ at_least ¦ 2000 ¦ 2000 ¦ 平方米 ¦ yes ¦
      ≥35微克/立方米 ¦ 35微克/立方米 ¦ at_least ¦ 35 ¦ 35 ¦ 微克/立方米 ¦ yes ¦
      1批 ¦ 1批次 ¦ undecidable ¦ 1 ¦  ¦ 批 ¦  ¦ UNIT_DIFFERS
      ≥80分 ¦ 85% ¦ undecidable ¦ 80 ¦  ¦ 分 ¦  ¦ UNIT_DIFFERS
      ≥85分 ¦ 0.9 ¦ undecidable ¦ 85 ¦ 0.9 ¦ 分 ¦  ¦ PERCENT_UNCLEAR
      ≥85 ¦ 0.9 ¦ undecidable ¦ 85 ¦ 0.9 ¦  ¦  ¦ PERCENT_UNCLEAR
      每人每月570元 ¦ 570元/人/月 ¦ equal ¦ 570 ¦ 570 ¦ 元/人/月 ¦ yes ¦
      ≥每人每年1000元 ¦ 1200元/人/年 ¦ at_least ¦ 1000 ¦ 1200 ¦ 元/人/年 ¦ yes ¦
        """);
  }

  @Test
  void operator_unit_and_name_from_columns_of_their_own_are_heeded() {
    Pairs.checkWithColumns(
        """
      90 ¦ 95 ¦ ≥ ¦ % ¦  ¦ at_least ¦ 90 ¦ 95 ¦ % ¦ yes ¦
      90 ¦ 95% ¦ ≥ ¦ % ¦  ¦ at_least ¦ 90 ¦ 95 ¦ % ¦ yes ¦
      90% ¦ 95% ¦ ≥ ¦ % ¦  ¦ at_least ¦ 90 ¦ 95 ¦ % ¦ yes ¦
      90% ¦ 0.95 ¦ ≥ ¦ % ¦  ¦ at_least ¦ 90 ¦ 95 ¦ % ¦ yes ¦
      90 ¦ 0.95 ¦ ≥ ¦ % ¦  ¦ at_least ¦ 90 ¦ 95 ¦ % ¦ yes ¦
      95 ¦ 1 ¦ ≥ ¦ % ¦  ¦ undecidable ¦ 95 ¦ 1 ¦ % ¦  ¦ PERCENT_UNCLEAR
      1 ¦ 0.98 ¦ ≥ ¦ % ¦  ¦ at_least ¦ 1 ¦ 0.98 ¦ % ¦ no ¦
      1 ¦ 98 ¦ ≥ ¦ % ¦  ¦ undecidable ¦ 1 ¦ 98 ¦ % ¦  ¦ PERCENT_UNCLEAR
      1 ¦ 1 ¦ = ¦ % ¦  ¦ equal ¦ 1 ¦ 1 ¦ % ¦ yes ¦
      100 ¦ 1 ¦ ＝ ¦ % ¦  ¦ undecidable ¦ 100 ¦ 1 ¦ % ¦  ¦ PERCENT_UNCLEAR
      5 ¦ 0.5 ¦ ≤ ¦ % ¦  ¦ at_most ¦ 5 ¦ 0.5 ¦ % ¦ yes ¦
      5 ¦ 8 ¦ ≤ ¦ % ¦  ¦ at_most ¦ 5 ¦ 8 ¦ % ¦ no ¦
      30 ¦ 28 ¦ ≤ ¦ 万元 ¦  ¦ at_most ¦ 30 ¦ 28 ¦ 万元 ¦ yes ¦
      30 ¦ 30 ¦ = ¦ 万元 ¦  ¦ equal ¦ 30 ¦ 30 ¦ 万元 ¦ yes ¦
      30 ¦ 31 ¦ = ¦ 万元 ¦  ¦ undecidable ¦ 30 ¦ 31 ¦ 万元 ¦  ¦ EQUAL_EXCEEDED
      30 ¦ 29.5 ¦ = ¦ 万元 ¦ 成本控制数 ¦ undecidable ¦ 30 ¦ 29.5 ¦ 万元 ¦  ¦ REVERSE_HINTED
      30 ¦ 280000元 ¦ ≤ ¦ 万元 ¦  ¦ at_most ¦ 30 ¦ 28 ¦ 万元 ¦ yes ¦ SCALE_DIFFERS
      30万元 ¦ 28万元 ¦ ≤ ¦ 万元 ¦  ¦ at_most ¦ 30 ¦ 28 ¦ 万元 ¦ yes ¦
      30 ¦ 35 ¦ ≤ ¦ 万元 ¦  ¦ at_most ¦ 30 ¦ 35 ¦ 万元 ¦ no ¦
      5 ¦ 5 ¦ = ¦ 个 ¦  ¦ equal ¦ 5 ¦ 5 ¦ 个 ¦ yes ¦
      500 ¦ 620 ¦ ＞ ¦ 人次 ¦  ¦ more_than ¦ 500 ¦ 620 ¦ 人次 ¦ yes ¦
      500 ¦ 500 ¦ ＞ ¦ 人次 ¦  ¦ more_than ¦ 500 ¦ 500 ¦ 人次 ¦ no ¦
      12 ¦ 11月 ¦ ≤ ¦ 月 ¦  ¦ at_most ¦ 12 ¦ 11 ¦ 月 ¦ yes ¦
      12月底 ¦ 11月 ¦ ≤ ¦  ¦  ¦ deadline ¦ --12-31 ¦ --11 ¦  ¦ yes ¦
      2022年12月 ¦ 2022年10月 ¦ ≤ ¦ 年月 ¦  ¦ deadline ¦ 2022-12 ¦ 2022-10 ¦  ¦ yes ¦
      2022年12月31日 ¦ 2023年1月 ¦ ≤ ¦  ¦  ¦ deadline ¦ 2022-12-31 ¦ 2023-01 ¦  ¦ no ¦
      12 ¦ 12 ¦ ≥ ¦ 月 ¦  ¦ at_least ¦ 12 ¦ 12 ¦ 月 ¦ yes ¦
      优良中低差 ¦ 优 ¦ 定性 ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      良好 ¦ 良好 ¦ 定性 ¦  ¦  ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      显著提升 ¦ 达成预期指标 ¦ 定性 ¦ / ¦  ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      100 ¦ 100 ¦ 定性 ¦ % ¦  ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      100 ¦ 98 ¦ 定性 ¦ % ¦  ¦ undecidable ¦ 100 ¦ 98 ¦ % ¦  ¦ DIRECTION_UNKNOWN
      95 ¦ 97 ¦ 正向 ¦ % ¦  ¦ at_least ¦ 95 ¦ 97 ¦ % ¦ yes ¦
      95 ¦ 93 ¦ 正向指标 ¦ % ¦  ¦ at_least ¦ 95 ¦ 93 ¦ % ¦ no ¦
      10 ¦ 12 ¦ 反向 ¦ % ¦  ¦ at_most ¦ 10 ¦ 12 ¦ % ¦ no ¦
      10 ¦ 9 ¦ 反向指标 ¦ % ¦  ¦ at_most ¦ 10 ¦ 9 ¦ % ¦ yes ¦
      90%以上 ¦ 95% ¦ ≥ ¦  ¦  ¦ at_least ¦ 90 ¦ 95 ¦ % ¦ yes ¦
      90%以下 ¦ 95% ¦ ≥ ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      90 ¦ 95 ¦ 大于等于 ¦ % ¦  ¦ at_least ¦ 90 ¦ 95 ¦ % ¦ yes ¦
      90 ¦ 95 ¦ 大于等于(≥) ¦ % ¦  ¦ at_least ¦ 90 ¦ 95 ¦ % ¦ yes ¦
      90 ¦ 90 ¦ 大于 ¦ % ¦  ¦ more_than ¦ 90 ¦ 90 ¦ % ¦ no ¦
      90 ¦ 90 ¦ 等于 ¦ 分 ¦  ¦ equal ¦ 90 ¦ 90 ¦ 分 ¦ yes ¦
      90 ¦ 90 ¦ ? ¦ 分 ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      90 ¦ 80 ¦ 定量 ¦ 分 ¦  ¦ undecidable ¦ 90 ¦ 80 ¦ 分 ¦  ¦ DIRECTION_UNKNOWN
      3 ¦ 三次 ¦ = ¦ 次 ¦  ¦ equal ¦ 3 ¦ 3 ¦ 次 ¦ yes ¦
      3 ¦ 3次 ¦ ≥ ¦ 次 ¦  ¦ at_least ¦ 3 ¦ 3 ¦ 次 ¦ yes ¦
      3 ¦ 3个 ¦ ≥ ¦ 次 ¦  ¦ undecidable ¦ 3 ¦  ¦ 次 ¦  ¦ UNIT_DIFFERS
      3 ¦ ≥3 ¦ ≥ ¦ 次 ¦  ¦ at_least ¦ 3 ¦ 3 ¦ 次 ¦ yes ¦ OPERATOR_COPIED
      3 ¦ ≥3次 ¦ ≥ ¦ 次 ¦  ¦ at_least ¦ 3 ¦ 3 ¦ 次 ¦ yes ¦ OPERATOR_COPIED
      3万 ¦ 35000 ¦ ≥ ¦ 元 ¦  ¦ at_least ¦ 3 ¦ 3.5 ¦ 万元 ¦ yes ¦ SCALE_DIFFERS
      3 ¦ 35000元 ¦ ≥ ¦ 万元 ¦  ¦ at_least ¦ 3 ¦ 3.5 ¦ 万元 ¦ yes ¦ SCALE_DIFFERS
      1次/月 ¦ 12次 ¦ ≥ ¦  ¦  ¦ undecidable ¦ 1 ¦  ¦ 次/月 ¦  ¦ UNIT_DIFFERS
      80-90 ¦ 80-90 ¦ ≥ ¦ 分 ¦  ¦ equal ¦  ¦  ¦  ¦ yes ¦
      80 ¦ 85-90 ¦ ≥ ¦ 分 ¦  ¦ at_least ¦ 80 ¦ 85 ¦ 分 ¦ yes ¦
      80 ¦ 75-85 ¦ ≥ ¦ 分 ¦  ¦ undecidable ¦ 80 ¦  ¦ 分 ¦  ¦
      80 ¦ 70-75分 ¦ ≥ ¦ 分 ¦  ¦ undecidable ¦ 80 ¦  ¦ 分 ¦  ¦
      ≥80% ¦ 85%-90% ¦  ¦  ¦  ¦ at_least ¦ 80 ¦ 85 ¦ % ¦ yes ¦
      ≥80% ¦ 75-85% ¦  ¦  ¦  ¦ undecidable ¦ 80 ¦  ¦ % ¦  ¦
      90% ¦ 95% ¦  ¦  ¦ 投诉处理率 ¦ undecidable ¦ 90 ¦ 95 ¦ % ¦  ¦ DIRECTION_UNKNOWN REVERSE_HINTED
      100% ¦ 90% ¦  ¦  ¦ 苗木成活率 ¦ equal ¦ 100 ¦ 90 ¦ % ¦ no ¦
      100% ¦ 97.5% ¦  ¦  ¦ 群众满意度 ¦ equal ¦ 100 ¦ 97.5 ¦ % ¦ no ¦
      100% ¦ 100% ¦  ¦  ¦ 苗木成活率 ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      100% ¦ 90% ¦  ¦  ¦ 成本控制率 ¦ undecidable ¦ 100 ¦ 90 ¦ % ¦  ¦ DIRECTION_UNKNOWN REVERSE_HINTED
      100% ¦ 90% ¦  ¦  ¦ 同比增长率 ¦ undecidable ¦ 100 ¦ 90 ¦ % ¦  ¦ DIRECTION_UNKNOWN
      100% ¦ 110% ¦  ¦  ¦ 任务完成率 ¦ undecidable ¦ 100 ¦ 110 ¦ % ¦  ¦ DIRECTION_UNKNOWN
      99% ¦ 90% ¦  ¦  ¦ 苗木成活率 ¦ undecidable ¦ 99 ¦ 90 ¦ % ¦  ¦ DIRECTION_UNKNOWN
      0 ¦ 2 ¦  ¦  ¦ 安全责任事故 ¦ equal ¦ 0 ¦ 2 ¦  ¦ no ¦
      10天 ¦ 12天 ¦  ¦  ¦ 办理用时 ¦ undecidable ¦ 10 ¦ 12 ¦ 天 ¦  ¦ DIRECTION_UNKNOWN REVERSE_HINTED
      5 ¦ 3 ¦  ¦  ¦ 群众投诉件数 ¦ undecidable ¦ 5 ¦ 3 ¦  ¦  ¦ DIRECTION_UNKNOWN REVERSE_HINTED
      5 ¦ 3 ¦  ¦  ¦ 人员流失数 ¦ undecidable ¦ 5 ¦ 3 ¦  ¦  ¦ DIRECTION_UNKNOWN REVERSE_HINTED
      10万元 ¦ 9.5万元 ¦  ¦  ¦ 项目成本 ¦ undecidable ¦ 10 ¦ 9.5 ¦ 万元 ¦  ¦ DIRECTION_UNKNOWN REVERSE_HINTED
      ≤10万元 ¦ 9.5万 ¦  ¦  ¦ 项目成本 ¦ at_most ¦ 10 ¦ 9.5 ¦ 万元 ¦ yes ¦
      ≤10万元 ¦ 95000 ¦  ¦  ¦ 项目成本 ¦ undecidable ¦ 10 ¦ 95000 ¦ 万元 ¦  ¦ SCALE_DIFFERS
      ≤10元 ¦ 9 ¦  ¦  ¦  ¦ at_most ¦ 10 ¦ 9 ¦ 元 ¦ yes ¦
      培训人数≥100人 ¦ 实际培训120人 ¦  ¦  ¦ 培训人数 ¦ at_least ¦ 100 ¦ 120 ¦ 人 ¦ yes ¦
      ≥100人 ¦ 培训120人 ¦  ¦  ¦ 培训人数 ¦ at_least ¦ 100 ¦ 120 ¦ 人 ¦ yes ¦
      ≥100人 ¦ 其中女性120人 ¦  ¦  ¦  ¦ undecidable ¦ 100 ¦ 120 ¦ 人 ¦  ¦
      ≥100人 ¦ 应到120人 ¦  ¦  ¦  ¦ undecidable ¦ 100 ¦ 120 ¦ 人 ¦  ¦
      ≥100人 ¦ 计划120人 ¦  ¦  ¦  ¦ undecidable ¦ 100 ¦ 120 ¦ 人 ¦  ¦
      ≥100人 ¦ 已完成120人 ¦  ¦  ¦  ¦ at_least ¦ 100 ¦ 120 ¦ 人 ¦ yes ¦
      ≥100人 ¦ 累计完成120人次 ¦  ¦  ¦  ¦ at_least ¦ 100 ¦ 120 ¦ 人 ¦ yes ¦ PERSONS_ASSUMED
      ≥100人 ¦ 120人，全部完成 ¦  ¦  ¦  ¦ at_least ¦ 100 ¦ 120 ¦ 人 ¦ yes ¦
      ≥100人 ¦ 120人；其中50人 ¦  ¦  ¦  ¦ undecidable ¦ 100 ¦  ¦ 人 ¦  ¦
      ≥95% ¦ 98%（良好） ¦  ¦  ¦  ¦ at_least ¦ 95 ¦ 98 ¦ % ¦ yes ¦
      ≥95% ¦ 98%（未达标） ¦  ¦  ¦  ¦ undecidable ¦ 95 ¦  ¦ % ¦  ¦
      ≥95% ¦ 未完成98% ¦  ¦  ¦  ¦ undecidable ¦ 95 ¦ 98 ¦ % ¦  ¦
      ≥95% ¦ 超过98% ¦  ¦  ¦  ¦ at_least ¦ 95 ¦ 98 ¦ % ¦ yes ¦ OPERATOR_COPIED
      ≥95% ¦ 达98%以上 ¦  ¦  ¦  ¦ at_least ¦ 95 ¦ 98 ¦ % ¦ yes ¦ OPERATOR_COPIED
      ≥95% ¦ 98%左右 ¦  ¦  ¦  ¦ undecidable ¦ 95 ¦ 98 ¦ % ¦  ¦
      ≥95% ¦ 近98% ¦  ¦  ¦  ¦ undecidable ¦ 95 ¦ 98 ¦ % ¦  ¦
      ≥95% ¦ 98 ¦  ¦  ¦  ¦ at_least ¦ 95 ¦ 98 ¦ % ¦ yes ¦
      ≥95% ¦ 98分 ¦  ¦  ¦  ¦ undecidable ¦ 95 ¦  ¦ % ¦  ¦ UNIT_DIFFERS
      ≥95分 ¦ 98 ¦  ¦  ¦  ¦ at_least ¦ 95 ¦ 98 ¦ 分 ¦ yes ¦
      ≥95分 ¦ 95 ¦  ¦  ¦  ¦ at_least ¦ 95 ¦ 95 ¦ 分 ¦ yes ¦
      合格率100% ¦ 100% ¦  ¦  ¦  ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      合格率100% ¦ 合格率100% ¦  ¦  ¦  ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      合格率100% ¦ 合格率99% ¦  ¦  ¦  ¦ undecidable ¦ 100 ¦ 99 ¦ % ¦  ¦ DIRECTION_UNKNOWN
      合格率100% ¦ 验收合格率100% ¦  ¦  ¦  ¦ undecidable ¦ 100 ¦ 100 ¦ % ¦  ¦
      100%合格 ¦ 100% ¦  ¦  ¦  ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      零投诉 ¦ 0 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      0投诉 ¦ 0 ¦  ¦  ¦  ¦ equal ¦ 0 ¦ 0 ¦ 投诉 ¦ yes ¦
      0起 ¦ 无 ¦  ¦  ¦  ¦ equal ¦ 0 ¦ 0 ¦ 起 ¦ yes ¦ WORDS_FOR_NUMBER
      不发生安全事故 ¦ 未发生安全事故 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      无事故 ¦ 无 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      按时完成 ¦ 按时完成 ¦  ¦  ¦  ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      及时 ¦ 及时完成 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      2021年 ¦ 2021年 ¦  ¦  ¦  ¦ deadline ¦ 2021 ¦ 2021 ¦  ¦ yes ¦
      2021年底 ¦ 2021年12月31日 ¦  ¦  ¦  ¦ deadline ¦ 2021-12-31 ¦ 2021-12-31 ¦  ¦ yes ¦
      2021年底前 ¦ 2022年3月 ¦  ¦  ¦  ¦ deadline ¦ 2021-12-31 ¦ 2022-03 ¦  ¦ no ¦
      2021年6月 ¦ 2021年6月底 ¦  ¦  ¦  ¦ deadline ¦ 2021-06 ¦ 2021-06-30 ¦  ¦ yes ¦
      2021年6月30日 ¦ 2021年6月 ¦  ¦  ¦  ¦ deadline ¦ 2021-06-30 ¦ 2021-06 ¦  ¦ yes ¦
      6月30日前 ¦ 6月30日 ¦  ¦  ¦  ¦ deadline ¦ --06-30 ¦ --06-30 ¦  ¦ yes ¦ BOUNDARY_ASSUMED
      6月30日前 ¦ 7月1日 ¦  ¦  ¦  ¦ deadline ¦ --06-30 ¦ --07-01 ¦  ¦ no ¦
      6月30日前 ¦ 6月下旬 ¦  ¦  ¦  ¦ deadline ¦ --06-30 ¦ --06 ¦  ¦ yes ¦ BOUNDARY_ASSUMED
      上半年 ¦ 5月 ¦  ¦  ¦  ¦ deadline ¦ --06-30 ¦ --05 ¦  ¦ yes ¦
      下半年 ¦ 7月 ¦  ¦  ¦  ¦ deadline ¦ --12-31 ¦ --07 ¦  ¦ yes ¦
      3月-11月 ¦ 11月 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      2021年1-12月 ¦ 2021年1-12月 ¦  ¦  ¦  ¦ equal ¦  ¦  ¦  ¦ yes ¦
      2021年1月至12月 ¦ 2021年12月 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      长期 ¦ 长期 ¦  ¦  ¦  ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      1年 ¦ 1年 ¦  ¦  ¦  ¦ equal ¦ 1 ¦ 1 ¦ 年 ¦ yes ¦
      1年 ¦ 2年 ¦  ¦  ¦  ¦ undecidable ¦ 1 ¦ 2 ¦ 年 ¦  ¦ DIRECTION_UNKNOWN
      365天 ¦ 1年 ¦  ¦  ¦  ¦ undecidable ¦ 365 ¦  ¦ 天 ¦  ¦ UNIT_DIFFERS
      ≥365天 ¦ 365 ¦  ¦  ¦  ¦ at_least ¦ 365 ¦ 365 ¦ 天 ¦ yes ¦
      每季度1次 ¦ 4次 ¦  ¦  ¦  ¦ undecidable ¦ 1 ¦  ¦ 次/季度 ¦  ¦ UNIT_DIFFERS
      4次/年 ¦ 4次 ¦  ¦  ¦  ¦ equal ¦ 4 ¦ 4 ¦ 次/年 ¦ yes ¦
      ≥4次/年 ¦ 4 ¦  ¦  ¦  ¦ at_least ¦ 4 ¦ 4 ¦ 次/年 ¦ yes ¦
      ≥2次/年 ¦ 8 ¦  ¦  ¦  ¦ undecidable ¦ 2 ¦  ¦ 次/年 ¦  ¦ UNIT_DIFFERS
      20000元/人 ¦ 2万元/人 ¦  ¦  ¦  ¦ equal ¦ 20000 ¦ 20000 ¦ 元/人 ¦ yes ¦ SCALE_DIFFERS
      ≤2万元/人 ¦ 19800元/人 ¦  ¦  ¦  ¦ at_most ¦ 2 ¦ 1.98 ¦ 万元/人 ¦ yes ¦ SCALE_DIFFERS
      ≤2万元/公里 ¦ 1.9万元 ¦  ¦  ¦  ¦ undecidable ¦ 2 ¦  ¦ 万元/公里 ¦  ¦ UNIT_DIFFERS
      1：1 ¦ 1:1 ¦  ¦  ¦  ¦ equal ¦  ¦  ¦  ¦ yes ¦
      1:1.5 ¦ 1:1.5 ¦  ¦  ¦  ¦ equal ¦  ¦  ¦  ¦ yes ¦
      3星 ¦ 3星 ¦  ¦  ¦  ¦ equal ¦ 3 ¦ 3 ¦ 星 ¦ yes ¦
      三星级 ¦ 三星级 ¦  ¦  ¦  ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      一级 ¦ 二级 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      一流 ¦ 一流 ¦  ¦  ¦  ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      一批 ¦ 一批 ¦  ¦  ¦  ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      AAA ¦ AAA ¦  ¦  ¦  ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      A级 ¦ A ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      Ⅲ类 ¦ Ⅲ类 ¦  ¦  ¦  ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      优于Ⅲ类 ¦ Ⅱ类 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      70%、80% ¦ 70%、80% ¦  ¦  ¦  ¦ equal ¦  ¦  ¦  ¦ yes ¦
      男50人女50人 ¦ 男50人女50人 ¦  ¦  ¦  ¦ equal ¦  ¦  ¦  ¦ yes ¦
      50+50 ¦ 100 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      50%~60% ¦ 55% ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      -5% ¦ -5% ¦  ¦  ¦  ¦ equal ¦ -5 ¦ -5 ¦ % ¦ yes ¦
      ≥-5% ¦ -3% ¦  ¦  ¦  ¦ at_least ¦ -5 ¦ -3 ¦ % ¦ yes ¦
      ≤-5% ¦ -6% ¦  ¦  ¦  ¦ at_most ¦ -5 ¦ -6 ¦ % ¦ yes ¦
      +5% ¦ 5% ¦  ¦  ¦  ¦ equal ¦ 5 ¦ 5 ¦ % ¦ yes ¦
      5,000.00 ¦ 5000 ¦  ¦  ¦  ¦ equal ¦ 5000 ¦ 5000 ¦  ¦ yes ¦
      5,00 ¦ 500 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      1.2.3 ¦ 1.2.3 ¦  ¦  ¦  ¦ equal ¦  ¦  ¦  ¦ yes ¦
      1 000 ¦ 1000 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      12 345 ¦ 12345 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      ￥300 ¦ 300元 ¦  ¦  ¦  ¦ equal ¦ 300 ¦ 300 ¦ 元 ¦ yes ¦
      ≤￥300 ¦ 280元 ¦  ¦  ¦  ¦ at_most ¦ 300 ¦ 280 ¦ 元 ¦ yes ¦
      300RMB ¦ 300 ¦  ¦  ¦  ¦ equal ¦ 300 ¦ 300 ¦ RMB ¦ yes ¦
      100000000000000000000000000 ¦ 1 ¦  ¦  ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      ∞ ¦ ∞ ¦  ¦  ¦  ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      50个/年 ¦ 50个 ¦  ¦  ¦  ¦ equal ¦ 50 ¦ 50 ¦ 个/年 ¦ yes ¦
      ≥50个/年 ¦ 48个 ¦  ¦  ¦  ¦ undecidable ¦ 50 ¦ 48 ¦ 个/年 ¦  ¦ UNIT_DIFFERS
      50个/月 ¦ 50个 ¦  ¦  ¦  ¦ undecidable ¦ 50 ¦  ¦ 个/月 ¦  ¦ UNIT_DIFFERS
      780元/生/年 ¦ 780元 ¦  ¦  ¦  ¦ equal ¦ 780 ¦ 780 ¦ 元/生/年 ¦ yes ¦
      ≤380元/人·天 ¦ 400元 ¦  ¦  ¦  ¦ undecidable ¦ 380 ¦  ¦ 元/人·天 ¦  ¦ UNIT_DIFFERS
      ≥1000平方米 ¦ 1200平米 ¦  ¦  ¦  ¦ at_least ¦ 1000 ¦ 1200 ¦ 平方米 ¦ yes ¦
      ≥1000㎡ ¦ 1200平方 ¦  ¦  ¦  ¦ at_least ¦ 1000 ¦ 1200 ¦ ㎡ ¦ yes ¦
      ≥20门 ¦ 22门课程 ¦  ¦  ¦  ¦ at_least ¦ 20 ¦ 22 ¦ 门 ¦ yes ¦
      ≥20门课程 ¦ 22门 ¦  ¦  ¦  ¦ at_least ¦ 20 ¦ 22 ¦ 门 ¦ yes ¦
      ≥100台（套） ¦ 105台套 ¦  ¦  ¦  ¦ undecidable ¦ 100 ¦  ¦ 台 ¦  ¦ UNIT_DIFFERS
      ≥100台/套 ¦ 105台/套 ¦  ¦  ¦  ¦ at_least ¦ 100 ¦ 105 ¦ 台/套 ¦ yes ¦
      ≥100台套 ¦ 105台 ¦  ¦  ¦  ¦ undecidable ¦ 100 ¦  ¦ 台套 ¦  ¦ UNIT_DIFFERS
      ≥3万人次 ¦ 3.2万人次 ¦  ¦  ¦  ¦ at_least ¦ 3 ¦ 3.2 ¦ 万人次 ¦ yes ¦
      ≥3万人次 ¦ 32000人次 ¦  ¦  ¦  ¦ at_least ¦ 3 ¦ 3.2 ¦ 万人次 ¦ yes ¦ SCALE_DIFFERS
      ≥3万人次 ¦ 32000 ¦  ¦  ¦  ¦ at_least ¦ 3 ¦ 32000 ¦ 万人次 ¦ yes ¦ SCALE_DIFFERS
      ≥3万人次 ¦ 3.2 ¦  ¦  ¦  ¦ at_least ¦ 3 ¦ 3.2 ¦ 万人次 ¦ yes ¦
      ≥3万人次 ¦ 32000人 ¦  ¦  ¦  ¦ undecidable ¦ 3 ¦  ¦ 万人次 ¦  ¦ UNIT_DIFFERS
      >98% ¦ 98.01％ ¦  ¦  ¦  ¦ more_than ¦ 98 ¦ 98.01 ¦ % ¦ yes ¦
      ≥ 98 ¦ 98.5% ¦  ¦  ¦  ¦ at_least ¦ 98 ¦ 98.5 ¦ % ¦ yes ¦
        """);
  }
}
