package selfeval.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.workbook.Grid;
import selfeval.workbook.Reading;
import selfeval.workbook.Refusal;
import selfeval.workbook.Workbook;

class HostilePackageTest {
  private static HandMadePackage form() {
    return HandMadePackage.ofRow("<c r=\"A1\"><v>96</v></c>");
  }

  private static Refusal refused(byte[] file, Unreadable.Cause cause, String word) {
    return refused(file, Limits.standard(), cause, word);
  }

  private static Refusal refused(byte[] file, Limits limits, Unreadable.Cause cause, String word) {
    Reading reading = new WorkbookReader(limits).read(file);
    assertThat(reading).isInstanceOf(Refusal.class);
    Refusal refusal = (Refusal) reading;
    assertThat(refusal.cause()).as(refusal.reason()).isEqualTo(cause);
    assertThat(refusal.reason()).contains(word);
    return refusal;
  }

  /** Where the local header of an entry stands. */
  private static int local(byte[] zip, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + 30 + wanted.length < zip.length; i++) {
      if (zip[i] == 'P'
          && zip[i + 1] == 'K'
          && zip[i + 2] == 3
          && Arrays.equals(zip, i + 30, i + 30 + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  private static int central(byte[] zip, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + 46 + wanted.length < zip.length; i++) {
      if (zip[i] == 'P'
          && zip[i + 1] == 'K'
          && zip[i + 2] == 1
          && Arrays.equals(zip, i + 46, i + 46 + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  private static byte[] insert(byte[] file, int at, byte... more) {
    byte[] out = new byte[file.length + more.length];
    System.arraycopy(file, 0, out, 0, at);
    System.arraycopy(more, 0, out, at, more.length);
    System.arraycopy(file, at, out, at + more.length, file.length - at);
    return out;
  }

  /** A zip of the form and one more entry, as Commons Compress lets any be written. */
  private static byte[] with(String name, byte[] content) throws IOException {
    return commons(form(), Zip64Mode.AsNeeded, name, content);
  }

  private static byte[] commons(HandMadePackage made, Zip64Mode mode, String name, byte[] content)
      throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
      zip.setUseZip64(mode);
      for (var part : made.parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
      if (name != null) {
        put(zip, name, content);
      }
      zip.finish();
      return Arrays.copyOf(channel.array(), (int) channel.size());
    }
  }

  private static void put(ZipArchiveOutputStream zip, String name, byte[] content)
      throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(content);
    zip.closeArchiveEntry();
  }

  @Test
  void archives_of_other_programs_are_read() throws IOException {
    for (Zip64Mode mode : new Zip64Mode[] {Zip64Mode.AsNeeded, Zip64Mode.Always}) {
      byte[] file = commons(form(), mode, "docProps/custom.bin", new byte[3000]);
      assertThat(new WorkbookReader(Limits.standard()).read(file)).isInstanceOf(Workbook.class);
    }
    ByteArrayOutputStream streamed = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(streamed)) {
      for (var part : form().parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    }
    assertThat(new WorkbookReader(Limits.standard()).read(streamed.toByteArray()))
        .isInstanceOf(Workbook.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet1.xml", "docProps/unused.bin"})
  void a_wrong_check_sum_is_damage_also_where_nobody_reads_the_entry(String entry)
      throws IOException {
    byte[] file = with("docProps/unused.bin", "x".repeat(500).getBytes(StandardCharsets.UTF_8));
    file[central(file, entry) + 16] ^= 1;
    refused(file, Unreadable.Cause.DAMAGED, entry);
  }

  @Test
  void one_flipped_bit_anywhere_never_changes_a_value_in_silence() {
    byte[] file = HandMadePackage.ofRow("<c r=\"A1\"><v>96</v></c><c r=\"B1\"><v>4</v></c>").zip();
    Random random = new Random(96);
    int read = 0;
    for (int round = 0; round < 3000; round++) {
      byte[] changed = file.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      if (new WorkbookReader(Limits.standard()).read(changed) instanceof Workbook book) {
        read++;
        Grid grid = book.sheets().get(0);
        assertThat(grid.seen(0, 0).number()).isEqualByComparingTo("96");
        assertThat(grid.seen(0, 1).number()).isEqualByComparingTo("4");
      }
    }
    // Times and attributes of entries may change without harm.
    assertThat(read).isLessThan(1500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet1.xml", "XL/Worksheets/SHEET1.xml"})
  void entries_of_equal_names_are_damage(String name) throws IOException {
    refused(with(name, "x".getBytes(StandardCharsets.UTF_8)), Unreadable.Cause.DAMAGED, "同名");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.xml",
        "/etc/passwd",
        "xl/../../evil",
        "xl\\..\\..\\evil.xml",
        "\\evil.xml",
        "C:/evil",
        "a//b",
        "./a"
      })
  void a_path_that_leaves_the_package_is_damage(String name) throws IOException {
    // A backslash has to be put in by hand: the writer turns it into a slash.
    String written = name.replace('\\', '?');
    byte[] file = with(written, "x".getBytes(StandardCharsets.UTF_8));
    int local = local(file, written) + 30;
    int central = central(file, written) + 46;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '\\') {
        file[local + i] = '\\';
        file[central + i] = '\\';
      }
    }
    refused(file, Unreadable.Cause.DAMAGED, "路径");
  }

  @Test
  void stray_bytes_in_front_between_and_behind_are_damage() throws IOException {
    byte[] file = form().zip();
    refused(insert(file, file.length, (byte) 1), Unreadable.Cause.DAMAGED, "末尾");
    refused(insert(file, 0, new byte[] {'P', 'K', 3, 4}), Unreadable.Cause.DAMAGED, "");
    refused(insert(file, 0, new byte[] {0, 1, 2, 3}), Unreadable.Cause.DAMAGED, "开头");
    byte[] twice = new byte[file.length * 2];
    System.arraycopy(file, 0, twice, 0, file.length);
    System.arraycopy(file, 0, twice, file.length, file.length);
    refused(twice, Unreadable.Cause.DAMAGED, "目录");
  }

  @Test
  void a_gap_that_the_directory_steps_over_is_damage() throws IOException {
    byte[] file = commons(form(), Zip64Mode.AsNeeded, "last.bin", new byte[10]);
    int at = local(file, "last.bin");
    byte[] gap = "hidden archive".getBytes(StandardCharsets.UTF_8);
    byte[] wider = insert(file, at, gap);
    ByteBuffer b = ByteBuffer.wrap(wider).order(ByteOrder.LITTLE_ENDIAN);
    int central = central(wider, "last.bin");
    b.putInt(central + 42, at + gap.length);
    int end = wider.length - 22;
    b.putInt(end + 16, b.getInt(end + 16) + gap.length);
    refused(wider, Unreadable.Cause.DAMAGED, "多余的字节");
  }

  @Test
  void names_that_differ_between_directory_and_entry_are_damage() {
    byte[] file = form().zip();
    file[local(file, "xl/worksheets/sheet1.xml") + 30 + 20] = 'x';
    refused(file, Unreadable.Cause.DAMAGED, "不一致");
  }

  @Test
  void an_encrypted_entry_a_foreign_method_and_a_second_disk_are_damage() throws IOException {
    byte[] plain = commons(form(), Zip64Mode.AsNeeded, null, null);
    int central = central(plain, "xl/worksheets/sheet1.xml");
    byte[] encrypted = plain.clone();
    encrypted[central + 8] |= 1;
    refused(encrypted, Unreadable.Cause.DAMAGED, "密码");
    byte[] method = plain.clone();
    method[central + 10] = 12;
    refused(method, Unreadable.Cause.DAMAGED, "压缩方法");
    byte[] disk = plain.clone();
    disk[plain.length - 22 + 4] = 1;
    refused(disk, Unreadable.Cause.DAMAGED, "分卷");
  }

  private static Limits limits(
      int entries, long entry, long total, int cells, int text, int depth) {
    return Limits.standard()
        .with(Limit.ENTRIES, entries)
        .with(Limit.ENTRY, entry)
        .with(Limit.TOTAL, total)
        .with(Limit.CELLS, cells)
        .with(Limit.TEXT, text)
        .with(Limit.DEPTH, depth);
  }

  @Test
  void each_limit_has_its_own_words() {
    byte[] bomb = form().part("xl/media/bomb.bin", new byte[8 << 20]).zip();
    refused(bomb, limits(100, 4 << 20, 99 << 20, 9, 9, 9), Unreadable.Cause.TOO_LARGE, "4 MB");
    refused(bomb, limits(100, 99 << 20, 7 << 20, 9, 9, 9), Unreadable.Cause.TOO_LARGE, "7 MB");
    refused(bomb, limits(5, 99 << 20, 99 << 20, 9, 9, 9), Unreadable.Cause.TOO_LARGE, "5 个");
    byte[] cells = HandMadePackage.ofRow("<c><v>1</v></c><c/><c><v>1</v></c><c><v>1</v></c>").zip();
    refused(cells, limits(9, 9 << 20, 9 << 20, 2, 9, 9), Unreadable.Cause.TOO_LARGE, "2 个");
    byte[] text = HandMadePackage.ofRow("<c t=\"str\"><v>一二三四五六七八九十</v></c>").zip();
    refused(text, limits(9, 9 << 20, 9 << 20, 9, 9, 9), Unreadable.Cause.TOO_LARGE, "9 个字符");
    byte[] deep = HandMadePackage.ofRow("<a><b><c><d><e/></d></c></b></a>").zip();
    refused(deep, limits(9, 9 << 20, 9 << 20, 9, 99, 6), Unreadable.Cause.TOO_LARGE, "6 层");
    Limits small = Limits.standard().with(Limit.FILE, 1 << 20);
    refused(new byte[(1 << 20) + 1], small, Unreadable.Cause.TOO_LARGE, "1 MB");
  }

  @Test
  void a_size_that_the_directory_understates_does_not_hide_a_bomb() {
    byte[] file = form().part("xl/big.bin", new byte[8 << 20]).zip();
    ByteBuffer b = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(central(file, "xl/big.bin") + 24, 10);
    refused(file, limits(9, 4 << 20, 99 << 20, 9, 9, 9), Unreadable.Cause.TOO_LARGE, "4 MB");
    refused(file, Unreadable.Cause.DAMAGED, "xl/big.bin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE worksheet><worksheet/>",
        "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><w>&b;</w>",
        "<!DOCTYPE w SYSTEM \"http://localhost:1/x.dtd\"><w/>",
        "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w>&x;</w>",
      })
  void a_document_type_is_damage(String xml) {
    for (String part : new String[] {"xl/worksheets/sheet1.xml", "xl/workbook.xml"}) {
      refused(form().part(part, xml).zip(), Unreadable.Cause.DAMAGED, "DTD");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<worksheet>",
        "no xml",
        "<worksheet><sheetData></worksheet>",
        "<worksheet>&unknown;</worksheet>",
        "<a/><b/>",
        "<worksheet a='1' a='2'/>",
      })
  void broken_xml_is_damage(String xml) {
    refused(form().part("xl/worksheets/sheet1.xml", xml).zip(), Unreadable.Cause.DAMAGED, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels"
      })
  void a_missing_part_is_damage(String part) {
    refused(form().without(part).zip(), Unreadable.Cause.DAMAGED, "");
  }

  private static HandMadePackage withNames(int elements, int attributes) {
    StringBuilder xml = new StringBuilder("<extLst>");
    for (int i = 0; i < elements; i++) {
      xml.append("<x");
      for (int k = 0; k < attributes; k++) {
        xml.append(" n").append(i).append('_').append(k).append("= '").append(k).append('\'');
      }
      xml.append("/>");
    }
    return HandMadePackage.of(xml.append("</extLst><sheetData/>").toString());
  }

  @Test
  void a_tag_of_very_many_attributes_is_too_large_in_any_encoding() {
    assertThat(withNames(1, 9_000).read()).isInstanceOf(Workbook.class);
    refused(withNames(1, 12_100).zip(), Unreadable.Cause.TOO_LARGE, "12000 个");
    refused(withNames(2, 300_000).zip(), Unreadable.Cause.TOO_LARGE, "12000 个");
    HandMadePackage wide = withNames(1, 12_100);
    String text =
        new String(wide.parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8)
            .replaceFirst("^", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>");
    wide.part("xl/worksheets/sheet1.xml", text.getBytes(StandardCharsets.UTF_16));
    refused(wide.zip(), Unreadable.Cause.TOO_LARGE, "12000 个");
    for (String part : new String[] {"xl/workbook.xml", "[Content_Types].xml", "_rels/.rels"}) {
      byte[] file = form().part(part, "<a" + " b='1'".repeat(13_000) + "/>").zip();
      refused(file, Unreadable.Cause.TOO_LARGE, part);
    }
  }

  @Test
  void very_many_different_names_are_too_large_also_over_many_tags() {
    assertThat(withNames(90, 100).read()).isInstanceOf(Workbook.class);
    refused(withNames(110, 100).zip(), Unreadable.Cause.TOO_LARGE, "10000 个");
    refused(withNames(12_000, 1).zip(), Unreadable.Cause.TOO_LARGE, "10000 个");
    StringBuilder elements = new StringBuilder("<sheetData/>");
    for (int i = 0; i < 11_000; i++) {
      elements.append("<e").append(i).append("/>");
    }
    refused(HandMadePackage.of(elements.toString()).zip(), Unreadable.Cause.TOO_LARGE, "10000 个");
  }

  @Test
  void very_many_attributes_of_few_names_and_a_text_full_of_quotation_marks_are_read() {
    String marks = "=\"\"".repeat(10_900);
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 9_000; i++) {
      rows.append(
          "<row r=\"%d\" ht='20'><c r=\"A%d\" t=\"str\"><v>行</v></c></row>".formatted(i, i));
    }
    rows.append("<row r='9001'><c r='B9001' t='inlineStr'><is><t>" + marks + "</t></is></c></row>");
    Grid grid = HandMadePackage.of("<sheetData>" + rows + "</sheetData>").grid();
    assertThat(grid.seen(8_999, 0).text()).isEqualTo("行");
    assertThat(grid.seen(9_000, 1).text()).isEqualTo(marks);
  }

  @Test
  void too_many_merges_and_strings_are_too_large() {
    StringBuilder merges = new StringBuilder("<sheetData/><mergeCells>");
    for (int i = 0; i < 2000; i++) {
      merges.append("<mergeCell ref=\"A1:XFD").append(1000 + i).append("\"/>");
    }
    byte[] file = HandMadePackage.of(merges.append("</mergeCells>").toString()).zip();
    refused(file, Unreadable.Cause.TOO_LARGE, "合并区域");
    byte[] strings = form().strings("<si/>".repeat(11)).zip();
    refused(
        strings, limits(9, 9 << 20, 9 << 20, 10, 9, 9), Unreadable.Cause.TOO_LARGE, "文字超过 10 个");
  }

  @Test
  void an_interrupted_thread_ends_the_reading() {
    byte[] file = form().zip();
    Thread.currentThread().interrupt();
    try {
      refused(file, Unreadable.Cause.TOO_LARGE, "用时过长");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
