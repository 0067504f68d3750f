package selfeval.run.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.disk.Disk;
import selfeval.output.OutputFolder;
import selfeval.run.input.FileContent;
import selfeval.run.input.InputFile;

class PrivateCopyTest {
  @TempDir Path folder;

  private PrivateCopy copy(String below, OutputFolder output) throws IOException {
    return PrivateCopy.of(new InputFile(below, folder.resolve("in"), Path.of(below)), output);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1 << 16, 200_000})
  void a_copy_has_the_bytes_and_the_hash_of_what_was_opened(int size) throws Exception {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    Files.createDirectories(folder.resolve("in/科"));
    Files.write(folder.resolve("in/科/表.xlsx"), bytes);
    try (OutputFolder output =
        OutputFolder.open(folder.resolve("out"), List.of(folder.resolve("in")), Disk.LOCAL)) {
      PrivateCopy copy = copy("科/表.xlsx", output);
      assertThat(Files.readAllBytes(copy.path())).isEqualTo(bytes);
      assertThat(copy.sha256())
          .isEqualTo(HexFormat.of().formatHex(FileContent.digest().digest(bytes)));
    }
  }

  @Test
  void nothing_is_copied_through_a_link_of_a_file_or_of_a_folder() throws Exception {
    Files.createDirectories(folder.resolve("in/a"));
    Path secret = Files.createDirectories(folder.resolve("outside")).resolve("表.xlsx");
    Files.writeString(secret, "secret bytes");
    Files.createSymbolicLink(folder.resolve("in/a/表.xlsx"), secret);
    Files.createSymbolicLink(folder.resolve("in/b"), folder.resolve("outside"));
    try (OutputFolder output =
        OutputFolder.open(folder.resolve("out"), List.of(folder.resolve("in")), Disk.LOCAL)) {
      List<Path> before = files(folder.resolve("out"));
      assertThat(copy("a/表.xlsx", output)).isNull();
      assertThat(copy("b/表.xlsx", output)).isNull();
      assertThat(files(folder.resolve("out"))).isEqualTo(before);
    }
  }
}
