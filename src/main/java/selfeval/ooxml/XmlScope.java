package selfeval.ooxml;

/**
 * The prefixes of namespaces that are bound at a place of a document, as a chain with the innermost
 * first; null means a place where none is.
 *
 * @param prefix without colon; empty for the default namespace
 * @param uri empty where the default namespace is taken back
 * @param outer what is bound around it
 */
public record XmlScope(String prefix, String uri, XmlScope outer) {

  /** The namespace that a prefix means there; null where it means none. */
  public static String uri(XmlScope scope, String prefix) {
    for (XmlScope one = scope; one != null; one = one.outer) {
      if (one.prefix.equals(prefix)) {
        return one.uri;
      }
    }
    return null;
  }

  /** A prefix that means the namespace there, as attributes need one; null where none does. */
  static String prefix(XmlScope scope, String uri) {
    for (XmlScope one = scope; one != null; one = one.outer) {
      if (!one.prefix.isEmpty() && one.uri.equals(uri) && uri.equals(uri(scope, one.prefix))) {
        return one.prefix;
      }
    }
    return null;
  }
}
