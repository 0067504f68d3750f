package selfeval.workbook.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.EntryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.ArchiveShape;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.ZipPackage;
import selfeval.workbook.Remarks;
import selfeval.workbook.Workbook;

/** Opens an OLE2 file: a BIFF workbook, an encrypted package, or something of another program. */
final class Ole2Reader {
  private static final String ASK = "请提交用 Excel 或 WPS 填写的自评表工作簿（.xlsx 或 .xls）。";
  private static final String ENCRYPTED = "工作簿设置了打开密码，无法读取。请在 Excel 或 WPS 中取消打开密码，另存后重新提交。";

  /** As Excel spells it; names of streams are equal whatever the case of their letters. */
  private static final String BIFF8_STREAM = "Workbook";

  /** Excel writes 100,000 rounds; a file that asks for many more only costs time. */
  private static final int MOST_ROUNDS = 1_000_000;

  private final byte[] file;
  private final Limits limits;

  private Ole2Reader(byte[] file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  static Workbook read(byte[] file, Limits limits, Remarks remarks, WorkbookReader.Scope scope)
      throws Unreadable {
    return new Ole2Reader(file, limits).read(remarks, scope);
  }

  /** The records of a BIFF workbook; null where the file has none. */
  static byte @Nullable [] biff(byte[] file, Limits limits) throws Unreadable {
    Ole2Reader reader = new Ole2Reader(file, limits);
    try (POIFSFileSystem fs = reader.open()) {
      DirectoryNode root = fs.getRoot();
      return content((EntryNode) root.getEntryCaseInsensitive(reader.workbookStream(root)));
    } catch (IOException e) {
      return null;
    }
  }

  static byte @Nullable [] unlocked(byte[] file, Limits limits) throws Unreadable {
    Ole2Reader reader = new Ole2Reader(file, limits);
    try (POIFSFileSystem fs = reader.open()) {
      return fs.getRoot().hasEntryCaseInsensitive("EncryptedPackage") ? reader.decrypt(fs) : file;
    } catch (IOException e) {
      return file;
    }
  }

  private Workbook read(Remarks remarks, WorkbookReader.Scope scope) throws Unreadable {
    byte[] inner;
    try (POIFSFileSystem fs = open()) {
      DirectoryNode root = fs.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        inner = decrypt(fs);
        if (inner == null) {
          throw Unreadable.encrypted(ENCRYPTED);
        }
      } else {
        if (root.hasEntryCaseInsensitive("_signatures")
            || root.hasEntryCaseInsensitive("_xmlsignatures")) {
          remarks.add(WorkbookReader.SIGNED);
        }
        EntryNode stream = (EntryNode) root.getEntryCaseInsensitive(workbookStream(root));
        byte[] content = content(stream);
        // The library knows some spellings of the name alone, and takes a Book for Excel 95.
        stream.renameTo(BIFF8_STREAM);
        return XlsReader.read(fs, content, limits, remarks, scope);
      }
    } catch (EncryptedDocumentException e) {
      throw Unreadable.encrypted(ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      throw Unreadable.damaged("这是旧格式（.xls）的文件，但内部结构已损坏或不完整");
    }
    remarks.add(WorkbookReader.DEFAULT_PASSWORD_TAKEN_OFF);
    if (Sniffer.container(inner) != Sniffer.Container.ZIP) {
      throw Unreadable.damaged("加密工作簿的内容已损坏");
    }
    return XlsxReader.read(ZipPackage.open(inner, limits), limits, remarks, scope);
  }

  private POIFSFileSystem open() throws IOException, Unreadable {
    // POI reserves what the header claims: a claim beyond the file itself is not believed.
    if (file.length < 512) {
      throw Unreadable.damaged("文件不完整，多半是复制或下载时中断造成的");
    }
    int shift = ArchiveShape.u16(file, 30);
    long tables = ArchiveShape.u32(file, 44);
    if ((shift != 9 && shift != 12) || tables > (file.length >> (2 * shift - 2)) + 2L) {
      throw Unreadable.damaged("文件头与实际长度不符，文件已损坏或不完整");
    }
    return new POIFSFileSystem(new ByteArrayInputStream(file));
  }

  private String workbookStream(DirectoryNode root) throws Unreadable {
    for (String name : new String[] {BIFF8_STREAM, "Book"}) {
      if (root.hasEntryCaseInsensitive(name)) {
        return name;
      }
    }
    if (root.hasEntryCaseInsensitive("\tDRMContent")
        || root.hasEntryCaseInsensitive("\u0006DataSpaces")) {
      throw Unreadable.encrypted("文件设置了权限保护（IRM），无法读取。请取消权限保护，另存后重新提交。");
    }
    if (root.hasEntryCaseInsensitive("WordDocument")) {
      throw Unreadable.notAWorkbook("这是 Word 或 WPS 文字文档，只是扩展名写成了表格。" + ASK);
    }
    if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
      throw Unreadable.notAWorkbook("这是 PowerPoint 或 WPS 演示文稿，只是扩展名写成了表格。" + ASK);
    }
    for (String name : root.getEntryNames()) {
      if (name.toLowerCase(Locale.ROOT).startsWith("__substg1.0_")) {
        throw Unreadable.notAWorkbook("这是 Outlook 邮件，不是工作簿。请把邮件里的附件另存后提交。");
      }
    }
    throw Unreadable.notAWorkbook("这是其他程序的文件，里面没有工作簿。" + ASK);
  }

  private static byte[] content(EntryNode stream) throws IOException {
    try (InputStream in = new DocumentInputStream((DocumentEntry) stream)) {
      return in.readAllBytes();
    }
  }

  /** The package under Excel's default password, which asks nobody; null under any other. */
  private byte @Nullable [] decrypt(POIFSFileSystem fs) throws Unreadable {
    try {
      EncryptionInfo info = new EncryptionInfo(fs);
      if (info.getVerifier().getSpinCount() > MOST_ROUNDS) {
        return null;
      }
      Decryptor decryptor = Decryptor.getInstance(info);
      if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        return null;
      }
      try (InputStream in = decryptor.getDataStream(fs)) {
        byte[] inner = in.readNBytes((int) limits.get(Limit.FILE) + 1);
        if (inner.length > limits.get(Limit.FILE)) {
          throw Unreadable.tooLarge(limits, Limit.FILE);
        }
        return inner;
      }
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // A way of encryption that is not known is not the default password.
      return null;
    }
  }
}
