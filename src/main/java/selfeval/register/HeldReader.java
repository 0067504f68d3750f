package selfeval.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.RegisterRow.Kind;
import selfeval.register.HeldRegisters.Sheet;

/** Takes the sheets of one file. */
final class HeldReader implements TableRows {
  private static final Pattern LIST = Pattern.compile("应报|报送");

  private final String file;
  private final HeldStore store;
  private final List<Sheet> sheets;
  private final Set<Kind> given;
  private Map<Kind, HeldSheet> open = new EnumMap<>(Kind.class);
  private boolean taken;

  /**
   * @param sheets is given what is known of each sheet
   * @param given is given the kinds that are there
   */
  HeldReader(String file, HeldStore store, List<Sheet> sheets, Set<Kind> given) {
    this.file = file;
    this.store = store;
    this.sheets = sheets;
    this.given = given;
    begin();
  }

  private void begin() {
    open = new EnumMap<>(Kind.class);
    HeldRegisters.KINDS.forEach(
        (kind, columns) ->
            open.put(kind, new HeldSheet(columns, store, sheets.size() + kind.ordinal())));
  }

  @Override
  public void row(int row, List<String> cells) {
    open.values().forEach(sheet -> sheet.row(row, cells));
  }

  @Override
  public void merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    open.values().forEach(s -> s.merged(firstRow, lastRow, firstColumn, lastColumn));
  }

  /** Whether the sheet that is open is also a list of who must report, other lists or not. */
  boolean list(String sheet) {
    HeldSheet budget = sheetOf(Kind.BUDGET);
    boolean figures =
        budget.has("executed")
            || budget.moneyColumns() > 1
            || sheetOf(Kind.MONITORING).head() != null;
    return !figures || LIST.matcher(sheet).find() || budget.says(LIST);
  }

  /** Whether the sheet that is open is a register of any kind. */
  boolean figures() {
    return open.values().stream().anyMatch(sheet -> sheet.head() != null);
  }

  private HeldSheet sheetOf(Kind kind) {
    return Objects.requireNonNull(open.get(kind));
  }

  /** Whether anything of the file was taken. */
  boolean taken() {
    return taken;
  }

  @Override
  public void end(String name) {
    for (Kind kind : Kind.values()) {
      end(kind, name);
    }
    begin();
  }

  private void end(Kind kind, String name) {
    HeldSheet sheet = sheetOf(kind);
    Head head = sheet.head();
    RegisterKind columns = Objects.requireNonNull(HeldRegisters.KINDS.get(kind));
    // What was spent until a day of the year is not what was spent.
    boolean monitored = kind == Kind.BUDGET && sheetOf(Kind.MONITORING).head() != null;
    if (head != null && !monitored && head.doubt() != null) {
      throw new RegisterException(RegisterFile.doubt(RegisterFile.where(file, name), head.doubt()));
    }
    List<@Nullable String> units = new ArrayList<>();
    if (head != null) {
      sheet.end();
      for (RegisterKind.Column column : columns.columns()) {
        boolean money = columns.money().contains(column.key());
        units.add(money ? sheet.moneyUnit(columns.place(column.key())) : null);
      }
    }
    if (head == null || monitored) {
      sheets.add(new Sheet(kind, file, "", List.of(), List.of(), units));
      return;
    }
    sheets.add(new Sheet(kind, file, name, head.columns(), sheet.titles(), units));
    taken = true;
    given.add(kind);
  }
}
