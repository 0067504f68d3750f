package selfeval.output;

/** The output folder could not be written; the message is for the user, in Chinese. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
