package selfeval.measure;

import org.junit.jupiter.api.Test;

/** Pairs of target and actual as published forms hold them, each with the reading of a person. */
class RealPairsTest {
  @Test
  void published_pairs_are_read_as_a_person_reads_them() {
    Pairs.check(
        """
       ¦  ¦ undecidable ¦  ¦  ¦  ¦  ¦
      0 ¦ 0 ¦ equal ¦ 0 ¦ 0 ¦  ¦ yes ¦
      0.4 ¦ 0.1 ¦ undecidable ¦ 0.4 ¦ 0.1 ¦  ¦  ¦ DIRECTION_UNKNOWN
      0.9 ¦ 0 ¦ undecidable ¦ 0.9 ¦ 0 ¦  ¦  ¦ DIRECTION_UNKNOWN
      1 ¦ 1 ¦ equal ¦ 1 ¦ 1 ¦  ¦ yes ¦
      1.5亩 ¦ 1.5亩 ¦ equal ¦ 1.5 ¦ 1.5 ¦ 亩 ¦ yes ¦
      10 ¦ 10 ¦ equal ¦ 10 ¦ 10 ¦  ¦ yes ¦
      100% ¦ 100% ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      100% ¦ 72.74% ¦ undecidable ¦ 100 ¦ 72.74 ¦ % ¦  ¦ DIRECTION_UNKNOWN
      100%覆盖 ¦ 100%覆盖 ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      116次 ¦ 150次 ¦ undecidable ¦ 116 ¦ 150 ¦ 次 ¦  ¦ DIRECTION_UNKNOWN
      12.5 ¦ 12.5 ¦ equal ¦ 12.5 ¦ 12.5 ¦  ¦ yes ¦
      120人 ¦ 69人 ¦ undecidable ¦ 120 ¦ 69 ¦ 人 ¦  ¦ DIRECTION_UNKNOWN
      12次 ¦ 96次 ¦ undecidable ¦ 12 ¦ 96 ¦ 次 ¦  ¦ DIRECTION_UNKNOWN
      14例 ¦ 14例 ¦ equal ¦ 14 ¦ 14 ¦ 例 ¦ yes ¦
      15万元 ¦ 15万元 ¦ equal ¦ 15 ¦ 15 ¦ 万元 ¦ yes ¦
      180 ¦ 180 ¦ equal ¦ 180 ¦ 180 ¦  ¦ yes ¦
      180只 ¦ 180只 ¦ equal ¦ 180 ¦ 180 ¦ 只 ¦ yes ¦
      192只 ¦ 192只 ¦ equal ¦ 192 ¦ 192 ¦ 只 ¦ yes ¦
      2 ¦ 2 ¦ equal ¦ 2 ¦ 2 ¦  ¦ yes ¦
      20000 ¦ 23333.56 ¦ undecidable ¦ 20000 ¦ 23333.56 ¦  ¦  ¦ DIRECTION_UNKNOWN
      200万粒 ¦ 200万粒 ¦ equal ¦ 200 ¦ 200 ¦ 万粒 ¦ yes ¦
      2089人 ¦ 2089人 ¦ equal ¦ 2089 ¦ 2089 ¦ 人 ¦ yes ¦
      20亩 ¦ 20亩 ¦ equal ¦ 20 ¦ 20 ¦ 亩 ¦ yes ¦
      2200篇 ¦ 2859篇 ¦ undecidable ¦ 2200 ¦ 2859 ¦ 篇 ¦  ¦ DIRECTION_UNKNOWN
      221人 ¦ 221人 ¦ equal ¦ 221 ¦ 221 ¦ 人 ¦ yes ¦
      2370人 ¦ 2370人 ¦ equal ¦ 2370 ¦ 2370 ¦ 人 ¦ yes ¦
      24694人 ¦ 22584人 ¦ undecidable ¦ 24694 ¦ 22584 ¦ 人 ¦  ¦ DIRECTION_UNKNOWN
      25TB ¦ 25TB ¦ equal ¦ 25 ¦ 25 ¦ TB ¦ yes ¦
      3 ¦ 3 ¦ equal ¦ 3 ¦ 3 ¦  ¦ yes ¦
      300万 ¦ 300万 ¦ equal ¦ 300 ¦ 300 ¦ 万 ¦ yes ¦
      35万元 ¦ 35万元 ¦ equal ¦ 35 ¦ 35 ¦ 万元 ¦ yes ¦
      3807人 ¦ 3224人 ¦ undecidable ¦ 3807 ¦ 3224 ¦ 人 ¦  ¦ DIRECTION_UNKNOWN
      3个 ¦ 0 ¦ undecidable ¦ 3 ¦ 0 ¦ 个 ¦  ¦ DIRECTION_UNKNOWN
      3亩 ¦ 3亩 ¦ equal ¦ 3 ¦ 3 ¦ 亩 ¦ yes ¦
      4500 ¦ 4557.51 ¦ undecidable ¦ 4500 ¦ 4557.51 ¦  ¦  ¦ DIRECTION_UNKNOWN
      4人以下 ¦ 4 ¦ at_most ¦ 4 ¦ 4 ¦ 人 ¦ yes ¦ BOUNDARY_ASSUMED
      50 ¦ 50 ¦ equal ¦ 50 ¦ 50 ¦  ¦ yes ¦
      54 ¦ 54 ¦ equal ¦ 54 ¦ 54 ¦  ¦ yes ¦
      5662人 ¦ 4044人 ¦ undecidable ¦ 5662 ¦ 4044 ¦ 人 ¦  ¦ DIRECTION_UNKNOWN
      6 ¦ 6 ¦ equal ¦ 6 ¦ 6 ¦  ¦ yes ¦
      63 ¦ 63 ¦ equal ¦ 63 ¦ 63 ¦  ¦ yes ¦
      75元 ¦ 75元 ¦ equal ¦ 75 ¦ 75 ¦ 元 ¦ yes ¦
      76.44 ¦ 76.44 ¦ equal ¦ 76.44 ¦ 76.44 ¦  ¦ yes ¦
      8000 ¦ 12767.36 ¦ undecidable ¦ 8000 ¦ 12767.36 ¦  ¦  ¦ DIRECTION_UNKNOWN
      800万元 ¦ 800万元 ¦ equal ¦ 800 ¦ 800 ¦ 万元 ¦ yes ¦
      80分以上 ¦ 97分 ¦ at_least ¦ 80 ¦ 97 ¦ 分 ¦ yes ¦
      863人 ¦ 683人 ¦ undecidable ¦ 863 ¦ 683 ¦ 人 ¦  ¦ DIRECTION_UNKNOWN
      8755 ¦ 8676 ¦ undecidable ¦ 8755 ¦ 8676 ¦  ¦  ¦ DIRECTION_UNKNOWN
      8例 ¦ 8例 ¦ equal ¦ 8 ¦ 8 ¦ 例 ¦ yes ¦
      90 ¦ 100 ¦ undecidable ¦ 90 ¦ 100 ¦  ¦  ¦ DIRECTION_UNKNOWN
      90% ¦ 100% ¦ undecidable ¦ 90 ¦ 100 ¦ % ¦  ¦ DIRECTION_UNKNOWN
      90% ¦ 100% ¦ undecidable ¦ 90 ¦ 100 ¦ % ¦  ¦ DIRECTION_UNKNOWN
      90% ¦ 100% ¦ undecidable ¦ 90 ¦ 100 ¦ % ¦  ¦ DIRECTION_UNKNOWN
      90% ¦ 95% ¦ undecidable ¦ 90 ¦ 95 ¦ % ¦  ¦ DIRECTION_UNKNOWN
      90%以上 ¦ 98% ¦ at_least ¦ 90 ¦ 98 ¦ % ¦ yes ¦
      92%以上 ¦ 96% ¦ at_least ¦ 92 ¦ 96 ¦ % ¦ yes ¦
      95% ¦ 95% ¦ equal ¦ 95 ¦ 95 ¦ % ¦ yes ¦
      98%以上 ¦ 100% ¦ at_least ¦ 98 ¦ 100 ¦ % ¦ yes ¦
      9月前 ¦ 7月 ¦ deadline ¦ --09 ¦ --07 ¦  ¦ yes ¦
      <=5300元/户 ¦ 5830元/户 ¦ at_most ¦ 5300 ¦ 5830 ¦ 元/户 ¦ no ¦
      = 100 % ¦  ¦ undecidable ¦ 100 ¦  ¦ % ¦  ¦
      = 5 万元 ¦ 5 ¦ equal ¦ 5 ¦ 5 ¦ 万元 ¦ yes ¦
      =100% ¦ 100% ¦ equal ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      =42个 ¦ 42 ¦ equal ¦ 42 ¦ 42 ¦ 个 ¦ yes ¦
      >=21933人 ¦ 21980人 ¦ at_least ¦ 21933 ¦ 21980 ¦ 人 ¦ yes ¦
      >=570元/人*月 ¦ 758元/人*月 ¦ at_least ¦ 570 ¦ 758 ¦ 元/人*月 ¦ yes ¦
      >=7人 ¦ 7人 ¦ at_least ¦ 7 ¦ 7 ¦ 人 ¦ yes ¦
      >=80% ¦ 85% ¦ at_least ¦ 80 ¦ 85 ¦ % ¦ yes ¦
      >=80人 ¦ 87人 ¦ at_least ¦ 80 ¦ 87 ¦ 人 ¦ yes ¦
      >=90% ¦ 100% ¦ at_least ¦ 90 ¦ 100 ¦ % ¦ yes ¦
      >=9431人 ¦ 9453人 ¦ at_least ¦ 9431 ¦ 9453 ¦ 人 ¦ yes ¦
      ≤ 30 万元 ¦ 完成 ¦ undecidable ¦ 30 ¦  ¦ 万元 ¦  ¦ WORDS_FOR_NUMBER
      ≤10次 ¦  ¦ undecidable ¦ 10 ¦  ¦ 次 ¦  ¦
      ≤5% ¦  ¦ undecidable ¦ 5 ¦  ¦ % ¦  ¦
      ≥ 90 % ¦ 91 ¦ at_least ¦ 90 ¦ 91 ¦ % ¦ yes ¦
      ≥ 90 % ¦ 93 ¦ at_least ¦ 90 ¦ 93 ¦ % ¦ yes ¦
      ≥10 ¦ 10 ¦ at_least ¦ 10 ¦ 10 ¦  ¦ yes ¦
      ≥100% ¦ ≥100% ¦ at_least ¦ 100 ¦ 100 ¦ % ¦ yes ¦ OPERATOR_COPIED
      ≥1000人 ¦ ≥1000人 ¦ at_least ¦ 1000 ¦ 1000 ¦ 人 ¦ yes ¦ OPERATOR_COPIED
      ≥100百分比 ¦ 100 ¦ at_least ¦ 100 ¦ 100 ¦ % ¦ yes ¦
      ≥11.376万元 ¦ 12万元 ¦ at_least ¦ 11.376 ¦ 12 ¦ 万元 ¦ yes ¦
      ≥2000 ¦ 3061 ¦ at_least ¦ 2000 ¦ 3061 ¦  ¦ yes ¦
      ≥360天 ¦ ≥360天 ¦ at_least ¦ 360 ¦ 360 ¦ 天 ¦ yes ¦ OPERATOR_COPIED
      ≥50厘米 ¦ ≥50厘米 ¦ at_least ¦ 50 ¦ 50 ¦ 厘米 ¦ yes ¦ OPERATOR_COPIED
      ≥90% ¦ ≥90% ¦ at_least ¦ 90 ¦ 90 ¦ % ¦ yes ¦ OPERATOR_COPIED
      ≥95% ¦ 100% ¦ at_least ¦ 95 ¦ 100 ¦ % ¦ yes ¦
      ≥95% ¦ ≥95% ¦ at_least ¦ 95 ¦ 95 ¦ % ¦ yes ¦ OPERATOR_COPIED
      一 ¦ 100% ¦ undecidable ¦  ¦  ¦  ¦  ¦
      不少于12种 ¦ 14种 ¦ at_least ¦ 12 ¦ 14 ¦ 种 ¦ yes ¦
      严格执行相关制度规定 ¦ 达成预期指标 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      全天候可用 ¦ 全天候 ¦ undecidable ¦  ¦  ¦  ¦  ¦
      公益性事业 ¦ 公益性事业 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      定性 优良中低差 ¦ 优 ¦ undecidable ¦  ¦  ¦  ¦  ¦
      定性 好坏 ¦ 好坏 ¦ undecidable ¦  ¦  ¦  ¦  ¦
      改善学校的办学条件 ¦ 改善学校的办学条件 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      是否利于企业走出去 ¦ 有利于推动企业走出去 ¦ undecidable ¦  ¦  ¦  ¦  ¦
      显著提高 ¦ 显著提高 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      有效 ¦ 有效 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      社会认可的办学环境 ¦ 社会认可的办学环境 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      符合相关文件要求 ¦ 符合相关文件要求 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      符合相关规定 ¦ 达成预期指标 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      良好 ¦ 良好 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
      高 ¦ 高 ¦ qualitative ¦  ¦  ¦  ¦ yes ¦
        """);
  }
}
