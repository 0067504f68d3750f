package selfeval.workbook.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.ArchiveShape;
import selfeval.ooxml.Unreadable;

/** Tells by its first bytes what a file is; names and extensions count for nothing. */
final class Sniffer {
  private static final int TEXT_SAMPLE = 8192;
  private static final String SAVE_AS_XLSX = "请用 Excel 或 WPS 打开，另存为 .xlsx 工作簿后重新提交。";
  private static final String ASK_FOR_WORKBOOK = "请提交用 Excel 或 WPS 填写的自评表工作簿（.xlsx 或 .xls）。";

  private Sniffer() {}

  /** The two containers that a workbook comes in. */
  enum Container {
    ZIP,
    OLE2
  }

  /** The container, or the refusal of everything that is none. */
  static Container container(byte[] file) throws Unreadable {
    if (file.length == 0) {
      throw Unreadable.notAWorkbook("文件是空的（0 字节），可能没有上传或复制完整。请向填报单位重新索取。");
    }
    if (startsWith(file, 0x50, 0x4B, 0x03, 0x04)) {
      return Container.ZIP;
    }
    if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return Container.OLE2;
    }
    throw refusal(file);
  }

  private static Unreadable refusal(byte[] file) {
    Unreadable binary = knownBinary(file);
    if (binary != null) {
      return binary;
    }
    if (onlyZeros(file)) {
      return Unreadable.damaged("文件内容全部是零字节，多半是复制或下载时中断造成的");
    }
    String text = sampleAsText(file);
    if (text != null) {
      return knownText(text);
    }
    if (ArchiveShape.endOfDirectory(file) >= 0) {
      return Unreadable.damaged("文件开头有不属于工作簿的字节，内容不可信");
    }
    return Unreadable.notAWorkbook("文件内容不是 Excel 工作簿，也认不出是什么文件。" + ASK_FOR_WORKBOOK);
  }

  private static @Nullable Unreadable knownBinary(byte[] file) {
    if (startsWith(file, 'P', 'K', 5, 6)) {
      return Unreadable.notAWorkbook("这是一个空的压缩包，不是工作簿。" + ASK_FOR_WORKBOOK);
    }
    if (startsWith(file, 'P', 'K', 7, 8)) {
      return Unreadable.notAWorkbook("这是分卷压缩包的一部分，不是工作簿。请解压后提交其中的自评表。");
    }
    if (file.length >= 8
        && file[0] == 0x09
        && (file[1] == 0 || file[1] == 2 || file[1] == 4 || file[1] == 8)
        && file[3] == 0
        && file[2] >= 4
        && file[2] <= 16) {
      return oldExcel();
    }
    if (startsWith(file, '%', 'P', 'D', 'F')) {
      return Unreadable.notAWorkbook("这是 PDF 文件，只是扩展名写成了表格。请提交填写自评表用的工作簿原件（.xlsx 或 .xls）。");
    }
    if (startsWith(file, 'R', 'a', 'r', '!') || startsWith(file, '7', 'z', 0xBC, 0xAF)) {
      return Unreadable.notAWorkbook("这是 RAR 或 7z 压缩包，不是工作簿。请解压后提交其中的自评表。");
    }
    if (startsWith(file, 0x1F, 0x8B) || startsWith(file, 'B', 'Z', 'h')) {
      return Unreadable.notAWorkbook("这是压缩文件，不是工作簿。请解压后提交其中的自评表。");
    }
    if (startsWith(file, 0x89, 'P', 'N', 'G')
        || startsWith(file, 0xFF, 0xD8, 0xFF)
        || startsWith(file, 'G', 'I', 'F', '8')
        || startsWith(file, 'I', 'I', 0x2A, 0)
        || startsWith(file, 'M', 'M', 0, 0x2A)
        || (startsWith(file, 'R', 'I', 'F', 'F') && at(file, 8, 'W', 'E', 'B', 'P'))
        || (startsWith(file, 'B', 'M') && at(file, 6, 0, 0, 0, 0))) {
      return Unreadable.notAWorkbook("这是图片文件，不是工作簿，其中的数字无法审核。" + ASK_FOR_WORKBOOK);
    }
    if (startsWith(file, 'M', 'Z')) {
      return Unreadable.notAWorkbook("这是可执行程序，不是工作簿，请不要打开它，并告知单位的网络安全人员。");
    }
    return null;
  }

  static Unreadable oldExcel() {
    return Unreadable.unsupported("这是 Excel 5.0/95 或更早版本的工作簿，格式过旧，不能直接审核。" + SAVE_AS_XLSX);
  }

  private static Unreadable knownText(String text) {
    String lower = text.stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("{\\rtf")) {
      return Unreadable.notAWorkbook("这是 RTF 文字文档，只是扩展名写成了表格。" + ASK_FOR_WORKBOOK);
    }
    if (lower.startsWith("mime-version") && lower.contains("multipart/related")) {
      return Unreadable.notAWorkbook("这是单个文件网页（MHT），只是扩展名写成了表格。" + SAVE_AS_XLSX);
    }
    if (lower.startsWith("<?xml") || lower.startsWith("<")) {
      if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")
          && !lower.contains("<html")) {
        return Unreadable.notAWorkbook(
            "这是 XML 电子表格（Excel 2003 的 XML 格式），只是扩展名写成了表格。" + SAVE_AS_XLSX);
      }
      if (lower.contains("<html")
          || lower.contains("<!doctype html")
          || lower.contains("<table")
          || lower.contains("<body")
          || lower.contains("<head")) {
        return Unreadable.notAWorkbook("这是网页（HTML）文件，只是扩展名写成了表格。" + SAVE_AS_XLSX);
      }
      return Unreadable.notAWorkbook("这是 XML 文本文件，不是工作簿。" + ASK_FOR_WORKBOOK);
    }
    if (looksSeparated(text)) {
      return Unreadable.notAWorkbook("这是用逗号或制表符分隔的文本（CSV），没有自评表的版式。请填写自评表工作簿（.xlsx 或 .xls）后重新提交。");
    }
    return Unreadable.notAWorkbook("这是纯文本文件，不是工作簿。" + ASK_FOR_WORKBOOK);
  }

  /** Two lines at least with the same separator make a table of text. */
  private static boolean looksSeparated(String text) {
    for (char separator : new char[] {',', '\t', ';'}) {
      int lines = 0;
      int start = 0;
      while (start < text.length() && lines < 2) {
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        if (line.indexOf(separator) < 0) {
          break;
        }
        lines++;
        start = end < 0 ? text.length() : end + 1;
      }
      if (lines == 2) {
        return true;
      }
    }
    return false;
  }

  /** The beginning as text, or null where it is none. */
  private static @Nullable String sampleAsText(byte[] file) {
    int length = Math.min(file.length, TEXT_SAMPLE);
    if (startsWith(file, 0xFF, 0xFE)) {
      return decode(file, 2, length, StandardCharsets.UTF_16LE);
    }
    if (startsWith(file, 0xFE, 0xFF)) {
      return decode(file, 2, length, StandardCharsets.UTF_16BE);
    }
    int from = startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    for (int i = from; i < length; i++) {
      int b = file[i] & 0xFF;
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
        return null;
      }
    }
    String utf8 = decode(file, from, length, StandardCharsets.UTF_8);
    return utf8 != null ? utf8 : decode(file, from, length, Charset.forName("GB18030"));
  }

  private static @Nullable String decode(byte[] file, int from, int to, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(to - from + 1);
    // Not the end of input: a character cut in two by the sample is no error.
    CoderResult result = decoder.decode(ByteBuffer.wrap(file, from, to - from), out, false);
    return result.isError() ? null : out.flip().toString();
  }

  private static boolean onlyZeros(byte[] file) {
    for (byte b : file) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWith(byte[] file, int... expected) {
    return at(file, 0, expected);
  }

  private static boolean at(byte[] file, int offset, int... expected) {
    if (file.length < offset + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((file[offset + i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
