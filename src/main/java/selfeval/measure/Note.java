package selfeval.measure;

/** What was noticed while comparing and deserves a word, whether or not the row could be judged. */
public enum Note {
  /** The actual repeats the target's operator (≥266米). */
  OPERATOR_COPIED,
  /** The result hangs on 以上/以下/以内 including the number itself. */
  BOUNDARY_ASSUMED,
  /** A numeric target is answered with words. */
  WORDS_FOR_NUMBER,
  /** One side is in 万 or 亿, or 万元 against 元, and the other shows no such scale. */
  SCALE_DIFFERS,
  /** The units differ and are not the same quantity. */
  UNIT_DIFFERS,
  /** 1 against 100%, and neither side shows a percentage. */
  PERCENT_UNCLEAR,
  /** No operator and another actual: the direction is not known. */
  DIRECTION_UNKNOWN,
  /** Beside DIRECTION_UNKNOWN: the name hints at a reverse indicator. */
  REVERSE_HINTED,
  /** Persons against visits (人次): the result takes one visit for one person. */
  PERSONS_ASSUMED,
  /** A bare number that misses a target with a scale in the target's own unit. */
  UNIT_LEFT_OUT,
  /** The target asks for exactly its value, and the actual exceeds it. */
  EQUAL_EXCEEDED
}
