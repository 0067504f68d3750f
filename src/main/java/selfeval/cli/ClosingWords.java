package selfeval.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import selfeval.report.SafeText;
import selfeval.result.FileCounts;
import selfeval.result.Outcome;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.PublishedWords;
import selfeval.run.folder.Summary;
import selfeval.term.Severity;
import selfeval.term.State;

/** What a person is told at the end of an audit. */
final class ClosingWords {
  private final PrintStream err;

  ClosingWords(PrintStream err) {
    this.err = err;
  }

  /** Says how an audit ended and where its results are. */
  void report(Summary s, BatchOptions options) {
    Path folder = options.out();
    FileCounts counts = s.counts();
    if (counts.files() == 0) {
      err.println(
          s.published().superseded().isEmpty()
              ? "没有找到可以审核的工作簿（xlsx xlsm xltx xltm xls xlt et ett）" + others(s) + "。"
              : "本次的文件都已有后来的版本，没有需要审核的" + others(s) + "。");
    } else {
      int audited = counts.count(Outcome.AUDITED);
      err.printf(
          Locale.ROOT,
          "审核完毕：文件 %d 个，已审核 %d 个（自评表 %d 张），退回 %d 个，待核 %d 个，通过 %d 个%s。%n",
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
    if (!s.notSentBack().isEmpty()) {
      err.println(PublishedWords.notSentBack(s.notSentBack()));
    }
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

  private static String others(Summary s) {
    return s.others() == 0 ? "" : "，另有其他文件 " + s.others() + " 个未审核";
  }
}
