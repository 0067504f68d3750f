package selfeval.measure;

/** The language in which targets and actuals are written. */
public final class Measures {
  private Measures() {}

  /**
   * Holds an actual against its target, or says why that cannot be done without a person.
   *
   * @param operator the operator where it stands in a column of its own; null or empty where not
   * @param target the target, with or without operator and unit
   * @param unit the unit where it stands in a column of its own; null or empty where not
   * @param actual what was achieved
   * @param name the indicator's name, for hints only
   * @param words the words that choose a qualitative band
   */
  public static Comparison compare(
      String operator, Side target, String unit, Side actual, String name, Words words) {
    throw new UnsupportedOperationException("not yet");
  }
}
