package selfeval.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.patience.Cost;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Formula;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Workbook;

/** Whatever stands in a sheet, reading it ends, soon, and without an exception. */
class AnyGridTest {
  private static final String[] WORDS = {
    "项目支出绩效自评表",
    "（2021年度）",
    "项目名称",
    "主管部门：甲局 实施单位：",
    "实施单位",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "指标性质",
    "度量单位",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因",
    "年初预算数",
    "全年预算数",
    "全年执行数",
    "执行率",
    "年度资金总额",
    "其中：财政拨款",
    "其他资金:2880万元",
    "其中：",
    "合计",
    "总分",
    "总分：96",
    "等级",
    "优",
    "存在问题",
    "改进措施",
    "年度总体目标",
    "预期目标",
    "实际完成情况",
    "产出指标(50分)",
    "效益指标 30分)",
    "(50分)",
    "……",
    "指标2",
    "(100字以内)",
    "★",
    "98%",
    "≥90%",
    "：",
    "::",
    "（",
    "）",
    "一",
    "1.",
    "小计",
    "填报人：",
    "\n",
    " ",
    "10",
    "-",
    "注：",
    "单位：万元",
    "附件",
    "项目绩效监控表",
    "绩效目标申报表",
    "(续)项目支出绩效自评表",
    "年",
    "年度：",
    "元",
    "万元",
    "（）",
    "()"
  };

  private static GridCell cell(Random random, CellAddress at) {
    Formula formula =
        random.nextInt(20) == 0
            ? new Formula("A1", Formula.State.values()[random.nextInt(4)], null)
            : null;
    return switch (random.nextInt(12)) {
      case 0, 1 ->
          new GridCell(
              at,
              ValueKind.NUMBER,
              Integer.toString(random.nextInt(200)),
              new BigDecimal(random.nextInt(200)),
              random.nextBoolean(),
              formula);
      case 2 -> new GridCell(at, ValueKind.ERROR, "#REF!", null, false, formula);
      case 3 ->
          new GridCell(at, ValueKind.DATE, "2021-01-01", new BigDecimal(44197), false, formula);
      case 4 -> new GridCell(at, ValueKind.BLANK, "", null, false, formula);
      default ->
          new GridCell(
              at,
              ValueKind.TEXT,
              WORDS[random.nextInt(WORDS.length)]
                  + (random.nextInt(6) == 0 ? WORDS[random.nextInt(WORDS.length)] : ""),
              null,
              false,
              formula);
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void grids_of_random_labels_and_merges_are_read_without_an_exception(int seed) {
    Random random = new Random(seed);
    int forms = 0;
    for (int round = 0; round < 300; round++) {
      int rows = 1 + random.nextInt(30);
      int columns = 1 + random.nextInt(14);
      Grid.Builder builder = Grid.builder(0, "任意");
      int cells = random.nextInt(rows * columns + 1);
      for (int i = 0; i < cells; i++) {
        builder.cell(cell(random, new CellAddress(random.nextInt(rows), random.nextInt(columns))));
      }
      for (int i = random.nextInt(10); i > 0; i--) {
        int row = random.nextInt(rows);
        int column = random.nextInt(columns);
        builder.merge(
            new CellRange(
                new CellAddress(row, column),
                new CellAddress(row + random.nextInt(4), column + random.nextInt(4))));
      }
      if (random.nextBoolean()) {
        int row = random.nextInt(rows);
        String[] heads = {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"};
        for (int i = 0; i < heads.length; i++) {
          builder.text(new CellAddress(row, i + random.nextInt(2)).toString(), heads[i]);
        }
      }
      Grid grid = builder.build();
      List<Located> read = Read.workbook(TextGrid.workbook(List.of(grid)));
      forms += read.size();
      for (Located located : read) {
        assertThat(Printed.all(located)).isNotEmpty();
      }
      assertThat(
              Read.workbook(TextGrid.workbook(List.of(grid))).stream().map(Printed::all).toList())
          .as("read twice")
          .isEqualTo(read.stream().map(Printed::all).toList());
    }
    assertThat(forms).as("forms among them").isGreaterThan(25);
  }

  @Test
  void the_corners_of_a_sheet_are_read_without_an_exception() {
    Grid.Builder builder = Grid.builder(0, "角落");
    String[] heads = {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"};
    for (int i = 0; i < heads.length; i++) {
      builder.text(new CellAddress(1_048_574, 16_377 + i).toString(), heads[i]);
      builder.text(new CellAddress(1_048_575, 16_377 + i).toString(), "1");
    }
    builder.text("A1", "项目名称");
    assertThat(Read.workbook(TextGrid.workbook(List.of(builder.build())))).hasSize(1);
    assertThatCode(() -> Read.workbook(TextGrid.workbook(List.of()))).doesNotThrowAnyException();
  }

  @Test
  void a_large_register_costs_no_more_for_a_row_than_a_small_one() throws Exception {
    Workbook small = register(1_000);
    Workbook large = register(10_000);
    assertThat(Read.workbook(large)).isEmpty();
    assertThat(Read.workbook(small)).isEmpty();
    // ten times the rows: the rest is what a cache makes of them
    Cost.isAtMost(40, () -> Read.workbook(large), () -> Read.workbook(small));
  }

  private static Workbook register(int rows) {
    Grid.Builder builder = Grid.builder(0, "台账");
    Random random = new Random(7);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < 10; column++) {
        CellAddress at = new CellAddress(row, column);
        String text =
            column == 1 ? "第" + row + "个项目支出" : column == 2 ? "合计" : "单位" + random.nextInt(500);
        builder.cell(new GridCell(at, ValueKind.TEXT, text, null, false, null));
      }
    }
    return TextGrid.workbook(List.of(builder.build()));
  }
}
