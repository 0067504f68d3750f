package selfeval.cli;

import org.slf4j.LoggerFactory;
import selfeval.disk.OutputException;
import selfeval.output.UsageException;
import selfeval.template.TemplateException;

/**
 * What a person is told of a command that could not be done.
 *
 * @param sentence in Chinese, what happened and what to do
 * @param code how the program ends
 */
record FailureWords(String sentence, ExitCode code) {
  /**
   * Reads what was thrown; a defect goes to the log with its trace.
   *
   * @param again what to do once the output can be written, such as 请重新运行
   */
  static FailureWords of(Throwable thrown, String again) {
    if (thrown instanceof UsageException || thrown instanceof TemplateException) {
      return new FailureWords(String.valueOf(thrown.getMessage()), ExitCode.USAGE);
    }
    if (thrown instanceof OutputException) {
      return new FailureWords(thrown.getMessage() + "处理后" + again + "。", ExitCode.FAILED);
    }
    LoggerFactory.getLogger(CommandLineProgram.class).error("internal error", thrown);
    return new FailureWords(
        "程序内部错误（" + thrown.getClass().getSimpleName() + "），没有写出新的结果，请将以上信息交给程序维护人员。",
        ExitCode.FAILED);
  }
}
