package selfeval.result;

import java.util.Locale;

/** What became of one input file. */
public enum Outcome {
  AUDITED("已审核"),
  NO_FORM("未发现自评表"),
  NOT_A_WORKBOOK("不是工作簿"),
  ENCRYPTED("已加密"),
  DAMAGED("文件损坏"),
  UNSUPPORTED("格式不支持"),
  TOO_LARGE("超出限制"),
  TIMED_OUT("超时"),
  INTERNAL_ERROR("程序内部错误");

  private final String chinese;

  Outcome(String chinese) {
    this.chinese = chinese;
  }

  /** The name in the result file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word that users see. */
  public String chinese() {
    return chinese;
  }
}
