package selfeval.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import selfeval.ooxml.ContentTypes;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.Unreadable;
import selfeval.ooxml.ZipPackage;
import selfeval.workbook.FileKind;

/**
 * What a zip archive is, by its content types and its root relationship.
 *
 * @param kind the workbook format
 * @param workbookPart the name of its workbook part
 * @param signed whether the package carries a digital signature
 */
record PackageKind(FileKind kind, String workbookPart, boolean signed) {
  private static final String RESAVE = "请用 Excel 或 WPS 打开，另存为 .xlsx 工作簿后重新提交。";
  private static final String ASK = "请提交用 Excel 或 WPS 填写的自评表工作簿（.xlsx 或 .xls）。";

  /** Tells the kind; an archive that is no audited workbook is refused in its own words. */
  static PackageKind of(ZipPackage source) throws Unreadable {
    if (!source.has(ContentTypes.NAME)) {
      throw otherArchive(source);
    }
    source.verify();
    Relationships root = Relationships.of(source, "");
    Relationships.Relationship main = root.first("officeDocument");
    if (main == null) {
      throw root.any("package") || source.has("xl/workbook.xml")
          ? Unreadable.damaged("文件内部缺少指向工作簿的关系，结构已损坏")
          : Unreadable.notAWorkbook("这是 Office 格式的压缩文件，但里面没有工作簿。" + ASK);
    }
    if (!source.has(main.target())) {
      throw Unreadable.damaged("文件不完整，缺少内部的 " + Unreadable.shown(main.target()));
    }
    String type = ContentTypes.of(source).of(main.target());
    boolean signed = root.any("origin") || hasSignatures(source);
    return new PackageKind(kind(type.toLowerCase(Locale.ROOT)), main.target(), signed);
  }

  private static boolean hasSignatures(ZipPackage source) {
    for (String name : source.names()) {
      if (name.startsWith("_xmlsignatures/")) {
        return true;
      }
    }
    return false;
  }

  private static FileKind kind(String type) throws Unreadable {
    switch (type) {
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" -> {
        return FileKind.XLSX;
      }
      case "application/vnd.ms-excel.sheet.macroenabled.main+xml" -> {
        return FileKind.XLSM;
      }
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml" -> {
        return FileKind.XLTX;
      }
      case "application/vnd.ms-excel.template.macroenabled.main+xml" -> {
        return FileKind.XLTM;
      }
      case "application/vnd.ms-excel.sheet.binary.macroenabled.main" ->
          throw Unreadable.unsupported("这是二进制工作簿（.xlsb），不能直接审核。" + RESAVE);
      case "application/vnd.ms-excel.addin.macroenabled.main+xml" ->
          throw Unreadable.unsupported("这是 Excel 加载宏（.xlam），不是填报的工作簿。" + ASK);
      default -> {}
    }
    if (type.contains("wordprocessingml") || type.contains("ms-word")) {
      throw Unreadable.notAWorkbook("这是 Word 文档，只是扩展名写成了表格。" + ASK);
    }
    if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
      throw Unreadable.notAWorkbook("这是 PowerPoint 演示文稿，只是扩展名写成了表格。" + ASK);
    }
    if (type.contains("visio")) {
      throw Unreadable.notAWorkbook("这是 Visio 绘图，不是工作簿。" + ASK);
    }
    if (type.isEmpty()) {
      throw Unreadable.damaged("文件内部没有写明工作簿的类型，结构已损坏");
    }
    throw Unreadable.notAWorkbook("这是 Office 格式的文件，但不是工作簿。" + ASK);
  }

  private static Unreadable otherArchive(ZipPackage source) throws Unreadable {
    if (source.has("mimetype")) {
      String type = firstBytes(source, "mimetype");
      if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
        return Unreadable.unsupported("这是 OpenDocument 表格（.ods），不能直接审核。" + RESAVE);
      }
      if (type.startsWith("application/vnd.oasis.opendocument")) {
        return Unreadable.notAWorkbook("这是 OpenDocument 文档，不是表格。" + ASK);
      }
      if (type.startsWith("application/epub")) {
        return Unreadable.notAWorkbook("这是电子书（EPUB），不是工作簿。" + ASK);
      }
    }
    if (source.has("OFD.xml")) {
      return Unreadable.notAWorkbook("这是 OFD 版式文件，只是扩展名写成了表格。请提交填写自评表用的工作簿原件（.xlsx 或 .xls）。");
    }
    if (source.has("META-INF/MANIFEST.MF")) {
      return Unreadable.notAWorkbook("这是 Java 程序包，不是工作簿。" + ASK);
    }
    if (source.has("xl/workbook.xml")) {
      return Unreadable.damaged("文件不完整，缺少内部的 " + ContentTypes.NAME);
    }
    boolean pages = false;
    boolean workbooks = false;
    for (String name : source.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      pages |= lower.startsWith("index/") && lower.endsWith(".iwa");
      workbooks |= lower.endsWith(".xlsx") || lower.endsWith(".xls") || lower.endsWith(".et");
    }
    if (pages) {
      return Unreadable.unsupported("这是苹果 Numbers 表格，不能直接审核。请在 Numbers 中导出为 Excel（.xlsx）后重新提交。");
    }
    return Unreadable.notAWorkbook(
        workbooks ? "这是压缩包，工作簿在它里面。请解压后提交其中的自评表。" : "这是 ZIP 压缩包，不是工作簿。请解压后提交其中的自评表。");
  }

  /** The beginning of an entry of an archive that was not verified. */
  private static String firstBytes(ZipPackage source, String name) {
    try (InputStream in = source.stream(name)) {
      return in == null ? "" : new String(in.readNBytes(100), StandardCharsets.US_ASCII).trim();
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
