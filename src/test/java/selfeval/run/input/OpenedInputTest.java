package selfeval.run.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.ooxml.Limits;
import selfeval.result.Outcome;

@Timeout(120)
class OpenedInputTest {
  private static final String HONEST = "honest bytes";
  private static final String SECRET = "secret bytes";

  @TempDir Path folder;
  private Path in;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    write("outside/表.xlsx", SECRET);
    write("outside/深/表.xlsx", SECRET);
  }

  private Path write(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, content);
  }

  private InputFile below(String path) {
    return new InputFile(path, in, Path.of(path));
  }

  private static String read(InputFile file, OpenedInput.Door door) throws IOException {
    try (OpenedInput opened = OpenedInput.open(file, door)) {
      String text = new String(opened.stream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(opened.size()).isEqualTo(text.length());
      return text;
    }
  }

  private static FileContent content(InputFile file) {
    return FileContent.read(file, Limits.standard(), Duration.ZERO);
  }

  /** With handles of folders where the system has them, and by path as on Windows. */
  static Stream<OpenedInput.Door> doors() {
    return Stream.of(InputFolder::open, InputFolder::byPath);
  }

  static Stream<Arguments> doorsAndPaths() {
    return doors()
        .flatMap(
            door ->
                Stream.of("表.xlsx", "a/表.xlsx", "a/b c/表.xlsx").map(p -> Arguments.of(door, p)));
  }

  @ParameterizedTest
  @MethodSource("doorsAndPaths")
  void a_file_is_read_in_any_folder_below_its_input(OpenedInput.Door door, String path)
      throws IOException {
    write("in/" + path, HONEST);
    assertThat(read(below(path), door)).isEqualTo(HONEST);
  }

  @ParameterizedTest
  @MethodSource("doors")
  void the_input_may_be_a_link_and_a_file_that_was_named_itself_too(OpenedInput.Door door)
      throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("outside"));
    assertThat(read(new InputFile("深/表.xlsx", link, Path.of("深/表.xlsx")), door)).isEqualTo(SECRET);
    Path named = Files.createSymbolicLink(folder.resolve("n.xlsx"), write("in/x.xlsx", HONEST));
    assertThat(read(new InputFile("n.xlsx", named), door)).isEqualTo(HONEST);
  }

  @ParameterizedTest
  @MethodSource("doors")
  void a_link_in_place_of_a_file_or_of_any_folder_of_its_path_is_not_followed(OpenedInput.Door door)
      throws IOException {
    Path outside = folder.resolve("outside");
    Files.createSymbolicLink(in.resolve("表.xlsx"), outside.resolve("表.xlsx"));
    Files.createSymbolicLink(in.resolve("first"), outside);
    Files.createDirectories(in.resolve("a/b"));
    Files.createSymbolicLink(in.resolve("a/b/last"), outside);
    // Also one that stays within the input, and one that leads nowhere.
    write("in/c/表.xlsx", HONEST);
    Files.createSymbolicLink(in.resolve("a/inside"), in.resolve("c"));
    Files.createSymbolicLink(in.resolve("a/nowhere.xlsx"), folder.resolve("none"));
    for (String path :
        List.of(
            "表.xlsx",
            "first/表.xlsx",
            "first/深/表.xlsx",
            "a/b/last/表.xlsx",
            "a/b/last/深/表.xlsx",
            "a/inside/表.xlsx",
            "a/nowhere.xlsx")) {
      assertThatThrownBy(() -> read(below(path), door))
          .as(path)
          .isInstanceOfSatisfying(
              Unopened.class, e -> assertThat(e.why()).isEqualTo(Unopened.Why.LINK));
      FileContent content = content(below(path));
      assertThat(content.outcome()).isEqualTo(Outcome.NOT_A_WORKBOOK);
      assertThat(content.trouble()).contains("符号链接", "请把文件本身放进输入文件夹");
      assertThat(content.sha256()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void a_file_that_is_gone_and_a_folder_under_a_workbooks_name_are_called_so(OpenedInput.Door door)
      throws IOException {
    assertThatThrownBy(() -> read(below("none.xlsx"), door))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(content(below("none.xlsx")).trouble()).contains("移走或删除");
    Files.createDirectory(in.resolve("d.xlsx"));
    assertThatThrownBy(() -> read(below("d.xlsx"), door))
        .isInstanceOfSatisfying(
            Unopened.class, e -> assertThat(e.why()).isEqualTo(Unopened.Why.NOT_REGULAR));
    assertThat(content(below("d.xlsx")).outcome()).isEqualTo(Outcome.NOT_A_WORKBOOK);
  }

  @ParameterizedTest
  @MethodSource("doors")
  void a_pipe_is_not_waited_for(OpenedInput.Door door) throws Exception {
    Path pipe = Irregular.make(in.resolve("p.xlsx"));
    for (InputFile file : List.of(below("p.xlsx"), new InputFile("p.xlsx", pipe))) {
      assertThatThrownBy(() -> read(file, door))
          .isInstanceOfSatisfying(
              Unopened.class, e -> assertThat(e.why()).isEqualTo(Unopened.Why.NOT_REGULAR));
    }
  }

  /** Puts one thing and then the other in a place, each at once, until it is ended. */
  private static final class Swapper implements AutoCloseable {
    private final Thread thread;
    private volatile boolean ended;
    private volatile int swaps;

    Swapper(Path place, List<Path> things) {
      thread =
          new Thread(
              () -> {
                try {
                  for (int i = 0; !ended; i++) {
                    Path thing = things.get(i % 2);
                    Path other = things.get((i + 1) % 2);
                    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                      Files.move(place, other, StandardCopyOption.ATOMIC_MOVE);
                    }
                    Files.move(thing, place, StandardCopyOption.ATOMIC_MOVE);
                    swaps++;
                    Thread.onSpinWait();
                  }
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              },
              "swapper");
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public void close() throws InterruptedException {
      ended = true;
      thread.join();
      assertThat(swaps).isGreaterThan(1);
    }
  }

  private void readsOnlyHonestBytesAThousandTimes(String path) {
    for (int i = 0; i < 1_000; i++) {
      FileContent content = content(below(path));
      if (content.bytes() == null) {
        assertThat(content.trouble()).isNotBlank();
      } else {
        assertThat(new String(content.bytes(), StandardCharsets.UTF_8)).isEqualTo(HONEST);
      }
    }
  }

  private void assumeFoldersHaveHandles() throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(in)) {
      assumeTrue(stream instanceof SecureDirectoryStream, "folders are known by path only here");
    }
  }

  @Test
  void a_file_swapped_for_a_link_while_it_is_read_a_thousand_times_never_gives_the_links_bytes()
      throws Exception {
    Path honest = write("aside/honest", HONEST);
    Path link =
        Files.createSymbolicLink(folder.resolve("aside/link"), folder.resolve("outside/表.xlsx"));
    try (Swapper swapper = new Swapper(in.resolve("表.xlsx"), List.of(honest, link))) {
      readsOnlyHonestBytesAThousandTimes("表.xlsx");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b", "a/b/c"})
  void a_folder_swapped_for_a_link_at_any_depth_never_gives_the_links_bytes(String swapped)
      throws Exception {
    assumeFoldersHaveHandles();
    String path = "a/b/c/表.xlsx";
    write("in/" + path, HONEST);
    // What the link leads to has the same names below it.
    String rest = path.substring(swapped.length());
    write("target" + rest, SECRET);
    Path aside = Files.createDirectories(folder.resolve("aside"));
    Path link = Files.createSymbolicLink(aside.resolve("link"), folder.resolve("target"));
    Path place = in.resolve(swapped);
    Path honest = aside.resolve("honest");
    Files.move(place, honest);
    try (Swapper swapper = new Swapper(place, List.of(honest, link))) {
      readsOnlyHonestBytesAThousandTimes(path);
    }
  }

  @Test
  void a_listing_in_which_a_folder_is_swapped_for_a_link_lists_no_name_from_behind_the_link()
      throws Exception {
    assumeFoldersHaveHandles();
    write("in/a/b/honest.xlsx", HONEST);
    write("target/secret.xlsx", SECRET);
    Path aside = Files.createDirectories(folder.resolve("aside"));
    Path link = Files.createSymbolicLink(aside.resolve("link"), folder.resolve("target"));
    Path honest = aside.resolve("honest");
    Files.move(in.resolve("a/b"), honest);
    try (Swapper swapper = new Swapper(in.resolve("a/b"), List.of(honest, link))) {
      for (int i = 0; i < 1_000; i++) {
        assertThat(Inputs.collect(List.of(in)).files())
            .extracting(InputFile::file)
            .isSubsetOf("a/b/honest.xlsx");
      }
    }
  }

  @Test
  void a_file_that_is_saved_anew_all_the_time_is_read_whole_or_said_to_be_replaced()
      throws Exception {
    Path one = write("aside/one", HONEST);
    Path other = write("aside/other", HONEST);
    try (Swapper swapper = new Swapper(in.resolve("表.xlsx"), List.of(one, other))) {
      readsOnlyHonestBytesAThousandTimes("表.xlsx");
    }
  }
}
