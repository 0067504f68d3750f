package selfeval.workbook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** The relationships of one part: which other parts it uses, and as what. */
final class Relationships {
  /**
   * @param id what the owning part calls it
   * @param type the last step of its type, which transitional and strict files share
   * @param target the part's name without a leading slash, or an address outside the file
   * @param external whether it lies outside the file; such a target is never opened
   */
  record Relationship(String id, String type, String target, boolean external) {}

  private final List<Relationship> all;

  private Relationships(List<Relationship> all) {
    this.all = all;
  }

  /** The relationships of a part ("" for the package); none where it has no such file. */
  static Relationships of(ZipPackage source, String owner, Limits limits) throws Unreadable {
    int slash = owner.lastIndexOf('/');
    String folder = owner.substring(0, slash + 1);
    String part = folder + "_rels/" + owner.substring(slash + 1) + ".rels";
    List<Relationship> found = new ArrayList<>();
    if (source.has(part)) {
      try (PartXml xml = PartXml.open(source, part, limits)) {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
          if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("Relationship")) {
            add(found, xml, folder, source);
          }
        }
      }
    }
    return new Relationships(found);
  }

  private static void add(List<Relationship> found, PartXml xml, String folder, ZipPackage source) {
    String type = xml.attribute("Type");
    String target = xml.attribute("Target");
    if (type == null || target == null) {
      return;
    }
    boolean external = "External".equals(xml.attribute("TargetMode"));
    String last = type.substring(type.lastIndexOf('/') + 1);
    found.add(
        new Relationship(
            xml.attribute("Id"), last, external ? target : part(folder, target, source), external));
  }

  /**
   * The name of the part that a text of the package means: absolute, or relative to a folder; with
   * the separators of Windows, or with escaped characters, as some programs write it.
   */
  static String part(String folder, String text, ZipPackage source) {
    int mark = text.indexOf('#');
    String target = (mark < 0 ? text : text.substring(0, mark)).strip().replace('\\', '/');
    String part = resolve(target.startsWith("/") ? target : folder + target);
    if (part.indexOf('%') < 0 || source.has(part)) {
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

  /** The first of this type inside the file, or null. */
  Relationship first(String type) {
    for (Relationship one : all) {
      if (one.type().equals(type) && !one.external()) {
        return one;
      }
    }
    return null;
  }

  /** The one with this id, or null. */
  Relationship byId(String id) {
    for (Relationship one : all) {
      if (one.id() != null && one.id().equals(id)) {
        return one;
      }
    }
    return null;
  }

  boolean any(String type) {
    for (Relationship one : all) {
      if (one.type().equals(type)) {
        return true;
      }
    }
    return false;
  }
}
