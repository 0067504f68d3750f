package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.patience.Patience;

/**
 * What a short run loads: most of its time goes into that, and a class more is a class more however
 * slow the machine is. Bounds are what was counted and a tenth.
 */
@Tag("process")
class LoadedClassesTest {
  private static final List<String> LIBRARIES =
      List.of(
          "org.apache.poi.",
          "org.apache.xmlbeans.",
          "org.apache.pdfbox.",
          "org.apache.commons.compress.",
          "org.snakeyaml.",
          "com.alibaba.",
          "com.formdev.",
          "javax.swing.",
          "java.awt.Toolkit",
          "selfeval.window.",
          "selfeval.register.DueRegister");

  @TempDir Path temp;

  @Test
  void the_version_is_told_with_a_handful_of_classes() throws Exception {
    List<String> loaded = loadedFor("--version");
    assertThat(loaded).contains("selfeval.cli.CommandLineProgram");
    assertThat(beginning(loaded, "selfeval.")).hasSizeLessThan(9);
    assertThat(beginning(loaded, "org.", "com.")).isEmpty();
    List<String> more = new ArrayList<>(loaded);
    more.removeAll(loaded(List.of(Nothing.class.getName())));
    // Arguments, the jar, console; from Java 21 on also the log of the end of a program.
    assertThat(more).hasSizeBetween(10, Runtime.version().feature() < 21 ? 121 : 400);
  }

  @Test
  void one_form_is_audited_without_a_library_that_it_does_not_need() throws Exception {
    Path out = temp.resolve("out");
    List<String> loaded = loadedFor("audit", "seeds/云客服服务外包项目.xlsx", "--out", out.toString());
    assertThat(out.resolve("审核台账.xlsx")).exists();
    // An interface that a class of the reader implements is all that is seen of POI.
    assertThat(beginning(loaded, LIBRARIES.toArray(String[]::new)))
        .isSubsetOf("org.apache.poi.ss.formula.EvaluationWorkbook");
    TreeMap<String, Integer> libraries = new TreeMap<>();
    for (String name : beginning(loaded, "org.", "com.")) {
      libraries.merge(name.replaceAll("^(\\w+[.]\\w+[.]\\w+).*", "$1"), 1, Integer::sum);
    }
    assertThat(libraries.values().stream().mapToInt(Integer::intValue).sum())
        .as(libraries.toString())
        .isBetween(50, 220);
    assertThat(beginning(loaded, "selfeval.").stream().filter(name -> !name.contains("Lambda")))
        .hasSizeBetween(300, 758);
  }

  private static List<String> beginning(List<String> names, String... with) {
    List<String> out = new ArrayList<>();
    for (String name : names) {
      for (String one : with) {
        if (name.startsWith(one)) {
          out.add(name);
          break;
        }
      }
    }
    return out;
  }

  /** The empty program, by which a JVM is measured. */
  static final class Nothing {
    private Nothing() {}

    public static void main(String[] args) {
      // nothing
    }
  }

  private List<String> loadedFor(String... words) throws Exception {
    List<String> call = new ArrayList<>(List.of(Main.class.getName()));
    call.addAll(List.of(words));
    return loaded(call);
  }

  private List<String> loaded(List<String> call) throws Exception {
    Path log = temp.resolve("classes");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + log + ":none:filecount=0");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(call);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("DISPLAY");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Path said = temp.resolve("said");
    assertThat(Patience.exit(builder.redirectOutput(said.toFile()).start()))
        .as(() -> text(said))
        .isZero();
    return Files.readAllLines(log).stream().map(line -> line.replaceAll("[ /].*", "")).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
