package selfeval.annotate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A BIFF workbook in its compound file. Only the workbook's own stream is replaced on saving:
 * macros, embedded objects and property sets stay the streams they were.
 */
final class XlsFile implements AutoCloseable {
  private final POIFSFileSystem container;
  private final String streamName;
  private final byte[] stream;
  private final HSSFWorkbook workbook;

  private XlsFile(
      POIFSFileSystem container, String streamName, byte[] stream, HSSFWorkbook workbook) {
    this.container = container;
    this.streamName = streamName;
    this.stream = stream;
    this.workbook = workbook;
  }

  /** Opens a workbook from its bytes, which are never written to. */
  static XlsFile open(byte[] file) {
    POIFSFileSystem container = null;
    try {
      container = new POIFSFileSystem(new ByteArrayInputStream(file));
      DirectoryNode root = container.getRoot();
      String name = HSSFWorkbook.getWorkbookDirEntryName(root);
      byte[] stream;
      try (InputStream in = root.createDocumentInputStream(name)) {
        stream = in.readAllBytes();
      }
      return new XlsFile(container, name, stream, new HSSFWorkbook(container, true));
    } catch (IOException e) {
      closeQuietly(container);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      closeQuietly(container);
      throw e;
    }
  }

  HSSFWorkbook workbook() {
    return workbook;
  }

  /** The workbook's records as they were when the file was opened. */
  BiffStream records() {
    return new BiffStream(stream);
  }

  /** The workbook's records as they would be written now. */
  BiffStream currentRecords() {
    return new BiffStream(workbook.getBytes());
  }

  /** The whole file with the workbook as it is now; a file that was encrypted stays so. */
  byte[] save() {
    String before = Biff8EncryptionKey.getCurrentUserPassword();
    try {
      if (records().encrypted()) {
        // only the password that Office tries by itself could have opened it here
        Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
      }
      byte[] changed = workbook.getBytes();
      container.createOrUpdateDocument(new ByteArrayInputStream(changed), streamName);
      ByteArrayOutputStream out = new ByteArrayOutputStream(changed.length + 8192);
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(before);
    }
  }

  @Override
  public void close() {
    closeQuietly(container);
  }

  private static void closeQuietly(POIFSFileSystem container) {
    if (container != null) {
      try {
        container.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
