package selfeval.run.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.run.input.InputFile;

/** No test waits: both clocks are moved by hand. */
@Timeout(120)
class ArrivalsTest {
  private static final Path SEED = Path.of("seeds/云客服服务外包项目.xlsx");
  private static final Duration STILL = Duration.ofSeconds(3);
  private static final Duration GIVE_UP = Duration.ofMinutes(2);
  private static final Duration STALE = Duration.ofMinutes(10);

  @TempDir Path folder;
  private final ByHand clock = new ByHand();
  private Arrivals arrivals;

  /** What files' times are held against; the steady clock begins at 0 and moves with it. */
  private static final class ByHand extends Clock {
    private static final Instant BEGIN = Instant.parse("2023-03-01T00:00:00Z");
    private Duration passed = Duration.ZERO;

    @Override
    public Instant instant() {
      return BEGIN.plus(passed);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeEach
  void begin() {
    arrivals =
        new Arrivals(
            folder,
            inputs -> inputs,
            STILL.toMillis(),
            GIVE_UP.toMillis(),
            STALE.toMillis(),
            clock);
  }

  private Path put(String name, Duration age) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.write(path, Files.readAllBytes(SEED));
    return Files.setLastModifiedTime(path, FileTime.from(clock.instant().minus(age)));
  }

  private Arrivals.Look after(Duration time) {
    clock.passed = clock.passed.plus(time);
    return arrivals.look(clock.passed.toMillis());
  }

  private static List<String> names(List<InputFile> files) {
    return files.stream().map(InputFile::file).toList();
  }

  @Test
  void a_file_is_taken_when_it_was_still_for_some_seconds_and_once() throws IOException {
    put("表.xlsx", Duration.ZERO);
    assertThat(names(after(Duration.ZERO).waiting())).containsExactly("表.xlsx");
    assertThat(after(STILL.minusMillis(1)).ready()).isEmpty();
    Arrivals.Look look = after(Duration.ofMillis(1));
    assertThat(names(look.ready())).containsExactly("表.xlsx");
    assertThat(look.staleHints()).isEmpty();
    arrivals.taken(look.ready().get(0));
    assertThat(after(STALE).ready()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"~$项目表.xlsx", "~$表.xlsx", ".~lock.项目表.xlsx#"})
  void a_file_with_a_fresh_hint_that_it_is_open_waits_until_the_hint_is_gone(String hint)
      throws IOException {
    put("科/项目表.xlsx", Duration.ofDays(30));
    Path beside = put("科/" + hint, Duration.ZERO);
    for (int minute = 0; minute < 9; minute++) {
      Arrivals.Look look = after(Duration.ofMinutes(1));
      assertThat(names(look.open())).containsExactly("科/项目表.xlsx");
      assertThat(names(look.waiting())).containsExactly("科/项目表.xlsx");
      assertThat(look.ready()).isEmpty();
      assertThat(look.staleHints()).isEmpty();
    }
    Files.delete(beside);
    Arrivals.Look look = after(Duration.ofSeconds(1));
    assertThat(names(look.ready())).containsExactly("科/项目表.xlsx");
    assertThat(look.staleHints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"~$项目表.xlsx", "~$表.xlsx", ".~lock.项目表.xlsx#"})
  void a_hint_of_last_month_keeps_nothing_from_being_taken_and_is_said_once(String hint)
      throws IOException {
    put("科/项目表.xlsx", Duration.ofDays(31));
    put("科/" + hint, Duration.ofDays(30));
    Arrivals.Look look = after(Duration.ZERO);
    assertThat(names(look.ready())).containsExactly("科/项目表.xlsx");
    assertThat(look.open()).isEmpty();
    assertThat(look.staleHints())
        .containsExactly(new StaleHint(look.ready().get(0), hint, Duration.ofDays(30)));
    // Ready again, since it was not taken yet, but it was said.
    look = after(Duration.ofSeconds(5));
    assertThat(names(look.ready())).containsExactly("科/项目表.xlsx");
    assertThat(look.staleHints()).isEmpty();
  }

  @Test
  void both_the_hint_and_the_file_must_be_old() throws IOException {
    put("甲.xlsx", Duration.ofMinutes(11));
    put("~$甲.xlsx", Duration.ofMinutes(9));
    put("乙.xlsx", Duration.ofMinutes(9));
    put("~$乙.xlsx", Duration.ofMinutes(11));
    put("丙.xlsx", Duration.ofMinutes(11));
    put("~$丙.xlsx", Duration.ofMinutes(11));
    Arrivals.Look look = after(Duration.ZERO);
    assertThat(names(look.ready())).containsExactly("丙.xlsx");
    assertThat(names(look.open())).containsExactlyInAnyOrder("甲.xlsx", "乙.xlsx");
    assertThat(names(after(Duration.ofMinutes(1)).ready()))
        .containsExactlyInAnyOrder("甲.xlsx", "乙.xlsx", "丙.xlsx");
  }

