package selfeval.template;

/** How points shrink when an indicator with an upper limit exceeds it. */
public enum ReverseFormula {
  /** weight × target ÷ actual. */
  RATIO,
  /** weight × (1 − (actual − target) ÷ target), never below 0. */
  LINEAR,
  /** The jurisdiction names none: either is accepted, and the finding says which matched. */
  EITHER
}
