package selfeval.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import selfeval.output.UsageException;
import selfeval.run.watch.WatchStatus;

/** What {@code watch --status} prints. */
final class WatchStatusWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final PrintStream out;
  private final Clock clock;

  WatchStatusWords(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /**
   * Prints how the watch of an output folder is doing.
   *
   * @return {@link ExitCode#FAILED} where it is gone without having ended
   */
  ExitCode report(@Nullable Path folder) {
    WatchStatus status = read(folder);
    WatchStatus.Life life = status.life(clock.instant());
    out.println(
        switch (life) {
          case RUNNING -> "正在接收 " + status.inbox() + " 中的自评表（进程 " + status.pid() + "）。";
          case ELSEWHERE -> "接收程序不在本机运行，但刚刚还有活动，可能在另一台计算机上（进程 " + status.pid() + "）。";
          case ENDED -> "接收已正常结束，没有在运行。";
          case GONE ->
              "接收程序已不在运行（进程 " + status.pid() + " 意外终止）。已有的结果完整；请重新运行原来的 watch 命令，没有审核的文件会接着审核。";
        });
    out.println("开始：" + time(status.begun()) + "；最后一次查看：" + time(status.looked()) + "。");
    out.println("已有结果 " + status.results() + " 个。");
    if (life == WatchStatus.Life.RUNNING || life == WatchStatus.Life.ELSEWHERE) {
      out.println(status.waiting().isEmpty() ? "没有等待的文件。" : "等待的文件：");
      status.waiting().forEach(one -> out.println("  " + one.file() + "  " + one.why()));
      status.complaints().forEach(out::println);
    }
    return life == WatchStatus.Life.GONE ? ExitCode.FAILED : ExitCode.OK;
  }

  private String time(Instant time) {
    return TIME.format(time.atZone(clock.getZone()));
  }

  private static WatchStatus read(@Nullable Path folder) {
    WatchStatus status = null;
    try {
      status = folder == null ? null : WatchStatus.read(folder);
    } catch (IOException e) {
      throw new UsageException("无法读取“" + folder + "”中的接收状态，请检查权限后重试。");
    }
    if (status == null) {
      throw new UsageException("“" + folder + "”中没有接收状态；请写出 watch 的输出文件夹，例如：watch --status 审核结果");
    }
    return status;
  }
}
