package selfeval.office;

/** A formula that cannot be used; the message is a Chinese sentence without a full stop. */
final class FormulaMistake extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String words;

  FormulaMistake(String message) {
    this("formula", message);
  }

  /**
   * @param key the key of the template at fault
   */
  FormulaMistake(String key, String message) {
    super(message);
    this.key = key;
    this.words = message;
  }

  /** Returns the message. */
  String words() {
    return words;
  }

  String key() {
    return key;
  }
}
