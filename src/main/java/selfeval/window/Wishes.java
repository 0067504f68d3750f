package selfeval.window;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for, as it was entered.
 *
 * @param inputs files and folders to audit
 * @param out the output folder
 * @param year the year that the forms are due for; empty for any
 * @param registers files of what is due, with {@link #BETWEEN} between them; empty for none
 * @param previous the results of the round before; empty for none
 * @param deadline the day by which returned forms are to come back; empty for none
 */
record Wishes(
    List<Path> inputs,
    String out,
    String year,
    String registers,
    String previous,
    String deadline) {
  /** Stands between files in one field; no file of Windows has it in its name. */
  static final String BETWEEN = " | ";

  static final Wishes NONE = new Wishes(List.of(), "", "", "", "", "");

  private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

  Wishes {
    inputs = List.copyOf(inputs);
    out = out.strip();
    year = year.strip();
    registers = registers.strip();
    previous = previous.strip();
    deadline = deadline.strip();
  }

  /** The fields of a window. */
  enum Field {
    INPUTS,
    OUT,
    YEAR,
    REGISTERS,
    PREVIOUS,
    DEADLINE
  }

  /**
   * What has to be entered otherwise.
   *
   * @param field where
   * @param sentence in Chinese, what to do
   */
  record Mistake(Field field, String sentence) {}

  Wishes withInputs(List<Path> others) {
    return new Wishes(others, out, year, registers, previous, deadline);
  }

  Wishes withOut(String other) {
    return new Wishes(inputs, other, year, registers, previous, deadline);
  }

  /** The first thing that has to be entered otherwise before an audit is worth a try. */
  @Nullable Mistake mistake() {
    if (inputs.isEmpty()) {
      return new Mistake(Field.INPUTS, "请先添加要审核的文件或文件夹。");
    }
    if (out.isEmpty()) {
      return new Mistake(Field.OUT, "请选择审核结果存到哪个文件夹。");
    }
    if (!isPath(out)) {
      return new Mistake(Field.OUT, "“" + out + "”不是有效的文件夹，请重新选择。");
    }
    if (!year.isEmpty() && !YEAR.matcher(year).matches()) {
      return new Mistake(Field.YEAR, "应报年度应为四位数的年份，例如 2022；不限年度的请留空。");
    }
    if (!registerFiles().stream().allMatch(Wishes::isPath)) {
      return new Mistake(Field.REGISTERS, "应报名单的文件名有误，请重新选择。");
    }
    if (!isPath(previous)) {
      return new Mistake(Field.PREVIOUS, "“" + previous + "”不是有效的文件夹，请重新选择。");
    }
    if (!deadline.isEmpty() && day(deadline) == null) {
      return new Mistake(Field.DEADLINE, "报回期限应为日期，例如 2022-05-31；不设期限的请留空。");
    }
    return null;
  }

  /** What stands behind {@code audit} on a command line for this; only where no mistake is left. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (Path input : inputs) {
      words.add(input.toAbsolutePath().toString());
    }
    words.add("--out=" + absolute(out));
    if (!year.isEmpty()) {
      words.add("--year=" + year);
    }
    for (String register : registerFiles()) {
      words.add("--register=" + absolute(register));
    }
    if (!previous.isEmpty()) {
      words.add("--previous=" + absolute(previous));
    }
    if (!deadline.isEmpty()) {
      words.add("--deadline=" + deadline);
    }
    return words;
  }

  private List<String> registerFiles() {
    List<String> files = new ArrayList<>();
    for (String file : registers.split(Pattern.quote(BETWEEN.strip()), -1)) {
      if (!file.isBlank()) {
        files.add(file.strip());
      }
    }
    return files;
  }

  /** The day that a text names; null where it names none. */
  static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean isPath(String text) {
    try {
      return Path.of(text) != null;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().toString();
  }
}
