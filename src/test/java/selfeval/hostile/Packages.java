package selfeval.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packages taken apart and put together wrongly. */
final class Packages {
  private Packages() {}

  static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The package with one part's text changed; fails where the change changes nothing. */
  static byte[] with(byte[] file, String part, UnaryOperator<String> change) {
    Map<String, byte[]> parts = parts(file);
    String before = new String(parts.get(part), StandardCharsets.UTF_8);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("nothing changed in " + part);
    }
    parts.put(part, after.getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  static byte[] without(byte[] file, String part) {
    Map<String, byte[]> parts = parts(file);
    if (parts.remove(part) == null) {
      throw new IllegalStateException("no part " + part);
    }
    return zip(parts);
  }

  static byte[] adding(byte[] file, String part, byte[] content) {
    Map<String, byte[]> parts = parts(file);
    parts.put(part, content);
    return zip(parts);
  }

  /** An entry of zeros that a few bytes blow up to. */
  static byte[] bomb(byte[] file, String part, long size) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 16];
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> one : parts(file).entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        if (one.getKey().equals(part)) {
          for (long n = 0; n < size; n += zeros.length) {
            zip.write(zeros);
          }
        } else {
          zip.write(one.getValue());
        }
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The package with two entries of one name: the second is written under another and renamed. */
  static byte[] doubled(byte[] file, String part, byte[] second) {
    String placeholder = "\u0001".repeat(part.length());
    byte[] bytes = adding(file, placeholder, second);
    return replace(bytes, placeholder.getBytes(StandardCharsets.US_ASCII), ascii(part));
  }

  static byte[] renamed(byte[] file, String part, String name) {
    if (part.length() != name.length()) {
      throw new IllegalArgumentException("names differ in length");
    }
    return replace(file, ascii(part), ascii(name));
  }

  static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      bytes.writeBytes(piece);
    }
    return bytes.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] replace(byte[] in, byte[] from, byte[] to) {
    byte[] out = in.clone();
    for (int i = 0; i + from.length <= out.length; i++) {
      boolean here = true;
      for (int k = 0; here && k < from.length; k++) {
        here = out[i + k] == from[k];
      }
      if (here) {
        System.arraycopy(to, 0, out, i, to.length);
      }
    }
    return out;
  }

  /** Sets two bytes of every header of this kind, at an offset from its signature. */
  static byte[] patchHeaders(byte[] in, int signature, int offset, int value) {
    byte[] out = in.clone();
    for (int i = 0; i + 46 < out.length; i++) {
      if (out[i] == 'P'
          && out[i + 1] == 'K'
          && out[i + 2] == signature
          && out[i + 3] == signature + 1) {
        out[i + offset] = (byte) value;
        out[i + offset + 1] = (byte) (value >> 8);
      }
    }
    return out;
  }

  static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }
}
