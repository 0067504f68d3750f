package selfeval.measure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A target held against what was achieved.
 *
 * <p>Where it was not judged, {@code kind} is {@link Kind#UNDECIDABLE}, and target and actual are
 * given as far as they can be read in one unit. Where two equal texts hold several numbers, it is
 * judged {@link Kind#EQUAL} without numbers.
 *
 * @param kind what sort of promise
 * @param judged whether it could be decided; false leaves {@code attained} null and gives {@code
 *     why}
 * @param target the target as a plain decimal in {@code unit}, or an ISO date (2021-12-31, 2021-12;
 *     --12-31 and --12 without a year); null for words
 * @param actual the actual likewise
 * @param targetNumber the target as a number in the common unit, null where it is none
 * @param actualNumber the actual likewise
 * @param unit the common unit (% for percentages), or null
 * @param attained reached or not; null where not judged
 * @param band the band of a qualitative indicator; null where not judged or of another kind
 * @param why a Chinese sentence on why it was not judged; null where it was
 * @param notes what deserves a word
 */
public record Comparison(
    Kind kind,
    boolean judged,
    String target,
    String actual,
    BigDecimal targetNumber,
    BigDecimal actualNumber,
    String unit,
    Boolean attained,
    Band band,
    String why,
    Set<Note> notes) {
  public Comparison {
    // in the order of the enum, so that the output never varies
    Set<Note> ordered = EnumSet.noneOf(Note.class);
    ordered.addAll(notes);
    notes = Collections.unmodifiableSet(ordered);
  }

  /** One that cannot be decided, with nothing read. */
  public static Comparison undecided(String why) {
    return new Comparison(
        Kind.UNDECIDABLE, false, null, null, null, null, null, null, null, why, Set.of());
  }

  /** Returns the same, not judged for another reason. */
  public Comparison because(String other) {
    return new Comparison(
        kind,
        judged,
        target,
        actual,
        targetNumber,
        actualNumber,
        unit,
        attained,
        band,
        other,
        notes);
  }
}
