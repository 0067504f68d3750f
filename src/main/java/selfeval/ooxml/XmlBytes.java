package selfeval.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * XML under way, as the UTF-8 it will be stored in. Markup comes ready encoded and is copied; texts
 * are escaped and encoded in one pass. A part of some twenty thousand characters, few of them
 * Chinese, is written for every form: as one long string all of it would be widened to two bytes a
 * character and encoded again at the end.
 */
public final class XmlBytes {
  private byte[] buffer;
  private int size;

  public XmlBytes(int expected) {
    buffer = new byte[expected];
  }

  /** Markup as this class takes it. */
  public static byte[] markup(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  public XmlBytes add(byte[] markup) {
    room(markup.length);
    System.arraycopy(markup, 0, buffer, size, markup.length);
    size += markup.length;
    return this;
  }

  public XmlBytes add(XmlBytes other) {
    room(other.size);
    System.arraycopy(other.buffer, 0, buffer, size, other.size);
    size += other.size;
    return this;
  }

  /** Markup as it is, whatever its characters mean. */
  public XmlBytes add(String markup) {
    int length = markup.length();
    room(length);
    for (int i = 0; i < length; i++) {
      char c = markup.charAt(i);
      if (c >= 0x80) {
        return add(markup(markup.substring(i)));
      }
      buffer[size++] = (byte) c;
    }
    return this;
  }

  /** A number of at least 0. */
  public XmlBytes add(int number) {
    room(10);
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    int rest = number;
    for (int at = size + digits - 1; at >= size; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /** The address of a cell, both 0-based. */
  public XmlBytes address(int row, int column) {
    letters(column);
    return add(row + 1);
  }

  private void letters(int column) {
    if (column >= 26) {
      letters(column / 26 - 1);
    }
    room(1);
    buffer[size++] = (byte) ('A' + column % 26);
  }

  /** A text as {@link XmlText#string} writes it. */
  public XmlBytes string(String text) {
    if (text.indexOf("_x") >= 0) {
      return add(XmlText.string(text));
    }
    return escaped(text);
  }

  /** A text as {@link XmlText#escape} writes it. */
  public XmlBytes escaped(String text) {
    room(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x800 && c < Character.MIN_SURROGATE) {
        buffer[size++] = (byte) (0xE0 | (c >> 12));
        buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[size++] = (byte) (0x80 | (c & 0x3F));
      } else if (((c >= ' ' && c < 0x80) || c == '\n')
          && c != '&'
          && c != '<'
          && c != '>'
          && c != '"') {
        buffer[size++] = (byte) c;
      } else {
        // the rest of the text, where something rare begins
        return add(XmlText.escape(text.substring(i)));
      }
    }
    return this;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** Writes what it holds, and is empty again. */
  public void moveTo(OutputStream out) throws IOException {
    out.write(buffer, 0, size);
    clear();
  }

  /** Holds nothing any more. */
  public void clear() {
    size = 0;
  }

  /** Bytes so far. */
  public int size() {
    return size;
  }

  /** What it holds as text. */
  @Override
  public String toString() {
    return new String(buffer, 0, size, StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    return Arrays.copyOf(buffer, size);
  }

  private void room(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
    }
  }
}
