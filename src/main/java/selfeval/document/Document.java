package selfeval.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was read.
 *
 * @param outcome what became of it
 * @param reason a Chinese sentence where it was not read; else null
 * @param paragraphs what it says, without blank paragraphs; empty where it was not read
 */
public record Document(Outcome outcome, @Nullable String reason, List<Paragraph> paragraphs) {
  public Document {
    paragraphs = List.copyOf(paragraphs);
  }

  /** What became of a document. */
  public enum Outcome {
    READ(""),
    NO_TEXT("没有可识别的文字，未核对；扫描的报告请提供可以复制文字的版本"),
    ENCRYPTED("设置了打开密码，未核对，请提供没有密码的文件"),
    DAMAGED("已损坏或不完整，未核对，请用 Word、WPS 或阅读器打开检查后重新提供"),
    UNSUPPORTED("不是 .docx、.doc、.pdf 或 .txt 格式的文字，未核对，请另存为 .docx 后重新提供"),
    TOO_LARGE("超过读取的上限，未核对"),
    TIMED_OUT("读取用时过长，未核对，请另存为 .docx 或 .txt 后重新提供"),
    FAILED("读取时程序出错，未核对，请人工核对，并将文件交给程序维护人员");

    private final String chinese;

    Outcome(String chinese) {
      this.chinese = chinese;
    }

    /** The name in the result file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A document that was not read. */
  public static Document unread(Outcome outcome) {
    return new Document(outcome, outcome.chinese + "。", List.of());
  }

  /** A document that was not read, with words of its own. */
  static Document unread(Outcome outcome, String reason) {
    return new Document(outcome, reason, List.of());
  }

  /** Whether it was read. */
  public boolean read() {
    return outcome == Outcome.READ;
  }
}
