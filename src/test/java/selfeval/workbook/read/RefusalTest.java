package selfeval.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.workbook.Reading;
import selfeval.workbook.Refusal;

class RefusalTest {
  private static final WorkbookReader READER = new WorkbookReader(Limits.standard());

  private static void refused(byte[] file, Unreadable.Cause cause, String word) {
    Reading reading = READER.read(file);
    assertThat(reading).isInstanceOf(Refusal.class);
    Refusal refusal = (Refusal) reading;
    assertThat(refusal.cause()).as(refusal.reason()).isEqualTo(cause);
    assertThat(refusal.reason()).contains(word).contains("请").endsWith("。");
  }

  private static byte[] bytes(int... values) {
    byte[] out = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      out[i] = (byte) values[i];
    }
    return out;
  }

  static Stream<Arguments> other_files() {
    Charset gbk = Charset.forName("GB18030");
    return Stream.of(
        Arguments.of("空", new byte[0]),
        Arguments.of("PDF", "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1)),
        Arguments.of("图片", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0)),
        Arguments.of("图片", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16)),
        Arguments.of("RAR", bytes('R', 'a', 'r', '!', 0x1A, 7, 0)),
        Arguments.of("7z", bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C)),
        Arguments.of("压缩文件", bytes(0x1F, 0x8B, 8, 0, 0)),
        Arguments.of("可执行程序", bytes('M', 'Z', 0x90, 0)),
        Arguments.of("网页", "<html><body><table><tr><td>1</td></tr></table>".getBytes(gbk)),
        Arguments.of("网页", "\uFEFF<!DOCTYPE html><p>绩效</p>".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("网页", "\uFEFF<table><tr>".getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("MHT", "MIME-Version: 1.0\nContent-Type: multipart/related;".getBytes(gbk)),
        Arguments.of(
            "XML 电子表格",
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                .getBytes(gbk)),
        Arguments.of("XML 文本", "<?xml version=\"1.0\"?><a/>".getBytes(gbk)),
        Arguments.of("CSV", "项目名称,得分\n甲,96\n".getBytes(gbk)),
        Arguments.of("CSV", "项目名称\t得分\r\n甲\t96".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("纯文本", "今天报送自评表，请查收。".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("纯文本", "今天报送自评表，请查收。".repeat(2000).getBytes(gbk)),
        Arguments.of("RTF", "{\\rtf1\\ansi x}".getBytes(gbk)),
        Arguments.of("认不出", bytes(1, 2, 3, 0, 200, 7, 0, 9)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("other_files")
  void a_file_of_another_kind_is_named_for_what_it_is(String word, byte[] file) {
    refused(file, Unreadable.Cause.NOT_A_WORKBOOK, word);
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.ms-excel.sheet.binary.macroEnabled.main, UNSUPPORTED, xlsb",
    "application/vnd.ms-excel.addin.macroEnabled.main+xml, UNSUPPORTED, 加载宏",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, NOT_A_WORKBOOK, Word",
    "application/vnd.ms-word.document.macroEnabled.main+xml, NOT_A_WORKBOOK, Word",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, NOT_A_WORKBOOK, PowerPoint",
    "application/x-something, NOT_A_WORKBOOK, 不是工作簿",
  })
  void an_office_package_is_named_by_its_content_type(
      String type, Unreadable.Cause cause, String word) {
    refused(HandMadePackage.ofRow("").contentType(type).zip(), cause, word);
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.oasis.opendocument.spreadsheet, UNSUPPORTED, ods",
    "application/vnd.oasis.opendocument.text, NOT_A_WORKBOOK, OpenDocument",
    "application/epub+zip, NOT_A_WORKBOOK, EPUB",
  })
  void an_open_document_is_named_by_its_mimetype(String type, Unreadable.Cause cause, String word) {
    refused(new HandMadePackage().part("mimetype", type).zip(), cause, word);
  }

  @ParameterizedTest
  @CsvSource({
    "甲局/自评表.xlsx, NOT_A_WORKBOOK, 工作簿在它里面",
    "读我.txt, NOT_A_WORKBOOK, ZIP",
    "OFD.xml, NOT_A_WORKBOOK, OFD",
    "Index/Document.iwa, UNSUPPORTED, Numbers",
    "META-INF/MANIFEST.MF, NOT_A_WORKBOOK, Java",
    "xl/workbook.xml, DAMAGED, Content_Types",
  })
  void another_archive_is_named_by_its_entries(String entry, Unreadable.Cause cause, String word) {
    refused(new HandMadePackage().part(entry, "x").zip(), cause, word);
  }

  @Test
  void a_workbook_that_ends_early_is_damaged_wherever_it_ends() {
    byte[] whole = HandMadePackage.ofRow("<c r=\"A1\"><v>1</v></c>").zip();
    for (int length = 4; length < whole.length; length++) {
      Reading reading = READER.read(java.util.Arrays.copyOf(whole, length));
      assertThat(reading).isInstanceOf(Refusal.class);
      assertThat(((Refusal) reading).cause()).isEqualTo(Unreadable.Cause.DAMAGED);
    }
  }

  @Test
  void zeros_are_a_copy_that_broke_off() {
    refused(new byte[5000], Unreadable.Cause.DAMAGED, "零字节");
  }

  private static byte[] xls(String password) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (Workbook book = new HSSFWorkbook()) {
      book.createSheet("表").createRow(0).createCell(0).setCellValue(96);
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return out.toByteArray();
  }

  private static byte[] xlsx(String password, EncryptionMode mode)
      throws IOException, GeneralSecurityException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (Workbook book = new XSSFWorkbook()) {
      book.createSheet("表").createRow(0).createCell(0).setCellValue(96);
      book.write(plain);
    }
    Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
    encryptor.confirmPassword(password);
    try (POIFSFileSystem fs = new POIFSFileSystem()) {
      try (var stream = encryptor.getDataStream(fs)) {
        stream.write(plain.toByteArray());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      fs.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = EncryptionMode.class,
      names = {"agile", "standard"})
  void an_xlsx_with_a_password_is_encrypted(EncryptionMode mode) throws Exception {
    refused(xlsx("密码123", mode), Unreadable.Cause.ENCRYPTED, "密码");
    assertThat(READER.unlocked(xlsx("密码123", mode))).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = EncryptionMode.class,
      names = {"agile", "standard"})
  void an_xlsx_under_the_default_password_is_read_with_a_remark(EncryptionMode mode)
      throws Exception {
    byte[] file = xlsx("VelvetSweatshop", mode);
    selfeval.workbook.Workbook book = (selfeval.workbook.Workbook) READER.read(file);
    assertThat(book.sheets().get(0).seen(0, 0).text()).isEqualTo("96");
    assertThat(book.remarks()).singleElement().asString().contains("默认密码");
    assertThat(READER.read(READER.unlocked(file))).isInstanceOf(selfeval.workbook.Workbook.class);
  }

  @Test
  void an_xls_with_a_password_is_encrypted() throws IOException {
    refused(xls("abc"), Unreadable.Cause.ENCRYPTED, "密码");
  }

  @Test
  void an_xls_under_the_default_password_is_read_with_a_remark() throws IOException {
    selfeval.workbook.Workbook book =
        (selfeval.workbook.Workbook) READER.read(xls("VelvetSweatshop"));
    assertThat(book.sheets().get(0).seen(0, 0).text()).isEqualTo("96");
    assertThat(book.remarks()).singleElement().asString().contains("默认密码");
  }

  @ParameterizedTest
  @CsvSource({
    "WordDocument, NOT_A_WORKBOOK, Word",
    "PowerPoint Document, NOT_A_WORKBOOK, PowerPoint",
    "__substg1.0_0037001F, NOT_A_WORKBOOK, 邮件",
    "Contents, NOT_A_WORKBOOK, 其他程序",
  })
  void another_compound_file_is_named_by_its_streams(
      String stream, Unreadable.Cause cause, String word) throws IOException {
    refused(compound(stream, new byte[5000]), cause, word);
  }

  private static byte[] compound(String stream, byte[] content) throws IOException {
    try (POIFSFileSystem fs = new POIFSFileSystem()) {
      fs.createDocument(new ByteArrayInputStream(content), stream);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      fs.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  @Test
  void excel_95_and_older_are_unsupported() throws IOException {
    byte[] biff5 = new byte[5000];
    System.arraycopy(bytes(9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0), 0, biff5, 0, 12);
    refused(compound("Book", biff5), Unreadable.Cause.UNSUPPORTED, "95");
    for (int version : new int[] {0, 2, 4}) {
      refused(
          bytes(9, version, 6, 0, 0, 0, 0x10, 0, 0, 0), Unreadable.Cause.UNSUPPORTED, "Excel 5.0");
    }
  }

  @Test
  void an_xls_that_ends_early_or_is_changed_never_fails_otherwise_than_by_refusal()
      throws IOException {
    byte[] whole = xls(null);
    for (int length = 8; length < whole.length; length += 97) {
      Reading reading = READER.read(java.util.Arrays.copyOf(whole, length));
      if (reading instanceof selfeval.workbook.Workbook book) {
        // Only the unused end of the last sector was cut off.
        assertThat(book.sheets().get(0).seen(0, 0).text()).isEqualTo("96");
        assertThat(length).isGreaterThan(whole.length - 512);
      } else {
        assertThat(((Refusal) reading).cause()).isEqualTo(Unreadable.Cause.DAMAGED);
      }
    }
    Random random = new Random(20211231);
    for (int round = 0; round < 300; round++) {
      byte[] changed = whole.clone();
      for (int i = 0; i <= round % 4; i++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      assertThat(READER.read(changed)).isNotNull();
    }
  }
}
