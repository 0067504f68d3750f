package selfeval.run.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.audit.Beside;
import selfeval.audit.FormAuditor;
import selfeval.result.FileRecord;
import selfeval.run.watch.WatchStatus.Life;
import selfeval.run.watch.WatchStatus.Waiting;

/** The log of a watch and what it tells of itself. */
class DiaryTest {
  @TempDir private Path out;
  private final List<String> terminal = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-05T01:12:31Z");

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private List<String> logs() throws IOException {
    try (Stream<Path> files = Files.list(out.resolve(Diary.FOLDER))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static FileRecord audited(String name, Path seed) throws IOException {
    return FormAuditor.standard().audit(name, Files.readAllBytes(seed), Beside.NOTHING).record();
  }

  @Test
  void each_file_has_a_line_with_the_time_its_state_and_its_findings() throws IOException {
    Diary diary = new Diary(out, 90, clock, terminal::add);
    diary.said("before it is known whose folder it is");
    diary.begin();
    diary.file(audited("市教育局/表.xlsx", Path.of("seeds/错误示例/得分高于分值.xlsx")));
    now = now.plusSeconds(60);
    diary.file(audited("坏.xlsx", Path.of("seeds/README.md")));
    List<String> lines = Files.readAllLines(out.resolve("日志/接收-2026-03-05.log"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).matches("2026-03-05 09:12:31 退回 市教育局/表.xlsx 应改正\\d+ 需核实\\d+.*");
    assertThat(lines.get(1)).matches("2026-03-05 09:13:31 未审核（.+） 坏.xlsx");
    assertThat(terminal).hasSize(3).contains("退回  市教育局/表.xlsx");
  }

  @Test
  void a_day_has_its_own_file_and_old_ones_go_and_nothing_else() throws IOException {
    Path folder = Files.createDirectories(out.resolve(Diary.FOLDER));
    for (String name :
        List.of(
            "接收-2026-03-01.log", "接收-2026-03-04.log", "接收-2026-99-99.log", "我的.log", "接收-说明.txt")) {
      Files.writeString(folder.resolve(name), "x");
    }
    Diary diary = new Diary(out, 3, clock, terminal::add);
    diary.begin();
    diary.said("一");
    assertThat(logs())
        .containsExactlyInAnyOrder(
            "接收-2026-03-04.log", "接收-2026-03-05.log", "接收-2026-99-99.log", "接收-说明.txt", "我的.log");
    now = now.plusSeconds(16 * 3600);
    diary.said("二");
    now = now.plusSeconds(24 * 3600);
    diary.said("三");
    assertThat(logs())
        .containsExactlyInAnyOrder(
            "接收-2026-03-05.log",
            "接收-2026-03-06.log",
            "接收-2026-03-07.log",
            "接收-2026-99-99.log",
            "接收-说明.txt",
            "我的.log");
  }

  @Test
  void a_log_that_cannot_be_written_is_said_once_and_stops_nothing() throws IOException {
    Files.writeString(out.resolve(Diary.FOLDER), "a file where the folder should be");
    Diary diary = new Diary(out, 3, clock, terminal::add);
    diary.begin();
    diary.said("一");
    diary.said("二");
    assertThat(terminal).contains("一", "二").hasSize(3);
    assertThat(terminal.stream().filter(one -> one.contains("日志无法写入"))).hasSize(1);
  }

  @Test
  void what_is_written_of_a_watch_is_read_again() throws IOException {
    assertThat(WatchStatus.read(out)).isNull();
    ProcessHandle self = ProcessHandle.current();
    Instant begun = self.info().startInstant().orElseThrow();
    WatchStatus status =
        new WatchStatus(
            "收件箱",
            self.pid(),
            begun,
            now,
            5,
            7,
            List.of(new Waiting("甲 乙.xlsx", "正在其他程序中打开")),
            List.of("请关闭台账。"),
            false);
    status.write(out);
    WatchStatus read = WatchStatus.read(out);
    assertThat(read.waiting()).containsExactly(new Waiting("甲 乙.xlsx", "正在其他程序中打开"));
    assertThat(read.complaints()).containsExactly("请关闭台账。");
    assertThat(read.results()).isEqualTo(7);
    assertThat(read.life(now)).isEqualTo(Life.RUNNING);
  }

  @Test
  void a_process_that_is_gone_is_told_from_one_that_ended_or_runs_elsewhere() {
    WatchStatus gone =
        new WatchStatus("收", Long.MAX_VALUE, now, now, 5, 0, List.of(), List.of(), false);
    assertThat(gone.life(now.plusSeconds(600))).isEqualTo(Life.GONE);
    assertThat(gone.life(now.plusSeconds(30))).isEqualTo(Life.ELSEWHERE);
    WatchStatus ended =
        new WatchStatus("收", Long.MAX_VALUE, now, now, 5, 0, List.of(), List.of(), true);
    assertThat(ended.life(now)).isEqualTo(Life.ENDED);
    long self = ProcessHandle.current().pid();
    WatchStatus another =
        new WatchStatus("收", self, Instant.EPOCH, now, 5, 0, List.of(), List.of(), false);
    assertThat(another.life(now.plusSeconds(600))).isEqualTo(Life.GONE);
  }

  @Test
  void what_makes_no_sense_is_no_status() throws IOException {
    Files.writeString(out.resolve(WatchStatus.NAME), "pid\tabc\n");
    assertThat(WatchStatus.read(out)).isNull();
  }
}
