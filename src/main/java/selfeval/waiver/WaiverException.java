package selfeval.waiver;

/** A mistake in a file of waivers: a Chinese sentence with file, line and what was expected. */
public final class WaiverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WaiverException(String message) {
    super(message);
  }

  static WaiverException at(String file, int line, String what) {
    return new WaiverException("豁免文件 " + file + " 第 " + line + " 行：" + what);
  }
}
