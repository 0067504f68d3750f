package selfeval.ooxml;

import org.jspecify.annotations.Nullable;

/**
 * The prefixes of namespaces that are bound at a place of a document, as a chain with the innermost
 * first; null means a place where none is.
 */
public final class XmlScope {
  private final String prefix;
  private final String uri;
  private final @Nullable XmlScope outer;

  /**
   * Binds one prefix.
   *
   * @param prefix without colon; empty for the default namespace
   * @param uri empty where the default namespace is taken back
   * @param outer what is bound around it
   */
  XmlScope(String prefix, String uri, @Nullable XmlScope outer) {
    this.prefix = prefix;
    this.uri = uri;
    this.outer = outer;
  }

  /** The namespace that a prefix means there; null where it means none. */
  public static @Nullable String uri(@Nullable XmlScope scope, String prefix) {
    for (XmlScope one = scope; one != null; one = one.outer) {
      if (one.prefix.equals(prefix)) {
        return one.uri;
      }
    }
    return null;
  }

  /** A prefix that means the namespace there, as attributes need one; null where none does. */
  public static @Nullable String prefix(@Nullable XmlScope scope, String uri) {
    for (XmlScope one = scope; one != null; one = one.outer) {
      if (!one.prefix.isEmpty() && one.uri.equals(uri) && uri.equals(uri(scope, one.prefix))) {
        return one.prefix;
      }
    }
    return null;
  }
}
