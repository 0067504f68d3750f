package selfeval.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file as a register of a kind: from every sheet that has its headings, or refuses it in
 * a sentence that names file, sheet, cell, and what was expected.
 */
final class RegisterFile {
  private final RegisterKind kind;
  private final String name;
  private final Takes takes;
  private final List<String> without = new ArrayList<>();
  private RegisterSheet sheet;
  private int sheets;

  /** Takes the entries of a sheet. */
  interface Takes {
    /**
     * Takes the entries of a sheet with all columns that were found.
     *
     * @param place tells users where an entry's column is
     */
    void sheet(Head head, List<Entry> entries, Place place);
  }

  /** Words for a cell. */
  interface Place {
    /** File, sheet and cell of a column of the kind, as in 名单“a.xlsx”工作表“一”的 C7. */
    String of(Entry entry, int column);

    /** File, sheet and number of a row. */
    String row(int row);

    /** The sheet's name. */
    String sheet();
  }

  private RegisterFile(RegisterKind kind, String name, Takes takes) {
    this.kind = kind;
    this.name = name;
    this.takes = takes;
    this.sheet = new RegisterSheet(kind);
  }

  /**
   * Reads a file.
   *
   * @param held takes the same rows for what they say of projects
   * @return the sheets that have no such headings and were passed over
   * @throws RegisterException where it is of no kind
   */
  static List<String> read(Path file, RegisterKind kind, HeldReader held, Takes takes) {
    String name = String.valueOf(file.getFileName());
    RegisterFile reading = new RegisterFile(kind, name, takes);
    TableFile.read(
        file,
        name,
        new TableRows() {
          @Override
          public void row(int row, List<String> cells) {
            reading.sheet.row(row, cells);
            held.row(row, cells);
          }

          @Override
          public void merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
            reading.sheet.merged(firstRow, lastRow, firstColumn, lastColumn);
            held.merged(firstRow, lastRow, firstColumn, lastColumn);
          }

          @Override
          public void end(String sheet) {
            reading.end(sheet, held.figures());
            held.end(sheet);
          }
        });
    if (reading.sheets == 0 && !held.taken()) {
      throw new RegisterException(
          "名单“"
              + name
              + "”中没有找到表头：前 "
              + Head.ROWS
              + " 行里应有一行同时写着“单位名称”（或“主管部门”）和“项目名称”，只按单位收表的，有“单位名称”或“主管部门”一栏也可以；请补上表头后重试。");
    }
    return reading.without;
  }

  private void end(String title, boolean other) {
    RegisterSheet ended = sheet;
    sheet = new RegisterSheet(kind);
    Head head = ended.head();
    if (head == null) {
      if (!other) {
        without.add(title);
      }
      return;
    }
    Head.Doubt doubt = head.doubt();
    if (doubt != null) {
      throw new RegisterException(doubt(where(title), doubt));
    }
    sheets++;
    takes.sheet(
        head,
        ended.entries(),
        new Place() {
          @Override
          public String of(Entry entry, int column) {
            return where(title) + "的 " + Head.cell(entry.row(), head.columns().get(column));
          }

          @Override
          public String sheet() {
            return title;
          }

          @Override
          public String row(int row) {
            return where(title) + "第 " + (row + 1) + " 行";
          }
        });
  }

  /** What is said of two headings of which it is not known which one is meant. */
  static String doubt(String where, Head.Doubt doubt) {
    return where
        + "的 "
        + doubt.first()
        + " 和 "
        + doubt.second()
        + " 都可能是“"
        + doubt.column().title()
        + "”一栏，无法判断用哪一栏；请改名或删去其中一栏后重试。";
  }

  private String where(@Nullable String sheet) {
    return where(name, sheet);
  }

  static String where(String name, @Nullable String sheet) {
    return "名单“" + name + "”" + (sheet == null || sheet.isEmpty() ? "" : "工作表“" + sheet + "”");
  }
}