  @Test
  void one_fresh_hint_beside_a_stale_one_counts() throws IOException {
    put("表.xlsx", Duration.ofDays(2));
    put(".~lock.表.xlsx#", Duration.ofDays(1));
    Path fresh = put("~$表.xlsx", Duration.ofMinutes(1));
    Arrivals.Look look = after(Duration.ZERO);
    assertThat(names(look.open())).containsExactly("表.xlsx");
    assertThat(look.staleHints()).isEmpty();
    Files.delete(fresh);
    look = after(Duration.ofSeconds(1));
    assertThat(look.staleHints()).extracting(StaleHint::hint).containsExactly(".~lock.表.xlsx#");
  }

  @Test
  void a_file_that_is_saved_beside_an_old_hint_waits_again_and_is_said_again() throws IOException {
    put("表.xlsx", Duration.ofDays(1));
    put("~$表.xlsx", Duration.ofDays(1));
    Arrivals.Look look = after(Duration.ZERO);
    arrivals.taken(look.ready().get(0));
    assertThat(after(Duration.ofHours(1)).ready()).isEmpty();
    put("表.xlsx", Duration.ZERO);
    assertThat(names(after(Duration.ofMinutes(1)).open())).containsExactly("表.xlsx");
    look = after(STALE);
    assertThat(names(look.ready())).containsExactly("表.xlsx");
    assertThat(look.staleHints()).hasSize(1);
  }

  @Test
  void times_in_the_future_are_not_believed_but_what_was_seen_is() throws IOException {
    put("表.xlsx", Duration.ofDays(-400));
    put("~$表.xlsx", Duration.ofDays(-400));
    assertThat(names(after(Duration.ZERO).open())).containsExactly("表.xlsx");
    assertThat(names(after(STALE.minusSeconds(1)).open())).containsExactly("表.xlsx");
    Arrivals.Look look = after(Duration.ofSeconds(1));
    assertThat(names(look.ready())).containsExactly("表.xlsx");
    assertThat(look.staleHints().get(0).still()).isEqualTo(STALE);
  }

  /** Locks a file as LibreOffice does, says so, and holds it until its input ends. */
  static final class Holder {
    public static void main(String[] args) throws IOException {
      try (FileChannel file = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
        System.out.write(file.tryLock() == null ? 'n' : 'y');
        System.out.flush();
        System.in.read();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"form.xlsx", "~$form.xlsx"})
  void an_old_hint_counts_as_long_as_another_program_holds_it_or_its_file(String held)
      throws Exception {
    put("form.xlsx", Duration.ofDays(1));
    put("~$form.xlsx", Duration.ofDays(1));
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.resolve(held).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      Assumptions.assumeTrue(holder.getInputStream().read() == 'y', "no locks here");
      assertThat(names(after(Duration.ofDays(1)).open())).containsExactly("form.xlsx");
    } finally {
      holder.getOutputStream().close();
      assertThat(holder.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(names(after(Duration.ofSeconds(1)).ready())).containsExactly("form.xlsx");
  }

  @Test
  void looking_changes_neither_the_file_nor_its_hint() throws IOException {
    Path form = put("表.xlsx", Duration.ofDays(1));
    Path hint = put("~$表.xlsx", Duration.ofDays(1));
    for (Path path : List.of(form, hint)) {
      path.toFile().setReadOnly();
    }
    byte[] before = Files.readAllBytes(form);
    FileTime time = Files.getLastModifiedTime(form);
    assertThat(names(after(Duration.ZERO).ready())).containsExactly("表.xlsx");
    assertThat(Files.readAllBytes(form)).isEqualTo(before);
    assertThat(Files.readAllBytes(hint)).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(hint)).isEqualTo(time);
    assertThat(Files.getLastModifiedTime(form)).isEqualTo(time);
  }

  @Test
  void a_link_that_takes_the_place_of_a_file_is_not_looked_into() throws IOException {
    Path secret = put(".aside/secret.xlsx", Duration.ofDays(9));
    Path form = put("表.xlsx", Duration.ZERO);
    InputFile file = after(Duration.ZERO).waiting().get(0);
    Files.delete(form);
    Files.createSymbolicLink(form, secret);
    assertThat(arrivals.unchanged(file)).isFalse();
    assertThat(after(STALE).ready()).isEmpty();
  }
}
