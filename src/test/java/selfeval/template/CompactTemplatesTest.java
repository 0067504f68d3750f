package selfeval.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compact form of the built-in templates says what their YAML says, or nothing. */
class CompactTemplatesTest {
  private static final Path SOURCES = Path.of("templates");
  private static final CompactTemplates NONE = CompactTemplates.read(new byte[0]);

  @TempDir Path temp;

  private static SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(SOURCES)) {
      all.filter(file -> file.endsWith("index.yaml") || file.endsWith("template.yaml"))
          .forEach(file -> files.put(file.toString(), bytes(file)));
    }
    assertThat(files).hasSizeGreaterThan(9);
    return files;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_tree_is_the_one_of_the_YAML_with_its_lines_and_quotes() throws IOException {
    SortedMap<String, byte[]> files = files();
    files.put(
        "own",
        "a: none\nb: 'none'\nc: [x, \"1\", [y]]\nd:\n  e: {f: 1,\n    g: ''}\n"
            .getBytes(StandardCharsets.UTF_8));
    CompactTemplates compact = CompactTemplates.read(CompactTemplates.written(files));
    files.forEach(
        (name, bytes) ->
            assertThat(compact.tree(name, bytes))
                .isNotNull()
                .isEqualTo(TemplateFile.parse(name, bytes))
                .hasToString(TemplateFile.parse(name, bytes).toString())); // and in its order
  }

  @Test
  void both_ways_give_equal_templates() throws IOException {
    CompactTemplates compact = CompactTemplates.read(CompactTemplates.written(files()));
    Templates quick = new TemplateLoader(null, null, compact).load(null);
    Templates slow = new TemplateLoader(null, null, NONE).load(null);
    assertThat(quick.all()).isEqualTo(slow.all()).isNotEmpty();
    assertThat(quick.general()).isEqualTo(slow.general());
    for (Template template : slow.all()) {
      assertThat(quick.origin(template.id()).sha256())
          .isEqualTo(slow.origin(template.id()).sha256());
    }
  }

  @Test
  void what_the_build_writes_fits_the_sources() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("templates/one"));
    Path yaml = Files.writeString(folder.resolve("template.yaml"), "id: one\n");
    Files.writeString(folder.resolve("other.yaml"), "[not, a, template");
    CompactTemplates.main(new String[] {temp.toString()});
    CompactTemplates compact =
        CompactTemplates.read(Files.readAllBytes(temp.resolve(CompactTemplates.RESOURCE)));
    String name = "templates/one/template.yaml";
    assertThat(compact.tree(name, bytes(yaml))).isEqualTo(TemplateFile.parse(name, bytes(yaml)));
  }

  @Test
  void a_tree_of_another_version_of_its_file_is_not_used() throws IOException {
    SortedMap<String, byte[]> files = files();
    CompactTemplates compact = CompactTemplates.read(CompactTemplates.written(files));
    Random random = new Random(5);
    files.forEach(
        (name, bytes) -> {
          byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
          byte[] changed = bytes.clone();
          changed[random.nextInt(changed.length)] ^= 1;
          assertThat(compact.tree(name, longer)).isNull();
          assertThat(compact.tree(name, changed)).isNull();
        });
    assertThat(compact.tree("templates/none/template.yaml", new byte[0])).isNull();
  }

  @Test
  void a_damaged_one_is_as_good_as_none() throws IOException {
    SortedMap<String, byte[]> files = files();
    byte[] whole = CompactTemplates.written(files);
    String name = files.firstKey();
    assertThat(CompactTemplates.read(whole).tree(name, files.get(name))).isNotNull();
    for (int length = 0; length < whole.length; length += 1 + length / 7) {
      CompactTemplates cut = CompactTemplates.read(Arrays.copyOf(whole, length));
      assertThat(cut.tree(name, files.get(name))).as("cut at " + length).isNull();
    }
  }
}
