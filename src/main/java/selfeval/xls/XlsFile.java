package selfeval.xls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.CannotAnnotateInPlace;

/**
 * A BIFF workbook in its compound file. Only the workbook's own stream is replaced on saving:
 * macros, embedded objects and property sets stay the streams they were.
 */
final class XlsFile implements AutoCloseable {
  /** As Excel spells it; names of streams are equal whatever the case of their letters. */
  private static final String BIFF8_STREAM = "Workbook";

  private final byte[] file;
  private final POIFSFileSystem container;
  private final String streamName;
  private final byte[] stream;
  private final HSSFWorkbook workbook;

  private XlsFile(
      byte[] file,
      POIFSFileSystem container,
      String streamName,
      byte[] stream,
      HSSFWorkbook workbook) {
    this.file = file;
    this.container = container;
    this.streamName = streamName;
    this.stream = stream;
    this.workbook = workbook;
  }

  /**
   * Opens a workbook from its bytes, which are never written to; refused where the library cannot
   * make a workbook of them.
   */
  static XlsFile open(byte[] file) {
    POIFSFileSystem container = null;
    try {
      container = new POIFSFileSystem(new ByteArrayInputStream(file));
      DirectoryNode root = container.getRoot();
      EntryNode entry =
          (EntryNode)
              root.getEntryCaseInsensitive(
                  root.hasEntryCaseInsensitive(BIFF8_STREAM) ? BIFF8_STREAM : "Book");
      String name = entry.getName();
      byte[] stream;
      try (InputStream in = new DocumentInputStream((DocumentEntry) entry)) {
        stream = in.readAllBytes();
      }
      // under another name the library would take it for a workbook of Excel 95
      entry.renameTo(BIFF8_STREAM);
      HSSFWorkbook workbook = new HSSFWorkbook(container, true);
      entry.renameTo(name);
      return new XlsFile(file, container, name, stream, workbook);
    } catch (IOException | RuntimeException e) {
      closeQuietly(container);
      throw new CannotAnnotateInPlace("旧格式工作簿的内部结构特殊", e);
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
      try {
        return replaced(container, changed);
      } catch (IOException | RuntimeException e) {
        // where the list of sectors is not kept as the library expects: Excel does not mind
        return inNewContainer(changed);
      }
    } catch (IOException | RuntimeException e) {
      throw new CannotAnnotateInPlace("旧格式工作簿的内部结构特殊", e);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(before);
    }
  }

  private byte[] replaced(POIFSFileSystem target, byte[] content) throws IOException {
    target.createOrUpdateDocument(new ByteArrayInputStream(content), streamName);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 8192);
    target.writeFilesystem(out);
    return out.toByteArray();
  }

  /** All other streams of the file, as they were, in a compound file made anew. */
  private byte[] inNewContainer(byte[] content) throws IOException {
    try (POIFSFileSystem from = new POIFSFileSystem(new ByteArrayInputStream(file));
        POIFSFileSystem to = new POIFSFileSystem()) {
      to.getRoot().setStorageClsid(from.getRoot().getStorageClsid());
      for (Entry entry : from.getRoot()) {
        if (!entry.getName().equals(streamName)) {
          EntryUtils.copyNodeRecursively(entry, to.getRoot());
        }
      }
      return replaced(to, content);
    }
  }

  @Override
  public void close() {
    closeQuietly(container);
  }

  private static void closeQuietly(@Nullable POIFSFileSystem container) {
    if (container != null) {
      try {
        container.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
