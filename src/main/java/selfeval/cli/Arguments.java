package selfeval.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.AlreadySelectedException;
import org.apache.commons.cli.AmbiguousOptionException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.MissingOptionException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.output.UsageException;

/** The arguments of one command; every mistake becomes a Chinese sentence. */
final class Arguments {
  private final CommandLine line;

  private Arguments(CommandLine line) {
    this.line = line;
  }

  /** Marks an option that may be given several times. */
  private static final String MANY = "many";

  static final Options AUDIT = audit();
  static final Options WATCH =
      audit()
          .addOption(flag("once"))
          .addOption(value("every"))
          .addOption(value("keep-logs"))
          .addOption(value("quiet"))
          .addOption(value("status"));

  /** Those of an audit, as one process hands them to another. */
  static final Options WORKER = judging().addOption(value(WorkerCommand.TODAY));

  static final Options TEMPLATES =
      new Options().addOption(value("out")).addOption(value("templates")).addOption(flag("help"));
  static final Options STRIP = limited().addOption(value("out")).addOption(flag("help"));
  static final Options RULES = new Options().addOption(flag("help"));
  static final Options SELF_CHECK = new Options().addOption(flag("help"));

  static final Options LETTERS =
      new Options()
          .addOption(value("templates"))
          .addOption(value("deadline"))
          .addOption(flag("help"));

  private static Options audit() {
    return judging()
        .addOption(flag("no-html"))
        .addOption(repeated("register"))
        .addOption(value("reports"))
        .addOption(value("deadline"));
  }

  /** Those on which hangs what is found in a file. */
  private static Options judging() {
    return limited()
        .addOption(value("out"))
        .addOption(value("template"))
        .addOption(value("templates"))
        .addOption(value("jobs"))
        .addOption(value("waivers"))
        .addOption(value("previous"))
        .addOption(flag("fresh"))
        .addOption(value("return-on"))
        .addOption(value("fail-on"))
        .addOption(value("year"))
        .addOption(flag("help"));
  }

  /** What is read from files takes the limits as options. */
  private static Options limited() {
    Options options = new Options();
    for (Limit limit : Limit.values()) {
      options.addOption(value(limit.option()));
    }
    return options;
  }

  private static Option value(String name) {
    return Option.builder().longOpt(name).hasArg().get();
  }

  private static Option repeated(String name) {
    return Option.builder().longOpt(name).hasArg().argName(MANY).get();
  }

  private static Option flag(String name) {
    return Option.builder().longOpt(name).get();
  }

  /** Reads what stands after the command; options and other words in any order. */
  static Arguments parse(Options options, List<String> words) {
    try {
      CommandLine line =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .get()
              .parse(options, words.toArray(String[]::new));
      for (Option option : line.getOptions()) {
        boolean once = !MANY.equals(option.getArgName());
        if (once && Arrays.stream(line.getOptions()).filter(option::equals).count() > 1) {
          throw new UsageException("选项 --" + option.getLongOpt() + " 只能给一次。");
        }
      }
      return new Arguments(line);
    } catch (ParseException e) {
      throw new UsageException(sentence(e, options));
    }
  }

  private static String sentence(ParseException e, Options options) {
    if (e instanceof UnrecognizedOptionException unknown) {
      List<String> known = options.getOptions().stream().map(o -> "--" + o.getLongOpt()).toList();
      String asked = unknown.getOption();
      int equals = asked.indexOf('=');
      String name = equals < 0 ? asked : asked.substring(0, equals);
      return "没有选项“" + asked + "”，" + Meant.of(name, known, "可用 --help 查看全部选项");
    }
    if (e instanceof MissingArgumentException missing) {
      return "选项 --" + missing.getOption().getLongOpt() + " 后面要写一个值。";
    }
    if (e instanceof AmbiguousOptionException
        || e instanceof AlreadySelectedException
        || e instanceof MissingOptionException) {
      return "选项有误，可用 --help 查看全部选项。";
    }
    return "命令有误，可用 --help 查看用法。";
  }

  boolean has(String option) {
    return line.hasOption(option);
  }

  String get(String option) {
    return line.getOptionValue(option);
  }

  List<String> words() {
    return line.getArgList();
  }

  /** The options that were given, each as one word. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    for (Option option : line.getOptions()) {
      String name = "--" + option.getLongOpt();
      options.add(option.hasArg() ? name + "=" + option.getValue() : name);
    }
    return options;
  }

  @Nullable Path path(String option) {
    String value = line.getOptionValue(option);
    return value == null ? null : path(option, value);
  }

  static Path path(String what, String value) {
    try {
      if (value.isEmpty()) {
        throw new UsageException("“" + what + "”的路径是空的。");
      }
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new UsageException("“" + value + "”不是有效的路径。");
    }
  }

  /** A whole number from 1 to the given limit. */
  int number(String option, int otherwise, int most) {
    String value = line.getOptionValue(option);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with the range
    }
    throw new UsageException("--" + option + " 应为 1 到 " + most + " 的整数，而不是“" + value + "”。");
  }

  /** A year from 2000 on, as four digits; null where the option is not given. */
  @Nullable String year(String option) {
    String value = line.getOptionValue(option);
    if (value == null) {
      return null;
    }
    if (value.length() == 4
        && value.startsWith("20")
        && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return value;
    }
    throw new UsageException("--" + option + " 应为四位数的年份，例如 2022，而不是“" + value + "”。");
  }

  /** A day; null where the option is not given. */
  @Nullable LocalDate date(String option) {
    String value = line.getOptionValue(option);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new UsageException("--" + option + " 应为日期，例如 2022-05-31，而不是“" + value + "”。");
    }
  }

  /** The paths of an option that may be repeated. */
  List<Path> paths(String option) {
    List<Path> paths = new ArrayList<>();
    String[] values = line.getOptionValues(option);
    for (String value : values == null ? new String[0] : values) {
      paths.add(path("--" + option, value));
    }
    return paths;
  }

  /** How much one file may cost. */
  Limits limits() {
    Limits limits = Limits.standard();
    for (Limit limit : Limit.values()) {
      if (has(limit.option())) {
        int value = number(limit.option(), limit.standard(), limit.most());
        limits = limits.withOption(limit, value);
      }
    }
    return limits;
  }

  /** One of a few words; the first where the option is not given. */
  String choice(String option, String... words) {
    String value = line.getOptionValue(option);
    if (value == null) {
      return words[0];
    }
    String lower = value.toLowerCase(Locale.ROOT);
    if (Arrays.asList(words).contains(lower)) {
      return lower;
    }
    throw new UsageException(
        "--" + option + " 应为 " + String.join(" 或 ", words) + "，而不是“" + value + "”。");
  }
}
