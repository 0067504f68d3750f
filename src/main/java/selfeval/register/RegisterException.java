package selfeval.register;

/** A register that cannot be used; the message is for the user, in Chinese. */
public final class RegisterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegisterException(String message) {
    super(message);
  }
}
