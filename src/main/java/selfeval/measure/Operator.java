package selfeval.measure;

/** Which side of its target an actual has to lie on. */
public enum Operator {
  /** ≥, 不低于, 以上. */
  AT_LEAST(Kind.AT_LEAST),
  /** &gt;, 高于, 超过. */
  MORE_THAN(Kind.MORE_THAN),
  /** ≤, 不超过, 以下. */
  AT_MOST(Kind.AT_MOST),
  /** &lt;, 低于, 不满. */
  LESS_THAN(Kind.LESS_THAN),
  /** =, 等于. */
  EQUAL(Kind.EQUAL);

  private final Kind kind;

  Operator(Kind kind) {
    this.kind = kind;
  }

  /** The kind of promise that this operator makes. */
  public Kind kind() {
    return kind;
  }

  /** More is better. */
  public boolean upward() {
    return this == AT_LEAST || this == MORE_THAN;
  }

  /** Less is better. */
  public boolean downward() {
    return this == AT_MOST || this == LESS_THAN;
  }
}
