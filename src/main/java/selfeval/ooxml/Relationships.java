package selfeval.ooxml;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The relationships of one part, or of the package: which other parts it uses, and as what. */
public final class Relationships {
  public static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** The namespace of r:id and the beginning of relationship types, transitional and strict. */
  public static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  public static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

  /**
   * One relationship of a part.
   *
   * @param id what the owning part calls it, or null
   * @param type as written, transitional or strict
   * @param target the part's name without a leading slash, or an address outside the file
   * @param external whether it is outside the file; such a target is never opened
   */
  public record Relationship(@Nullable String id, String type, String target, boolean external) {

    /** Whether it is of this kind, in the transitional or the strict vocabulary. */
    public boolean is(String kind) {
      return type.endsWith(kind)
          && type.length() > kind.length()
          && type.charAt(type.length() - kind.length() - 1) == '/';
    }
  }

  private final List<Relationship> all;

  private Relationships(List<Relationship> all) {
    this.all = all;
  }

  /** The relationships of a part ("" for the package); none where it has no such file. */
  public static Relationships of(ZipPackage source, String owner) throws Unreadable {
    return source.relationships(owner);
  }

  static Relationships read(ZipPackage source, String owner) throws Unreadable {
    String part = nameFor(owner);
    List<Relationship> found = new ArrayList<>();
    if (source.has(part)) {
      try (PartXml xml = PartXml.open(source, part)) {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
          if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("Relationship")) {
            add(found, xml, owner, source);
          }
        }
      }
    }
    return new Relationships(found);
  }

  private static void add(List<Relationship> found, PartXml xml, String owner, ZipPackage source) {
    String type = xml.attribute("Type");
    String target = xml.attribute("Target");
    if (type == null || target == null) {
      return;
    }
    boolean external = "External".equals(xml.attribute("TargetMode"));
    String folder = owner.substring(0, owner.lastIndexOf('/') + 1);
    found.add(
        new Relationship(
            xml.attribute("Id"),
            type,
            external ? target : part(folder, target, source::has),
            external));
  }

  /**
   * The name of the part that a text of the package means: absolute, or relative to a folder; with
   * the separators of Windows, or with escaped characters, as some programs write it.
   *
   * @param there whether the package has a part of a name
   */
  static String part(String folder, String text, Predicate<String> there) {
    int mark = text.indexOf('#');
    String target = (mark < 0 ? text : text.substring(0, mark)).strip().replace('\\', '/');
    String part = resolve(target.startsWith("/") ? target : folder + target);
    if (part.indexOf('%') < 0 || there.test(part)) {
      return part;
    }
    try {
      return resolve(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return part;
    }
  }

  /** Without steps that lead nowhere; none leads out of the package. */
  private static String resolve(String path) {
    List<String> steps = new ArrayList<>();
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String step = path.substring(start, end);
      if (step.equals("..")) {
        if (!steps.isEmpty()) {
          steps.remove(steps.size() - 1);
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
      start = end + 1;
    }
    return String.join("/", steps);
  }

  /** Name of the part that holds the relationships of a part. */
  public static String nameFor(String owner) {
    int slash = owner.lastIndexOf('/');
    return owner.substring(0, slash + 1) + "_rels/" + owner.substring(slash + 1) + ".rels";
  }

  /** The part whose relationships a part of this name holds; null where it is no such part. */
  static @Nullable String owner(String name) {
    int folder = name.lastIndexOf('/') + 1;
    return name.substring(0, folder).endsWith("_rels/") && name.endsWith(".rels")
        ? name.substring(0, folder - 6) + name.substring(folder, name.length() - 5)
        : null;
  }

  public List<Relationship> all() {
    return all;
  }

  /** The first of a kind that leads to a part of this package, or null. */
  public @Nullable Relationship first(String kind) {
    for (Relationship one : all) {
      if (!one.external && one.is(kind)) {
        return one;
      }
    }
    return null;
  }

  /** The one with this id, or null. */
  public @Nullable Relationship byId(@Nullable String id) {
    for (Relationship one : all) {
      if (id != null && id.equals(one.id)) {
        return one;
      }
    }
    return null;
  }

  /** The part that an id leads to, or null. */
  public @Nullable String target(String id) {
    Relationship found = byId(id);
    return found == null || found.external ? null : found.target;
  }

  public boolean any(String kind) {
    for (Relationship one : all) {
      if (one.is(kind)) {
        return true;
      }
    }
    return false;
  }
}
