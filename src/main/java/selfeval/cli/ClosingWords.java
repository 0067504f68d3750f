package selfeval.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import selfeval.report.SafeText;
import selfeval.result.FileCounts;
import selfeval.result.Outcome;
import selfeval.run.folder.AcrossWords;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.PublishedWords;
import selfeval.run.folder.RegisterWords;
import selfeval.run.folder.Summary;
import selfeval.term.Severity;
import selfeval.term.State;

/** What is said at the end of an audit. */
final class ClosingWords {
  private final PrintStream err;
  private final boolean window;

  ClosingWords(PrintStream err) {
    this(err, false);
  }

  /**
   * @param window whether they are shown in a window, where a person goes on by a button
   */
  ClosingWords(PrintStream err, boolean window) {
    this.err = err;
    this.window = window;
  }

  void report(Summary s, BatchOptions options) {
    Path folder = options.out();
    FileCounts counts = s.counts();
    if (s.left() > 0) {
      stopped(s, options);
    }
    if (counts.files() == 0 && s.left() == 0) {
      err.println(
          s.published().superseded().isEmpty()
              ? "没有找到可以审核的工作簿（xlsx xlsm xltx xltm xls xlt et ett）" + others(s) + "。"
              : "本次的文件都已有后来的版本，没有需要审核的" + others(s) + "。");
    } else if (counts.files() > 0) {
      int audited = counts.count(Outcome.AUDITED);
      err.printf(
          Locale.ROOT,
          "%s：文件 %d 个，已审核 %d 个（自评表 %d 张），退回 %d 个，待核 %d 个，通过 %d 个%s。%n",
          s.left() == 0 ? "审核完毕" : "已完成的部分",
          counts.files(),
          audited,
          counts.forms(),
          counts.count(State.RETURNED),
          counts.count(State.REVIEW),
          counts.count(State.PASSED),
          others(s));
      err.printf(
          Locale.ROOT,
          "发现问题：应改正 %d 项，需核实 %d 项，供参考 %d 项。%n",
          counts.tally().count(Severity.ERROR),
          counts.tally().count(Severity.WARNING),
          counts.tally().count(Severity.INFO));
      if (counts.waivers().findings() > 0) {
        err.printf(Locale.ROOT, "已豁免的问题：%d 项，不计入以上数字。%n", counts.waivers().findings());
      }
      if (!counts.reports().isEmpty()) {
        err.printf(Locale.ROOT, "与自评表对照的自评报告 %d 份。%n", counts.reports().size());
      }
      if (counts.tally().failed() > 0) {
        err.printf(Locale.ROOT, "有 %d 项检查执行出错，相关的表列入待核，请将日志交给程序维护人员。%n", counts.tally().failed());
      }
      for (Outcome outcome : Outcome.values()) {
        if (outcome != Outcome.AUDITED && counts.count(outcome) > 0) {
          err.printf(Locale.ROOT, "未审核：%s %d 个，原因见台账。%n", outcome.chinese(), counts.count(outcome));
        }
      }
    }
    for (String sentence : PublishedWords.of(s.published())) {
      err.println(sentence);
    }
    for (String sentence : AcrossWords.of(s.published().across())) {
      err.println(sentence);
    }
    if (!s.notSentBack().isEmpty()) {
      err.println(PublishedWords.notSentBack(s.notSentBack()));
    }
    if (!s.published().notSentBack().isEmpty()) {
      err.println(PublishedWords.stillOut(s.published().notSentBack()));
    }
    RegisterWords.of(s.register()).forEach(err::println);
    RegisterWords.of(s.inputs()).forEach(err::println);
    for (String note : counts.waivers().notes()) {
      err.println(SafeText.line(note));
    }
    for (String unreadable : s.unreadable()) {
      err.println("文件夹无法读取，其中的文件没有审核：" + SafeText.line(unreadable));
    }
    if (counts.files() == 0 && s.published().files() == 0 && !Files.exists(folder)) {
      return;
    }
    int all = s.published().files();
    if (all > counts.files()) {
      err.println("结果文件夹中共有 " + all + " 个文件的结果，台账包括全部结果。");
    }
    String ledger = s.published().written("审核台账.xlsx");
    err.println(
        "结果在 " + SafeText.line(folder.toString()) + " ，先看其中的 " + SafeText.line(ledger) + " 。");
  }

  private void stopped(Summary s, BatchOptions options) {
    int done = s.counts().files() + s.published().superseded().size();
    String what =
        done == 0
            ? "审核已中止，还没有审核完任何文件，结果文件夹没有改动。"
            : "审核已中止：共 "
                + (done + s.left())
                + " 个文件，已审核 "
                + done
                + " 个，结果已经写好；其余 "
                + s.left()
                + " 个没有审核，以前有结果的保留原来的结果。";
    err.println(
        what
            + goOn(options.fresh() && done > 0)
            + (done == 0 || options.reports().registers().isEmpty() ? "" : "没有审核完，这次不列出未报送的单位。"));
  }

  private String goOn(boolean withoutFresh) {
    if (window) {
      return "接着审核，请点“继续审核”。";
    }
    return withoutFresh ? "接着审核，请去掉 --fresh 后再次运行同一命令。" : "接着审核，再次运行同一命令即可。";
  }

  private static String others(Summary s) {
    return s.others() == 0 ? "" : "，另有其他文件 " + s.others() + " 个未审核";
  }
}
