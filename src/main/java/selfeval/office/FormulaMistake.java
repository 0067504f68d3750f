package selfeval.office;

/** A formula that cannot be used; the message is a Chinese sentence without a full stop. */
final class FormulaMistake extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;

  FormulaMistake(String message) {
    this("formula", message);
  }

  /**
   * @param key the key of the template at fault
   */
  FormulaMistake(String key, String message) {
    super(message);
    this.key = key;
  }

  String key() {
    return key;
  }
}
