package selfeval.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.RegisterRow;
import selfeval.evidence.RegisterRow.Column;
import selfeval.evidence.RegisterRow.Kind;
import selfeval.evidence.RegisterRow.Rows;
import selfeval.evidence.RegisterRow.Sought;
import selfeval.evidence.RegisterRow.Value;

/**
 * What the office's registers say of projects: budgets, approved targets, monitoring. Rows are kept
 * in little room and found by a form's project code, else by name, unit and year. Filled first,
 * then safe for many threads.
 */
public final class HeldRegisters {
  /** So many rows are looked at for names that are like the one that is sought. */
  private static final int TRIED = 2_000;

  private static final int MOST_NOTES = 3;
  private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

  static final Map<Kind, RegisterKind> KINDS = kinds();

  private final HeldStore store = new HeldStore();
  private final HeldStore.Index byCode = new HeldStore.Index();
  private final HeldStore.Index byProject = new HeldStore.Index();
  private final HeldStore.Index byOwner = new HeldStore.Index();
  private final List<Sheet> sheets = new ArrayList<>();
  private final Set<Kind> given = EnumSet.noneOf(Kind.class);

  private static Map<Kind, RegisterKind> kinds() {
    Map<Kind, RegisterKind> kinds = new EnumMap<>(Kind.class);
    kinds.put(Kind.MONITORING, RegisterKind.MONITORING);
    kinds.put(Kind.TARGETS, RegisterKind.TARGETS);
    kinds.put(Kind.BUDGET, RegisterKind.BUDGET);
    return kinds;
  }

  /**
   * A sheet that was read.
   *
   * @param columns where each column of the kind is, from 0; -1 for none
   * @param titles the headings as they are printed
   * @param units the unit of money of each column, or null
   */
  record Sheet(
      Kind kind,
      String file,
      String name,
      List<Integer> columns,
      List<String> titles,
      List<@Nullable String> units) {}

  /** Whether there is a row at all. */
  public boolean empty() {
    return given.isEmpty();
  }

  /** Takes what a file holds. */
  HeldReader reader(String file) {
    return new HeldReader(file, store, sheets, given);
  }

  /** All files were read. */
  void complete() {
    for (int i = 0; i < store.size(); i++) {
      Sheet sheet = sheets.get(store.sheet(i));
      if (sheet.columns().isEmpty()) {
        continue;
      }
      String[] values = store.values(i);
      String project = text(sheet, values, Column.PROJECT);
      String code = text(sheet, values, Column.CODE);
      String given = code.isEmpty() ? Keys.codeOf(project) : Keys.code(code);
      byCode.add(given, i);
      byProject.add(Keys.project(project), i);
      byOwner.add(Keys.owner(text(sheet, values, Column.UNIT)), i);
      byOwner.add(Keys.owner(text(sheet, values, Column.DEPARTMENT)), i);
    }
    byCode.complete();
    byProject.complete();
    byOwner.complete();
  }

  private static String text(Sheet sheet, String[] values, Column column) {
    RegisterKind kind = Objects.requireNonNull(KINDS.get(sheet.kind()));
    for (int i = 0; i < kind.columns().size(); i++) {
      if (kind.columns().get(i).key().equals(column.key())) {
        return values[i];
      }
    }
    return "";
  }

  /** What one form is looked for by, as names are compared. */
  private static final class Asked {
    private final String project;
    private final String code;
    private final Set<String> owners = new LinkedHashSet<>();
    private final String year;

    Asked(Sought form) {
      boolean whole = form.project().isBlank() && "department".equals(form.template());
      String name = whole ? Keys.WHOLE_DEPARTMENT : form.project();
      project = Keys.project(name);
      code = Keys.codeOf(name);
      for (String one : List.of(form.unit(), form.department())) {
        if (!one.isBlank()) {
          owners.add(Keys.owner(one));
        }
      }
      year = form.year();
    }
  }

  /** What registers say of a form. */
  public Rows of(Sought form) {
    if (given.isEmpty()) {
      return Rows.NONE;
    }
    Asked asked = new Asked(form);
    Map<Integer, RegisterRow> rows = new LinkedHashMap<>();
    Set<String> notes = new LinkedHashSet<>();
    Set<Kind> byItsCode = EnumSet.noneOf(Kind.class);
    if (!asked.code.isEmpty()) {
      each(
          byCode,
          asked.code,
          (row, one) -> {
            if (code(one).equals(asked.code) && inYear(one, asked)) {
              rows.put(row, one);
              byItsCode.add(one.kind());
            }
          });
    }
    if (!asked.project.isEmpty()) {
      each(byProject, asked.project, (row, one) -> byName(asked, row, one, byItsCode, rows, notes));
    }
    Set<Kind> covering = EnumSet.noneOf(Kind.class);
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    rows.values().forEach(one -> found.add(one.kind()));
    near(asked, found, covering, notes);
    return new Rows(
        List.copyOf(rows.values()), given, covering, notes.stream().limit(MOST_NOTES).toList());
  }

