package selfeval.measure;

/** The three bands of a qualitative indicator. */
public enum Band {
  REACHED,
  PARTLY,
  MISSED
}
