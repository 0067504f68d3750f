package selfeval.measure;

/**
 * An operator as it was written.
 *
 * @param operator the operator
 * @param edge how sure it is whether the number itself is in
 * @param weak a verb (达到, 控制在) that gives way to a plain operator on the other side of the number
 */
record Condition(Operator operator, Edge edge, boolean weak) {

  /** Whether the number itself counts as reached. */
  enum Edge {
    /** A glyph, or a word that says so. */
    CERTAIN,
    /** A word that civil law defines (以上 is in, 超过 is out), which the writer may not have known. */
    ASSUMED,
    /** Two words that say different things (超过90%以上). */
    UNCLEAR
  }

  static Condition certain(Operator operator) {
    return new Condition(operator, Edge.CERTAIN, false);
  }

  /** The operator is in, whatever the word alone would mean: 90%（含）以上. */
  Condition including(boolean in) {
    Operator exact =
        switch (operator) {
          case AT_LEAST, MORE_THAN -> in ? Operator.AT_LEAST : Operator.MORE_THAN;
          case AT_MOST, LESS_THAN -> in ? Operator.AT_MOST : Operator.LESS_THAN;
          case EQUAL -> Operator.EQUAL;
        };
    return new Condition(exact, Edge.CERTAIN, weak);
  }

  /** Two conditions on the same number, or null where they contradict each other. */
  static Condition both(Condition one, Condition two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    if (one.weak != two.weak) {
      return one.weak ? two : one;
    }
    if (one.operator == two.operator) {
      Edge edge = one.edge.compareTo(two.edge) <= 0 ? one.edge : two.edge;
      return new Condition(one.operator, edge, one.weak);
    }
    boolean sameWay =
        (one.operator.upward() && two.operator.upward())
            || (one.operator.downward() && two.operator.downward());
    return sameWay ? new Condition(one.operator, Edge.UNCLEAR, false) : null;
  }
}
