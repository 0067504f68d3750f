package selfeval.output;

import org.jspecify.annotations.Nullable;

/** The command was given something it cannot work with; the message is for the user, in Chinese. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(@Nullable String message) {
    super(message);
  }
}
