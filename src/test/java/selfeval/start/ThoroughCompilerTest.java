package selfeval.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which runs do without the thorough compiler; asked of a JVM of their own, which it changes. */
class ThoroughCompilerTest {
  @Test
  void few_files_and_very_many_leave_the_JVM_as_it_is() {
    for (int files : new int[] {0, 1, 499, 20_000, 100_000}) {
      assertThat(ThoroughCompiler.spare(files)).isFalse();
    }
  }

  @Test
  @Tag("process")
  void a_JVM_takes_the_directive_unless_a_launcher_has_chosen() throws Exception {
    assertThat(said()).isEqualTo("true");
    assertThat(said("-Dselfeval.cache=")).isEqualTo("false");
  }

  private static String said(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Asking.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.trim();
  }

  /** Asks its own JVM. */
  static final class Asking {
    private Asking() {}

    public static void main(String[] args) {
      System.out.println(ThoroughCompiler.spare(1_000));
    }
  }
}
