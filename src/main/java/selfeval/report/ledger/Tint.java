package selfeval.report.ledger;

import org.jspecify.annotations.Nullable;
import selfeval.term.Severity;
import selfeval.term.State;

/** What a verdict means; the words say it too. */
enum Tint {
  NONE(null),
  ERROR("F9D4D3"),
  WARNING("FDEDC3"),
  INFO("D9E8F6");

  private final @Nullable String colour;

  Tint(@Nullable String colour) {
    this.colour = colour;
  }

  /** Six hexadecimal digits; null for none. */
  @Nullable String colour() {
    return colour;
  }

  static Tint of(State state) {
    return switch (state) {
      case RETURNED -> ERROR;
      case REVIEW -> WARNING;
      case PASSED -> NONE;
    };
  }

  static Tint of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }
}
