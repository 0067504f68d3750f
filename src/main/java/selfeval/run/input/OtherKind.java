package selfeval.run.input;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import selfeval.overview.NotTaken;

/** What is found in an INPUT and is no workbook, with what to do about it. */
enum OtherKind {
  ENCRYPTED_ZIP("加密" + NotTaken.ARCHIVE, "压缩包有密码，不能打开；请向单位索取未加密的文件，解压后放进输入文件夹重新审核。"),
  ZIP(NotTaken.ARCHIVE, "压缩包里的压缩包没有打开；请解压到输入文件夹后重新审核。"),
  ARCHIVE(NotTaken.ARCHIVE, "这种压缩包不能打开，其中的文件没有审核；请解压到输入文件夹后重新审核。"),
  PDF("PDF 文件", "PDF 不能核对计算；如果是自评表，请向单位索取 Excel 或 WPS 表格的电子版。"),
  OFD("OFD 文件", "OFD 不能核对计算；如果是自评表，请向单位索取 Excel 或 WPS 表格的电子版。"),
  PICTURE("图片", "图片或扫描件不能核对计算；如果是自评表，请向单位索取 Excel 或 WPS 表格的电子版。"),
  DOCUMENT("文字文档", "文字文档没有审核；如果其中有自评表，请向单位索取 Excel 或 WPS 表格的电子版。"),
  SLIDES("演示文稿", "演示文稿没有审核；如果其中有自评表，请向单位索取 Excel 或 WPS 表格的电子版。"),
  TEXT("文本或网页", "文本不是自评表，没有审核；如果是自评表的数据，请向单位索取 Excel 或 WPS 表格的电子版。"),
  MAIL("邮件", "邮件没有审核；如果附件中有自评表，请把附件另存到输入文件夹后重新审核。"),
  MEDIA("音频或视频", "音频、视频没有审核，无需处理；如果单位应报自评表，请通知其补报。"),
  SHORTCUT("快捷方式", "快捷方式指向别处的文件，没有打开；请把文件本身放进输入文件夹后重新审核。"),
  LINK("符号链接", "为避免读到输入文件夹以外的内容，链接没有打开；请把文件本身放进输入文件夹后重新审核。"),
  SPECIAL("特殊文件", "这不是普通文件（可能是管道或设备），不能审核，请移走。"),
  OTHER("其他文件", "不是工作簿，没有审核；如果是自评表，请用 Excel 或 WPS 另存为 .xlsx 后重新审核。");

  private static final Map<String, OtherKind> BY_EXTENSION = new HashMap<>();

  static {
    put(ZIP, "zip");
    put(ARCHIVE, "rar 7z tar gz tgz bz2 xz zipx cab arj iso");
    put(PDF, "pdf");
    put(OFD, "ofd");
    put(PICTURE, "jpg jpeg png gif bmp tif tiff webp heic heif svg");
    put(DOCUMENT, "doc docx docm dot dotx wps wpt rtf odt pages");
    put(SLIDES, "ppt pptx pps ppsx dps odp");
    put(TEXT, "txt csv tsv md xml json htm html mht log");
    put(MAIL, "eml msg mbox");
    put(MEDIA, "mp3 wav m4a amr mp4 avi mov wmv mkv");
    put(SHORTCUT, "lnk url webloc");
  }

  private final String chinese;
  private final String advice;

  OtherKind(String chinese, String advice) {
    this.chinese = chinese;
    this.advice = advice;
  }

  private static void put(OtherKind kind, String extensions) {
    for (String extension : extensions.split(" ", -1)) {
      BY_EXTENSION.put(extension, kind);
    }
  }

  /** The kind of a regular file, by its name. */
  static OtherKind of(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return BY_EXTENSION.getOrDefault(extension, OTHER);
  }

  /**
   * Whether nobody put a file there on purpose: what Office keeps beside an open workbook, and what
   * systems leave in folders.
   */
  static boolean unnoticed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith("~$")
        || name.startsWith(".")
        || lower.equals("thumbs.db")
        || lower.equals("desktop.ini")
        || (lower.startsWith("~") && lower.endsWith(".tmp"));
  }

  String chinese() {
    return chinese;
  }

  String advice() {
    return advice;
  }
}
