package selfeval.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By what it is told whether an archive does for a program. */
class ArchiveKeyTest {
  private static final ArchiveKey KEY =
      new ArchiveKey("/opt/java 17", "100 /a b/审核.jar", 1_767_225_600, "17.0.1", "ff", "start.jsa");

  @TempDir Path temp;

  @Test
  void what_is_written_is_read_again_and_its_first_line_is_the_Java() throws IOException {
    KEY.write(temp);
    assertThat(ArchiveKey.in(temp)).isEqualTo(KEY);
    assertThat(Files.readAllLines(temp.resolve("start.key"))).startsWith("/opt/java 17");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(temp.resolve("start.key"));
    }
  }

  @Test
  void a_key_that_is_cut_or_of_another_make_is_none() throws IOException {
    KEY.write(temp);
    Path file = temp.resolve("start.key");
    List<String> lines = Files.readAllLines(file);
    for (int kept = 0; kept < lines.size(); kept++) {
      Files.write(file, lines.subList(0, kept));
      assertThat(ArchiveKey.in(temp)).as(kept + " lines").isNull();
    }
    Files.writeString(file, "a\nb\nyesterday\nd\ne\nf\n");
    assertThat(ArchiveKey.in(temp)).isNull();
    Files.write(file, new byte[] {(byte) 0xff, 10, 10, 10, 10, 10});
    assertThat(ArchiveKey.in(temp)).isNull();
    assertThat(ArchiveKey.in(temp.resolve("no folder"))).isNull();
  }

  @Test
  void it_fits_wherever_the_Java_lies_and_whatever_was_made() {
    assertThat(
            KEY.fits(new ArchiveKey("/other", KEY.program(), KEY.time(), KEY.java(), "", "none")))
        .isTrue();
    assertThat(KEY.fits(null)).isFalse();
    assertThat(KEY.fits(new ArchiveKey("", "101", KEY.time(), KEY.java(), "", ""))).isFalse();
    assertThat(KEY.fits(new ArchiveKey("", KEY.program(), KEY.time(), "17.0.2", "", ""))).isFalse();
    ArchiveKey later = new ArchiveKey("", KEY.program(), KEY.time() + 1, KEY.java(), "", "");
    assertThat(KEY.fits(later)).isFalse();
    assertThat(KEY.fitsButForTime(later)).isTrue();
  }

  @Test
  void the_samples_that_are_audited_meanwhile_are_two_of_the_seeds() throws IOException {
    List<byte[]> samples = new ArrayList<>();
    for (String name : ArchiveMaker.SAMPLES) {
      samples.add(Files.readAllBytes(StartArchive.sample(temp, name)));
    }
    assertThat(samples)
        .containsExactly(
            Files.readAllBytes(Path.of("seeds/云客服服务外包项目.xlsx")),
            Files.readAllBytes(Path.of("seeds/错误示例/总分不等于各项之和.xlsx")));
  }

  @Test
  void a_program_that_does_not_run_from_one_jar_has_none() throws InterruptedException {
    assertThat(StartArchive.make(temp)).isFalse();
    assertThat(temp).isEmptyDirectory();
  }
}
