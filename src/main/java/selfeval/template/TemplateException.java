package selfeval.template;

/** A mistake in a template file: a Chinese sentence with file, line and what was expected. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TemplateException(String message) {
    super(message);
  }

  /**
   * A mistake at a line of a file.
   *
   * @param line 1-based
   * @param what what is wrong and what was expected
   */
  static TemplateException at(String file, int line, String what) {
    return new TemplateException("模板文件 " + file + " 第 " + line + " 行：" + what);
  }

  static TemplateException at(Item item, String what) {
    return at(item.file(), item.line(), what);
  }

  static TemplateException at(Item.Entry entry, String what) {
    return at(entry.file(), entry.line(), what);
  }
}
