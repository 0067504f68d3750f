package selfeval.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.output.UsageException;
import selfeval.run.folder.Progress;

class DeskTest {
  private static final LocalDate TODAY = LocalDate.of(2022, 5, 1);
  private static final Path FORMS = Path.of("表").toAbsolutePath();

  @TempDir Path config;

  private final List<String> shown = new ArrayList<>();
  private final Queue<Runnable> window = new ArrayDeque<>();
  private final Queue<Runnable> apart = new ArrayDeque<>();
  private final Office office = new Office();
  private long now;
  private Desk desk;

  @BeforeEach
  void sit_down() {
    desk = desk();
    desk.open(List.of());
    shown.clear();
  }

  private Desk desk() {
    return new Desk(
        office, new LastUsed(config), TODAY, () -> now, window::add, apart::add, new Paper());
  }

  @Test
  void files_that_come_are_listed_once_and_a_folder_for_results_is_proposed_beside_them() {
    desk.add(Wishes.NONE, List.of(FORMS, FORMS));

    String proposed = FORMS.getParent().resolve("审核结果").toString();
    assertThat(shown).containsExactly("choosing [" + FORMS + "] " + proposed);
  }

  @Test
  void a_mistake_is_told_at_its_field_and_nothing_is_started() {
    desk.start(Wishes.NONE.withOut("o"));
    desk.start(wishes("o", "22年", ""));
    desk.start(wishes("o", "", "5月31日"));
    desk.start(wishes("", "", ""));

    assertThat(shown)
        .extracting(line -> line.replaceAll("choosing .* ", ""))
        .containsExactly("INPUTS", "YEAR", "DEADLINE", "OUT");
    assertThat(office.words).isEmpty();
  }

  @Test
  void what_was_wished_becomes_the_words_of_a_command_line() {
    desk.start(new Wishes(List.of(FORMS), "o", "2022", "a.csv | b.xlsx", "前", "2022-05-31"));

    assertThat(office.words)
        .containsExactly(
            FORMS.toString(),
            "--out=" + Path.of("o").toAbsolutePath(),
            "--year=2022",
            "--register=" + Path.of("a.csv").toAbsolutePath(),
            "--register=" + Path.of("b.xlsx").toAbsolutePath(),
            "--previous=" + Path.of("前").toAbsolutePath(),
            "--deadline=2022-05-31");
  }

  @Test
  void an_audit_runs_apart_and_only_the_last_step_that_waits_is_shown() {
    desk.start(wishes("o", "", ""));
    assertThat(shown).containsExactly("running");
    assertThat(desk.takes()).isFalse();

    now = 60_000_000_000L;
    office.work =
        progress -> {
          progress.finished(1, 4, "a");
          progress.finished(2, 4, "b");
          progress.said("请关闭台账");
        };
    work();

    assertThat(shown)
        .containsExactly(
            "running", "50 已审核 2 / 4 个文件（50%），大约还要 1 分钟 b", "said 请关闭台账", "ended false");
    assertThat(desk.takes()).isTrue();
  }

  @Test
  void nothing_is_taken_or_started_while_an_audit_runs() {
    desk.start(wishes("o", "", ""));
    shown.clear();

    desk.add(Wishes.NONE, List.of(FORMS));
    desk.start(wishes("p", "", ""));
    desk.back();
    desk.another();

    assertThat(shown).isEmpty();
    assertThat(apart).hasSize(1);
  }

  @Test
  void an_error_is_told_and_the_same_can_be_tried_again() {
    office.work =
        progress -> {
          throw new UsageException("请换一个空文件夹。");
        };
    desk.start(wishes("o", "", ""));
    work();
    office.work = progress -> {};
    desk.retry();
    work();

    assertThat(shown).containsExactly("running", "failed 请换一个空文件夹。", "running", "ended false");
  }

  @Test
  void words_that_the_command_line_refuses_are_an_error_too() {
    office.refuses = new UsageException("不行。");
    desk.start(wishes("o", "", ""));

    assertThat(shown).containsExactly("failed 不行。");
    assertThat(apart).isEmpty();
  }

