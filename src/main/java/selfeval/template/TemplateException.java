package selfeval.template;

/** A mistake in a template file: a Chinese sentence with file, line and what was expected. */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TemplateException(String message) {
    super(message);
  }
}
