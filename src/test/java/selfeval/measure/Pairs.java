package selfeval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.assertj.core.api.SoftAssertions;

/** Tables of pairs with the reading a person makes of them, columns separated by ¦. */
final class Pairs {
  static final Words WORDS =
      new Words(List.of("达成", "完成", "达成预期指标"), List.of("部分达成", "部分完成"), List.of("未达成", "未完成"));

  private Pairs() {}

  static Comparison compare(String target, String actual) {
    return Measures.compare(null, Side.of(target), null, Side.of(actual), null, WORDS);
  }

  /** target ¦ actual ¦ kind ¦ target ¦ actual ¦ unit ¦ attained ¦ notes. */
  static void check(String table) {
    check(table, 2);
  }

  /** As {@link #check(String)}, with operator ¦ unit ¦ name after the actual. */
  static void checkWithColumns(String table) {
    check(table, 5);
  }

  private static void check(String table, int given) {
    List<String[]> rows = rows(table);
    assertThat(rows).isNotEmpty();
    SoftAssertions soft = new SoftAssertions();
    for (String[] row : rows) {
      String operator = given > 2 ? row[2] : "";
      String unit = given > 3 ? row[3] : "";
      String name = given > 4 ? row[4] : "";
      Comparison comparison =
          Measures.compare(operator, Side.of(row[0]), unit, Side.of(row[1]), name, WORDS);
      String expected = String.join(" ¦ ", List.of(row).subList(given, given + 6));
      String pair = String.join(" ¦ ", List.of(row).subList(0, given));
      soft.assertThat(describe(comparison)).as(pair).isEqualTo(expected);
      soft.assertThat(comparison.judged()).as(pair).isEqualTo(!row[given + 4].isEmpty());
      soft.assertThat(comparison.why() == null).as(pair).isEqualTo(comparison.judged());
    }
    soft.assertAll();
  }

  static List<String[]> rows(String table) {
    List<String[]> rows = new ArrayList<>();
    for (String line : table.split("\n")) {
      if (!line.isBlank()) {
        String[] row = line.split("¦", -1);
        for (int i = 0; i < row.length; i++) {
          row[i] = row[i].strip();
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String describe(Comparison comparison) {
    StringJoiner notes = new StringJoiner(" ");
    comparison.notes().forEach(note -> notes.add(note.name()));
    Boolean attained = comparison.attained();
    return String.join(
        " ¦ ",
        comparison.kind().key(),
        text(comparison.target()),
        text(comparison.actual()),
        text(comparison.unit()),
        attained == null ? "" : attained ? "yes" : "no",
        notes.toString());
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
