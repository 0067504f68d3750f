package selfeval.formula;

/** A formula that cannot be used; the message is a Chinese sentence without a full stop. */
public final class FormulaMistake extends Exception {
  private static final long serialVersionUID = 1L;

  FormulaMistake(String message) {
    super(message);
  }
}
