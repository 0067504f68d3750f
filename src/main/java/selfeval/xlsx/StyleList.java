package selfeval.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.Patch;
import selfeval.ooxml.SchemaPlace;
import selfeval.ooxml.XmlElement;
import selfeval.ooxml.XmlScan;

/** A list of the styles part (fonts, fills, borders, cellXfs) and what is appended to it. */
final class StyleList {
  /** An entry that the file has; by its position in the list others speak of it. */
  record Piece(int start, int end) {}

  private final String name;
  private final String child;
  private final SchemaPlace place;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder additions = new StringBuilder(1024);
  private final Map<String, Integer> known = new HashMap<>();
  private @Nullable XmlElement root;
  private @Nullable XmlElement element;
  private int countStart = -1;
  private int countEnd;
  private int size;

  /**
   * @param name of the list's element
   * @param child of the elements that it lists
   * @param order the lists of the part as the schema orders them
   */
  StyleList(String name, String child, List<String> order) {
    this.name = name;
    this.child = child;
    place = new SchemaPlace(order, name);
  }

  /** Takes note of a tag; must be told of each tag of the part that is not within its entries. */
  void pass(XmlScan scan) {
    place.pass(scan);
    if (scan.depth() == 1) {
      root = XmlElement.of(scan, root);
    } else if (scan.depth() == 2 && scan.is(name)) {
      element = XmlElement.of(scan, element);
      if (scan.opening() && scan.attribute("count")) {
        countStart = scan.valueStart();
        countEnd = scan.valueEnd();
      }
    } else if (scan.depth() == 3 && scan.opening() && scan.parentIs(name)) {
      scan.refuseAlternative();
      if (scan.is(child)) {
        int start = scan.tagStart();
        pieces.add(new Piece(start, scan.skip()));
        size++;
      }
    }
  }

  /**
   * Begins a list that the part lacks, or that is empty, with what every workbook has.
   *
   * @param count how many entries that is
   */
  void beginIfEmpty(String markup, int count) {
    if (size == 0) {
      if (element == null) {
        place.place();
      }
      size = count;
      additions.append(prefixed(markup));
    }
  }

  /** Markup written without prefixes as an entry must be written. */
  String prefixed(String markup) {
    return (element == null ? root() : element).prefixed(markup);
  }

  private XmlElement root() {
    return Objects.requireNonNull(root, "the root's tag is passed first");
  }

  /** The entries that the file has. */
  List<Piece> pieces() {
    return pieces;
  }

  /** Returns the number of an entry, which is added where it was not added before. */
  int add(String xml) {
    Integer same = known.get(xml);
    if (same != null) {
      return same;
    }
    additions.append(xml);
    known.put(xml, size);
    return size++;
  }

  /** Puts what was added into the part; once, at the end. */
  void store(Patch patch) {
    if (additions.isEmpty()) {
      return;
    }
    if (element == null) {
      String tag = root().prefix() + name;
      patch.insert(
          place.place(), "<" + tag + " count=\"" + size + "\">" + additions + "</" + tag + ">");
      return;
    }
    if (countStart >= 0) {
      patch.replace(countStart, countEnd, Integer.toString(size));
    }
    element.append(patch, additions.toString());
  }
}
