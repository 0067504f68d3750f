package selfeval.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Packages taken apart and put together, for tests. */
public final class Zips {
  private Zips() {}

  /** The parts of a package, inflated, in the order of the file. */
  public static Map<String, byte[]> parts(byte[] file) {
    return read(file, false);
  }

  /** The parts of a package as they are stored, still compressed. */
  public static Map<String, byte[]> raw(byte[] file) {
    return read(file, true);
  }

  public static String text(byte[] file, String part) {
    byte[] content = parts(file).get(part);
    return content == null ? null : new String(content, StandardCharsets.UTF_8);
  }

  public static byte[] zip(Map<String, byte[]> parts) {
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

  public static byte[] zip(String... namesAndContents) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      parts.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return zip(parts);
  }

  private static Map<String, byte[]> read(byte[] file, boolean compressed) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        try (InputStream in =
            compressed ? zip.getRawInputStream(entry) : zip.getInputStream(entry)) {
          if (parts.put(entry.getName(), in.readAllBytes()) != null) {
            throw new IllegalStateException("twice in the package: " + entry.getName());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }
}