  private void byName(
      Asked asked,
      int row,
      RegisterRow one,
      Set<Kind> byItsCode,
      Map<Integer, RegisterRow> rows,
      Set<String> notes) {
    if (byItsCode.contains(one.kind())
        || !Keys.project(one.text(Column.PROJECT)).equals(asked.project)) {
      return;
    }
    String code = code(one);
    if (!inYear(one, asked)) {
      return;
    }
    if (!code.isEmpty() && !asked.code.isEmpty() && !code.equals(asked.code)) {
      notes.add(note(one, Column.CODE, "与本表项目同名、编码不同"));
    } else if (owned(one, asked)) {
      rows.put(row, one);
    } else {
      Column column = one.text(Column.UNIT).isEmpty() ? Column.DEPARTMENT : Column.UNIT;
      notes.add(note(one, column, "与本表项目同名、单位不同"));
    }
  }

  /**
   * Names that are like the one that is sought, of the same unit, where the name itself is not
   * there.
   */
  private void near(Asked asked, Set<Kind> found, Set<Kind> covering, Set<String> notes) {
    int[] tried = {0};
    for (String owner : asked.owners) {
      // A unit may have very many rows: those beyond the first are not even decoded.
      byOwner.each(
          owner,
          number -> {
            if (tried[0]++ < TRIED) {
              near(asked, row(number), found, covering, notes);
            }
          });
    }
  }

  private static void near(
      Asked asked, RegisterRow one, Set<Kind> found, Set<Kind> covering, Set<String> notes) {
    if (!inYear(one, asked) || !owned(one, asked)) {
      return;
    }
    covering.add(one.kind());
    String project = Keys.project(one.text(Column.PROJECT));
    if (!found.contains(one.kind()) && Keys.near(project, asked.project)) {
      notes.add(note(one, Column.PROJECT, "与本表项目名称相近"));
    }
  }

  private static String note(RegisterRow row, Column column, String how) {
    Value value = row.get(column);
    Value shown = value == null ? row.get(Column.PROJECT) : value;
    return shown == null
        ? how
        : "登记“"
            + row.file()
            + "”"
            + shown.place()
            + "“"
            + shown.text()
            + "”"
            + how
            + "，没有作为同一项目核对，请确认。";
  }

  private static String code(RegisterRow row) {
    String code = row.text(Column.CODE);
    return code.isEmpty() ? Keys.codeOf(row.text(Column.PROJECT)) : Keys.code(code);
  }

  private static boolean inYear(RegisterRow row, Asked asked) {
    String year = row.text(Column.YEAR);
    Matcher m = YEAR.matcher(Normalizer.normalize(year, Normalizer.Form.NFKC));
    return year.isEmpty() || asked.year.isEmpty() || !m.find() || m.group().equals(asked.year);
  }

  /** Whether a row is of the form's unit; one that names nobody may be. */
  private static boolean owned(RegisterRow row, Asked asked) {
    String unit = row.text(Column.UNIT);
    String owner = unit.isEmpty() ? row.text(Column.DEPARTMENT) : unit;
    return owner.isEmpty() || asked.owners.isEmpty() || asked.owners.contains(Keys.owner(owner));
  }

  /** Takes a row with its number. */
  private interface Takes {
    void row(int number, RegisterRow row);
  }

  private void each(HeldStore.Index index, String key, Takes take) {
    IntConsumer read = number -> take.row(number, row(number));
    index.each(key, read);
  }

  private RegisterRow row(int number) {
    Sheet sheet = sheets.get(store.sheet(number));
    RegisterKind kind = Objects.requireNonNull(KINDS.get(sheet.kind()));
    String[] values = store.values(number);
    Map<Column, Value> said = new EnumMap<>(Column.class);
    for (int i = 0; i < values.length; i++) {
      if (!values[i].isEmpty()) {
        Column column = Column.valueOf(kind.columns().get(i).key().toUpperCase(Locale.ROOT));
        String cell = Head.cell(store.row(number), sheet.columns().get(i));
        String place = sheet.name().isEmpty() ? cell : sheet.name() + "!" + cell;
        said.put(column, new Value(values[i], place, sheet.titles().get(i), sheet.units().get(i)));
      }
    }
    return new RegisterRow(sheet.kind(), sheet.file(), said);
  }
}
