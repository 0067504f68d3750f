package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import selfeval.patience.Patience;

/** What runs the watch as a service: a unit of systemd, a task of Windows. */
class ServiceFilesTest {
  private static final Path UNIT = Path.of("src/package/selfeval-audit-watch.service");
  private static final Path TASK = Path.of("src/package/selfeval-audit-watch.xml");

  @TempDir private Path folder;

  private static String text(Document document, String name) {
    return ((Element) document.getElementsByTagName(name).item(0)).getTextContent();
  }

  @Test
  void the_task_is_xml_and_its_words_are_options_that_there_are() throws Exception {
    Document task = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(TASK.toFile());
    assertThat(text(task, "ExecutionTimeLimit")).as("no limit").isEqualTo("PT0S");
    known(text(task, "Arguments"));
  }

  @Test
  void the_words_of_the_unit_are_options_that_there_are() throws IOException {
    String start =
        Files.readAllLines(UNIT).stream()
            .filter(line -> line.startsWith("ExecStart="))
            .findFirst()
            .orElseThrow();
    known(start);
  }

  private static void known(String command) {
    String[] words = command.substring(command.indexOf(" watch ") + 7).split(" ");
    assertThat(Arguments.parse(Arguments.WATCH, List.of(words)).words()).hasSize(1);
  }

  @Test
  @Tag("process")
  void systemd_accepts_the_unit() throws Exception {
    Path tool = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(tool), "systemd-analyze is not there");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String unit = Files.readString(UNIT).replace("/usr/bin/java", java.toString());
    Path file = folder.resolve("selfeval-audit-watch.service");
    Files.writeString(file, unit);
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(tool.toString(), "verify", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int code = Patience.exit(process);
    String complaints =
        Files.readString(said, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("selfeval"))
            .reduce("", (a, b) -> a + b + "\n");
    assertThat(complaints).isEmpty();
    assertThat(code).isZero();
  }
}