  @Test
  void stopping_asks_the_audit_to_end_and_another_batch_keeps_the_options() {
    desk.start(wishes("o", "2022", ""));
    desk.stop();
    work();
    desk.another();

    assertThat(shown).containsExactly("running", "stopping", "ended true", "choosing [] o");
  }

  @Test
  void a_window_that_is_closed_goes_once_the_audit_under_way_has_ended() {
    desk.start(wishes("o", "", ""));
    desk.close();
    assertThat(shown).containsExactly("running", "stopping");
    work();

    assertThat(shown).containsExactly("running", "stopping", "gone");
  }

  @Test
  void what_was_used_last_is_there_again_but_no_inputs_and_no_deadline_that_is_over()
      throws IOException {
    desk.start(new Wishes(List.of(FORMS), "o", "2022", "应报.csv", "前", "2022-05-01"));
    assertThat(new LastUsed(config).read(TODAY))
        .isEqualTo(new Wishes(List.of(), "o", "2022", "应报.csv", "前", "2022-05-01"));
    assertThat(new LastUsed(config).read(TODAY.plusDays(1)).deadline()).isEmpty();
    assertThat(new LastUsed(config).chosenIn()).isEqualTo(FORMS.getParent().toString());
  }

  @Test
  void settings_that_are_damaged_or_cannot_be_written_are_as_none() throws IOException {
    Path file = config.resolve("window.properties");
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
    assertThat(new LastUsed(config).read(TODAY)).isEqualTo(Wishes.NONE);
    Files.writeString(file, "out=\\uZZZZ");
    assertThat(new LastUsed(config).read(TODAY)).isEqualTo(Wishes.NONE);

    LastUsed nowhere = new LastUsed(file.resolve("below a file"));
    nowhere.write(wishes("o", "", ""));
    assertThat(nowhere.read(TODAY)).isEqualTo(Wishes.NONE);
    assertThat(new LastUsed(null).read(TODAY)).isEqualTo(Wishes.NONE);
  }

  private static Wishes wishes(String out, String year, String deadline) {
    return new Wishes(List.of(FORMS), out, year, "", "", deadline);
  }

  private void work() {
    while (!apart.isEmpty() || !window.isEmpty()) {
      (apart.isEmpty() ? window : apart).remove().run();
    }
  }

  /** Audits that do what a test says. */
  private static final class Office implements Audits {
    private interface Work {
      void run(Progress progress);
    }

    private final List<String> words = new ArrayList<>();
    private Work work = progress -> {};
    private RuntimeException refuses;

    @Override
    public Audit prepare(List<String> given, Progress progress) {
      if (refuses != null) {
        throw refuses;
      }
      words.addAll(given);
      return new Audit() {
        private boolean stopped;

        @Override
        public Ended run() {
          work.run(progress);
          return new Ended(stopped, 1, 0, 0, 1, 0, List.of(), Path.of("o"), "l", "r");
        }

        @Override
        public void stop() {
          stopped = true;
        }
      };
    }

    @Override
    public String sentence(Throwable thrown) {
      return thrown.getMessage();
    }

    @Override
    public String version() {
      return "1";
    }
  }

  /** Writes down what would be seen. */
  private final class Paper implements DeskView {
    @Override
    public void choosing(Wishes wishes, Wishes.Mistake mistake) {
      shown.add(
          "choosing "
              + wishes.inputs()
              + " "
              + wishes.out()
              + (mistake == null ? "" : " " + mistake.field()));
    }

    @Override
    public void running() {
      shown.add("running");
    }

    @Override
    public void progress(int percent, String words, String file) {
      shown.add(percent + " " + words + " " + file);
    }

    @Override
    public void said(String sentence) {
      shown.add("said " + sentence);
    }

    @Override
    public void stopping() {
      shown.add("stopping");
    }

    @Override
    public void ended(Ended ended) {
      shown.add("ended " + ended.stopped());
    }

    @Override
    public void failed(String sentence) {
      shown.add("failed " + sentence);
    }

    @Override
    public void gone() {
      shown.add("gone");
    }
  }
}
