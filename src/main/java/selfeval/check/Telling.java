package selfeval.check;

/**
 * How a finding of severity INFO is told to the agency. What has to be mended or found out is
 * always told by itself, at its cell.
 */
public enum Telling {
  /** By itself, at its cell: there is something that the agency can do. */
  EACH,
  /**
   * In one line with others of its rule, after all that is told by itself: nothing is to be done.
   */
  TOGETHER,
  /** To the office alone: what a reviewer should look at, and no agency can answer. */
  OFFICE
}
