package selfeval.xlsx;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Patch;
import selfeval.ooxml.XmlBytes;
import selfeval.ooxml.XmlScan;
import selfeval.ooxml.XmlText;

/**
 * What was done to a workbook, kept in a part of our own within it, so that exactly that can be
 * taken off again.
 *
 * @param opinionPart part of the added sheet; null where none could be added
 * @param added parts that were added, each with the digest of its content
 * @param changed parts that were changed
 * @param formats numbers of the formats made for marked cells, each with that of the cell's own
 * @param marks what was put on each cell
 */
record AuditRecord(
    @Nullable String opinionPart,
    Map<String, String> added,
    List<Changed> changed,
    Map<Integer, Integer> formats,
    List<Marked> marks) {

  static final String RELATIONSHIP = "urn:selfeval-audit:record";
  static final String CONTENT_TYPE = "application/vnd.selfeval-audit.record+xml";

  private static final String NAMESPACE = "urn:selfeval-audit:record:1";

  /**
   * @param digest of the part as it was written
   * @param undo how to get back to the part as it was
   */
  record Changed(String part, String digest, List<Patch.Undo> undo) {}

  /** What became of a note. */
  enum NoteFate {
    /** The cell got no note. */
    NONE,
    /** The cell had no note before. */
    ADDED,
    /** The cell had one, which got our words below its own. */
    APPENDED
  }

  /**
   * @param part the sheet's part
   * @param cell its address
   * @param style number of the format it had; −1 where the sheet did not hold the cell
   * @param noteLength characters of the note that the cell had before
   */
  record Marked(String part, String cell, int style, NoteFate note, int noteLength) {}

  /**
   * Tells a part that was touched since from one that was not: length and two checksums. It guards
   * against accidents, not against forgery, and costs nothing on a thousand forms.
   */
  static String digest(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    CRC32C other = new CRC32C();
    other.update(content);
    return content.length
        + "-"
        + Long.toHexString(crc.getValue())
        + "-"
        + Long.toHexString(other.getValue());
  }

  byte[] xml() {
    XmlBytes xml = new XmlBytes(4096);
    xml.add("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<record xmlns=\"")
        .add(NAMESPACE)
        .add("\"");
    if (opinionPart != null) {
      xml.add(" opinion=\"").add(XmlText.escape(opinionPart)).add("\"");
    }
    xml.add(">");
    for (Map.Entry<String, String> one : added.entrySet()) {
      xml.add("<added part=\"")
          .add(XmlText.escape(one.getKey()))
          .add("\" digest=\"")
          .add(one.getValue())
          .add("\"/>");
    }
    for (Changed one : changed) {
      xml.add("<changed part=\"")
          .add(XmlText.escape(one.part))
          .add("\" digest=\"")
          .add(one.digest)
          .add("\">");
      for (Patch.Undo undo : one.undo) {
        xml.add("<undo at=\"")
            .add(undo.at())
            .add("\" length=\"")
            .add(undo.length())
            .add("\" original=\"")
            .add(Base64.getEncoder().encodeToString(undo.original()))
            .add("\"/>");
      }
      xml.add("</changed>");
    }
    for (Map.Entry<Integer, Integer> one : formats.entrySet()) {
      xml.add("<format marked=\"")
          .add(one.getKey())
          .add("\" own=\"")
          .add(one.getValue())
          .add("\"/>");
    }
    for (Marked one : marks) {
      xml.add("<mark part=\"")
          .add(XmlText.escape(one.part))
          .add("\" cell=\"")
          .add(one.cell)
          .add(one.style < 0 ? "\" absent=\"1" : "\" style=\"" + one.style);
      if (one.note != NoteFate.NONE) {
        xml.add(one.note == NoteFate.ADDED ? "\" note=\"added" : "\" note=\"appended")
            .add("\" length=\"")
            .add(one.noteLength);
      }
      xml.add("\"/>");
    }
    return xml.add("</record>").bytes();
  }

  /** Reads a record; null where it is not one that this version understands. */
  static @Nullable AuditRecord read(byte[] content) {
    String opinion;
    Map<String, String> added = new LinkedHashMap<>();
    List<Changed> changed = new ArrayList<>();
    Map<Integer, Integer> formats = new LinkedHashMap<>();
    List<Marked> marks = new ArrayList<>();
    try {
      XmlScan scan = new XmlScan(content);
      if (!scan.next() || !scan.is("record") || !NAMESPACE.equals(scan.vocabulary())) {
        return null;
      }
      opinion = scan.value("opinion");
      while (scan.next()) {
        if (!scan.opening()) {
          continue;
        }
        if (scan.is("added")) {
          added.put(required(scan, "part"), required(scan, "digest"));
        } else if (scan.is("changed")) {
          changed.add(
              new Changed(required(scan, "part"), required(scan, "digest"), new ArrayList<>()));
        } else if (scan.is("undo")) {
          changed
              .get(changed.size() - 1)
              .undo
              .add(
                  new Patch.Undo(
                      number(scan, "at"),
                      number(scan, "length"),
                      Base64.getDecoder().decode(required(scan, "original"))));
        } else if (scan.is("format")) {
          formats.put(number(scan, "marked"), number(scan, "own"));
        } else if (scan.is("mark")) {
          String note = scan.value("note");
          marks.add(
              new Marked(
                  required(scan, "part"),
                  required(scan, "cell"),
                  scan.number("style", -1),
                  note == null
                      ? NoteFate.NONE
                      : note.equals("added") ? NoteFate.ADDED : NoteFate.APPENDED,
                  scan.number("length", 0)));
        }
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException | CannotAnnotateInPlace e) {
      return null;
    }
    return new AuditRecord(opinion, added, changed, formats, marks);
  }

  private static String required(XmlScan scan, String name) {
    String value = scan.value(name);
    if (value == null) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  private static int number(XmlScan scan, String name) {
    int value = scan.number(name, -1);
    if (value < 0) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }
}
