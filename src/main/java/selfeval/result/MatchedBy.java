package selfeval.result;

import java.util.Locale;

/** How a form was found among those of the round before. */
public enum MatchedBy {
  /** By project, implementer and year. */
  PROJECT,
  /** By the file's path, or by path and sheet. */
  PATH,
  /** Several could be meant, or one that is not certain: nothing was compared. */
  UNCERTAIN,
  /** The round before has none. */
  NONE;

  /** The name in the result file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the two forms are compared. */
  public boolean certain() {
    return this == PROJECT || this == PATH;
  }
}
