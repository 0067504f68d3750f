package selfeval.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.overview.DueForms;
import selfeval.report.SafeText;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;

/** Registers of what is to be sent. */
public final class DueRegister implements DueForms {
  private static final Pattern YEAR = Pattern.compile("^(20[0-9]{2})(?:年度?|年度)?$");
  private static final Pattern ERROR =
      Pattern.compile("^#(?:REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)$");

  /** The day that spreadsheets count from, and the days that years from 2000 on are told by. */
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

  private static final Pattern DAY = Pattern.compile("^(3[6-9]|4[0-9]|5[0-5])[0-9]{3}$");

  private final DueIndex index = new DueIndex();
  private final HeldRegisters held = new HeldRegisters();
  private final MessageDigest digest;
  private final List<String> remarks = new ArrayList<>();
  private final List<Runnable> perhaps = new ArrayList<>();
  private boolean list;
  private String key = "";

  private DueRegister() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * Reads registers.
   *
   * @param files .xlsx, .xls or .csv
   * @param year of rows that say none; null for that of the form that is held against them
   * @return what is due; nothing where no file is given
   * @throws RegisterException where a file cannot be used
   */
  public static DueForms read(List<Path> files, @Nullable String year) {
    return files.isEmpty() ? NONE : load(files, year);
  }

  /** The same, as it is where there is at least one file. */
  static DueRegister load(List<Path> files, @Nullable String year) {
    DueRegister register = new DueRegister();
    for (Path file : files) {
      register.read(file, year == null ? "" : year);
    }
    register.close();
    register.held.complete();
    register.key = HexFormat.of().formatHex(register.digest.digest());
    return register;
  }

  private void read(Path file, String year) {
    String name = SafeText.line(String.valueOf(file.getFileName()));
    int before = index.all().size();
    int[] repeated = {0};
    HeldReader reader = held.reader(name);
    boolean[] other = {false};
    List<String> without =
        RegisterFile.read(
            file,
            RegisterKind.DUE,
            reader,
            (head, entries, place) -> {
              boolean owners = head.has(DEPARTMENT) || head.has(UNIT);
              boolean figures = reader.figures();
              if (!owners && !figures) {
                throw new RegisterException(
                    place.row(head.last()) + "有“项目名称”等栏，但没有“单位名称”或“主管部门”一栏，无法知道应由谁报送；请补上后重试。");
              }
              other[0] |= figures;
              if (!owners) {
                return;
              }
              Runnable taken =
                  () -> {
                    for (Entry entry : entries) {
                      if (figures && nobody(entry)) {
                        continue; // says figures of a project, and not who must report
                      }
                      repeated[0] += add(entry, year, place) || figures ? 0 : 1;
                    }
                  };
              if (reader.list(place.sheet())) {
                list = true;
                taken.run();
              } else if (!list) {
                perhaps.add(taken);
              }
            });
    if (index.all().size() == before && repeated[0] == 0 && !other[0]) {
      throw new RegisterException("名单“" + name + "”中有表头，但没有一行应报的单位或项目；请检查是否选错了文件或工作表。");
    }
    if (repeated[0] > 0) {
      remarks.add("名单“" + name + "”中有 " + repeated[0] + " 行与前面的行相同，按一项计。");
    }
    for (String sheet : without) {
      remarks.add("名单“" + name + "”的工作表“" + SafeText.line(sheet) + "”没有单位、项目等表头，没有读取。");
    }
  }

  private static boolean nobody(Entry entry) {
    return entry.values().get(DEPARTMENT).isEmpty() && entry.values().get(UNIT).isEmpty();
  }

  /** What is a list of who must report only where no other list is given. */
  private void close() {
    if (!list) {
      perhaps.forEach(Runnable::run);
    }
    perhaps.clear();
  }

  /** Whether anything is due: what says only amounts or targets of projects is no list. */
  public boolean lists() {
    return !index.all().isEmpty();
  }

  /** What the registers say of projects, beside who must report. */
  public HeldRegisters held() {
    return held;
  }

  private static final int DEPARTMENT = RegisterKind.DUE.place("department");
  private static final int UNIT = RegisterKind.DUE.place("unit");
  private static final int PROJECT = RegisterKind.DUE.place("project");
  private static final int CODE = RegisterKind.DUE.place("code");
  private static final int YEAR_COLUMN = RegisterKind.DUE.place("year");

  private boolean add(Entry entry, String otherwise, RegisterFile.Place place) {
    for (int column = 0; column < entry.values().size(); column++) {
      String text = entry.values().get(column);
      if (ERROR.matcher(text).matches()) {
        throw new RegisterException(
            place.of(entry, column)
                + "是公式错误 "
                + text
                + "，应为"
                + RegisterKind.DUE.columns().get(column).title()
                + "；请改正后重试。");
      }
    }
    String department = entry.values().get(DEPARTMENT);
    String unit = entry.values().get(UNIT);
    String project = entry.values().get(PROJECT);
    if (department.isEmpty() && unit.isEmpty()) {
      int column = project.isEmpty() ? CODE : PROJECT;
      throw new RegisterException(
          place.of(entry, entry.values().get(column).isEmpty() ? YEAR_COLUMN : column)
              + "所在的行没有填写单位或部门，无法知道应由谁报送；请补上后重试。");
    }
    String year = year(entry, place);
    String code = entry.values().get(CODE);
    for (String one : List.of(department, unit, project, code, year)) {
      byte[] bytes = one.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    return index.add(department, unit, project, code, year.isEmpty() ? otherwise : year);
  }

  private static String year(Entry entry, RegisterFile.Place place) {
    String text = entry.values().get(YEAR_COLUMN);
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    Matcher year = YEAR.matcher(plain);
    if (plain.isEmpty()) {
      return "";
    }
    if (year.matches()) {
      return year.group(1);
    }
    if (DAY.matcher(plain).matches()) {
      return Integer.toString(DAY_0.plusDays(Long.parseLong(plain)).getYear());
    }
    throw new RegisterException(
        place.of(entry, YEAR_COLUMN) + "“" + SafeText.line(text) + "”应为四位数的年份，如 2022；请改正后重试。");
  }

  DueIndex index() {
    return index;
  }

  /** What users are to know of the files, sentences. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  @Override
  public List<String> departments() {
    return index.departments();
  }

  @Override
  public @Nullable String department(FileRecord file, FormRecord form) {
    return index.department(Sent.of(file, form));
  }

  @Override
  public Count begin() {
    return new DueCount(index);
  }

  @Override
  public String key() {
    return key;
  }
}
