package selfeval.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import selfeval.annotate.NoteBox;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

class NoteBoxTest {

  @Test
  void a_chinese_character_is_two_columns_wide() {
    assertThat(NoteBox.columns("得分18")).isEqualTo(6);
    assertThat(NoteBox.columns("≥90%")).isEqualTo(5);
    assertThat(NoteBox.columns("𠮷")).isEqualTo(2);
  }

  @RepeatedTest(30)
  void the_box_has_room_for_every_line(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    int lines = 1 + random.nextInt(12);
    for (int i = 0; i < lines; i++) {
      text.append(i == 0 ? "" : "\n").append("分a".repeat(random.nextInt(40)));
    }
    NoteBox.Size size = NoteBox.size(text.toString());
    assertThat(size.width()).isBetween(150, 560);
    assertThat(size.height()).isBetween(30, 720);
    // 9 points: 12 pixels a Chinese character, 6 an ASCII one, 15 a line; insets of 10 and 5
    int needed = 10;
    for (String line : text.toString().split("\n", -1)) {
      int columns = (size.width() - 20) / 6 - 1;
      needed += 15 * Math.max(1, (NoteBox.columns(line) + columns - 1) / columns);
    }
    assertThat(size.height()).isGreaterThanOrEqualTo(Math.min(720, needed));
  }

  @RepeatedTest(30)
  void it_stands_beside_its_region_and_is_as_large_as_asked(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    SheetGeometry sheet = new SheetGeometry();
    for (int c = 0; c < 10; c++) {
      sheet.columns(c, c, Integer.toString(1 + random.nextInt(30)), random.nextInt(5) == 0, 0);
    }
    for (int r = 0; r < 40; r++) {
      sheet.row(r, Integer.toString(8 + random.nextInt(80)), random.nextInt(6) == 0);
    }
    CellAddress first = new CellAddress(random.nextInt(30), random.nextInt(8));
    CellRange region =
        new CellRange(
            first,
            new CellAddress(first.row() + random.nextInt(3), first.column() + random.nextInt(3)));
    NoteBox.Size size = new NoteBox.Size(100 + random.nextInt(400), 30 + random.nextInt(400));
    NoteBox box = NoteBox.beside(region, size, sheet);
    assertThat(box.left()).isEqualTo(region.last().column() + 1);
    assertThat(box.top()).isEqualTo(region.first().row());
    int width = box.rightOffset() - Math.min(box.leftOffset(), sheet.width(box.left()));
    for (int c = box.left(); c < box.right(); c++) {
      width += sheet.width(c);
    }
    assertThat(width).isEqualTo(size.width());
    int height = box.bottomOffset() - Math.min(box.topOffset(), sheet.height(box.top()));
    for (int r = box.top(); r < box.bottom(); r++) {
      height += sheet.height(r);
    }
    assertThat(height).isEqualTo(size.height());
    assertThat(box.rightOffset()).isLessThanOrEqualTo(sheet.width(box.right()));
    assertThat(box.bottomOffset()).isLessThanOrEqualTo(sheet.height(box.bottom()));
  }

  @Test
  void at_the_edge_of_the_sheet_it_turns_back_inside() {
    NoteBox box =
        NoteBox.beside(
            CellRange.of(new CellAddress(1_048_575, 16_383)),
            new NoteBox.Size(300, 200),
            new SheetGeometry());
    assertThat(box.left()).isLessThan(16_383);
    assertThat(box.right()).isLessThan(16_384);
    assertThat(box.top()).isLessThan(1_048_575);
    assertThat(box.bottom()).isLessThan(1_048_576);
  }
}
