package selfeval.ooxml;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for parts that are added: none that a part of the package has, nor one that the package
 * speaks of. A type that is given to a part that is gone, or a relationship that leads to it, would
 * otherwise become those of ours.
 */
public final class PartNames {
  private final Set<String> taken = new HashSet<>();

  public PartNames(XlsxPackage pack, ContentTypeChanges types) {
    taken.addAll(types.there().declared());
    for (String name : pack.names()) {
      taken.add(key(name));
      String owner = Relationships.owner(name);
      if (owner != null) {
        // orphaned relationships would be taken for those of a part with that name
        taken.add(key(owner));
        targets(pack, owner);
      }
    }
  }

  private void targets(XlsxPackage pack, String owner) {
    try {
      for (Relationships.Relationship one : pack.relationships(owner).all()) {
        if (!one.external()) {
          taken.add(key(one.target()));
        }
      }
    } catch (CannotAnnotateInPlace e) {
      // relationships that cannot be read lead nowhere
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Takes a name: the text with the first free number put in for {@code #}. */
  public String take(String pattern) {
    for (int n = 1; ; n++) {
      String name = pattern.replace("#", Integer.toString(n));
      if (taken.add(key(name))) {
        return name;
      }
    }
  }
}
