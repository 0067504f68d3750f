package selfeval.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The list of what kind each part is. */
final class ContentTypes {
  private static final String NAME = "[Content_Types].xml";

  private final XlsxPackage pack;
  private final XmlElement root;
  private final Map<String, String> defaults = new HashMap<>();
  private final Map<String, int[]> overrides = new HashMap<>();
  private final Map<String, String> overrideTypes = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final StringBuilder additions = new StringBuilder();

  ContentTypes(XlsxPackage pack) {
    this.pack = pack;
    XmlScan scan = new XmlScan(pack.part(NAME));
    XmlElement types = null;
    while (scan.next()) {
      if (scan.depth() == 1 && scan.opening()) {
        types = new XmlElement(scan);
      } else if (scan.depth() == 1) {
        types.closedBy(scan);
      } else if (scan.depth() == 2 && scan.opening()) {
        String type = scan.value("ContentType");
        if (type == null) {
          continue;
        }
        if (scan.is("Default") && scan.attribute("Extension")) {
          defaults.put(scan.value().toLowerCase(Locale.ROOT), type);
        } else if (scan.is("Override") && scan.attribute("PartName")) {
          String part = key(scan.value());
          overrideTypes.put(part, type);
          int start = scan.tagStart();
          overrides.put(part, new int[] {start, scan.skip()});
        }
      }
    }
    if (types == null) {
      throw new CannotAnnotateInPlace("部件 " + NAME + " 为空");
    }
    root = types;
  }

  private static String key(String part) {
    String name = part.startsWith("/") ? part.substring(1) : part;
    return name.toLowerCase(Locale.ROOT);
  }

  /** The type of a part of the file; empty where none is given. */
  String of(String part) {
    String own = overrideTypes.get(key(part));
    if (own != null) {
      return own;
    }
    String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return defaults.getOrDefault(extension, "");
  }

  /** The parts, there or not, whose type is given by their name; in lower case, without slash. */
  Set<String> declared() {
    return overrides.keySet();
  }

  /** Names the type of a part that is added, where the default for its extension is another. */
  void add(String part, String type, boolean asDefault) {
    String declared = overrideTypes.get(key(part));
    if (type.equals(declared)) {
      return;
    }
    if (declared != null) {
      // left over from a part that is gone: two types for one name break the package
      remove(part);
      override(part, type);
      return;
    }
    String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String known = defaults.get(extension);
    if (type.equals(known)) {
      return;
    }
    if (asDefault && known == null) {
      defaults.put(extension, type);
      additions
          .append("<Default Extension=\"")
          .append(extension)
          .append("\" ContentType=\"")
          .append(type)
          .append("\"/>");
    } else {
      override(part, type);
    }
  }

  private void override(String part, String type) {
    overrideTypes.put(key(part), type);
    additions
        .append("<Override PartName=\"/")
        .append(XmlText.escape(part))
        .append("\" ContentType=\"")
        .append(type)
        .append("\"/>");
  }

  void remove(String part) {
    int[] place = overrides.get(key(part));
    if (place != null && gone.add(key(part))) {
      pack.patch(NAME).delete(place[0], place[1]);
    }
  }

  /** Puts what was added into the package; once, at the end. */
  void store() {
    if (!additions.isEmpty()) {
      root.append(pack.patch(NAME), root.prefixed(additions.toString()));
    }
  }
}
