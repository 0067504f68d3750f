package selfeval.ooxml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The content types of a package, with changes to them that go into the package. */
public final class ContentTypeChanges {
  private final XlsxPackage pack;
  private final ContentTypes there;
  private final Map<String, String> addedDefaults = new HashMap<>();
  private final Map<String, String> addedOverrides = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final StringBuilder additions = new StringBuilder();

  public ContentTypeChanges(XlsxPackage pack) {
    this.pack = pack;
    there = pack.contentTypes();
  }

  /** The types as the file has them. */
  public ContentTypes there() {
    return there;
  }

  /** Names the type of a part that is added, where the default for its extension is another. */
  public void add(String part, String type, boolean asDefault) {
    String key = ZipPackage.key(part);
    String declared = addedOverrides.getOrDefault(key, there.declared(part));
    if (type.equals(declared)) {
      return;
    }
    if (declared != null) {
      // left over from a part that is gone: two types for one name break the package
      remove(part);
      override(part, type);
      return;
    }
    String extension = ContentTypes.extension(part);
    String known = addedDefaults.getOrDefault(extension, there.byExtension(extension));
    if (type.equals(known)) {
      return;
    }
    if (asDefault && known == null) {
      addedDefaults.put(extension, type);
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
    addedOverrides.put(ZipPackage.key(part), type);
    additions
        .append("<Override PartName=\"/")
        .append(XmlText.escape(part))
        .append("\" ContentType=\"")
        .append(type)
        .append("\"/>");
  }

  /** Takes out the type that the file gives to a part by its name. */
  public void remove(String part) {
    String key = ZipPackage.key(part);
    if (there.declared(part) == null || !gone.add(key)) {
      return;
    }
    XmlScan scan = new XmlScan(pack.part(ContentTypes.NAME));
    while (scan.next()) {
      if (scan.depth() == 2
          && scan.opening()
          && scan.is("Override")
          && scan.attribute("PartName")) {
        boolean same = pack.contentTypeKey(scan.value()).equals(key);
        int start = scan.tagStart();
        int end = scan.skip();
        if (same) {
          pack.patch(ContentTypes.NAME).delete(start, end);
        }
      }
    }
  }

  /** Puts what was added into the package; once, at the end. */
  public void store() {
    if (!additions.isEmpty()) {
      XmlElement root = XmlElement.root(pack.part(ContentTypes.NAME));
      root.append(pack.patch(ContentTypes.NAME), root.prefixed(additions.toString()));
    }
  }
}
