package selfeval.ooxml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** What kind each part of a package is, by its list of content types. */
public final class ContentTypes {
  public static final String NAME = "[Content_Types].xml";

  private final Map<String, String> defaults = new HashMap<>();
  private final Map<String, String> overrides = new HashMap<>();

  private ContentTypes() {}

  /** The list of a package. */
  public static ContentTypes of(ZipPackage source) throws Unreadable {
    return source.contentTypes();
  }

  static ContentTypes read(ZipPackage source) throws Unreadable {
    ContentTypes types = new ContentTypes();
    try (PartXml xml = PartXml.open(source, NAME)) {
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        String type =
            event == XMLStreamConstants.START_ELEMENT ? xml.attribute("ContentType") : null;
        if (type == null) {
          continue;
        }
        String extension = xml.attribute("Extension");
        String part = xml.attribute("PartName");
        if (xml.name().equals("Override") && part != null) {
          types.overrides.put(key(part, source), type);
        } else if (xml.name().equals("Default") && extension != null) {
          types.defaults.put(extension.toLowerCase(Locale.ROOT), type);
        }
      }
    }
    return types;
  }

  /** The part that an entry names, as the keys of this list have it. */
  static String key(String part, ZipPackage source) {
    return ZipPackage.key(Relationships.part("", part, source::has));
  }

  static String extension(String part) {
    return part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The type of a part: its own, or the default of its extension; empty where neither. */
  public String of(String part) {
    String own = overrides.get(ZipPackage.key(part));
    return (own != null ? own : defaults.getOrDefault(extension(part), "")).trim();
  }

  /** The type that is given to a part by its name; null where none is. */
  @Nullable String declared(String part) {
    return overrides.get(ZipPackage.key(part));
  }

  /** The type of an extension, in lower case; null where none is given. */
  @Nullable String byExtension(String extension) {
    return defaults.get(extension);
  }

  /** The parts, there or not, whose type is given by their name; in lower case, without slash. */
  Set<String> declared() {
    return overrides.keySet();
  }
}
