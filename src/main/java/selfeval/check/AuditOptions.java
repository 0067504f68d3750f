package selfeval.check;

import org.jspecify.annotations.Nullable;

/**
 * What the office that runs an audit knows beside the forms. Checks read it and never what an audit
 * was called with, so that equal options give equal findings.
 *
 * @param year the year that the forms are due for, four digits; null where the office did not say
 */
public record AuditOptions(@Nullable String year) {
  /** An audit of which the office says nothing. */
  public static final AuditOptions NONE = new AuditOptions(null);
}
