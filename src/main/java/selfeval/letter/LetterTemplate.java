package selfeval.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import selfeval.report.SafeText;
import selfeval.template.TemplateException;

/** A letter with placeholders, as somebody wrote it in Word. Safe for use by several threads. */
public final class LetterTemplate {
  /** The folder of an office's templates where its letter is. */
  public static final String FOLDER = "letters";

  private static final String BUILT_IN = "/templates/letters/letter.docx";
  private static final int MOST_BYTES = 20_000_000;

  /** What a template without a time gets, so that equal letters have equal bytes. */
  private static final Date TIME = Date.from(Instant.parse("2000-01-01T00:00:00Z"));

  private final byte[] bytes;
  private final String sha256;

  private LetterTemplate(byte[] bytes) {
    this.bytes = bytes;
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      this.sha256 = HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The template that comes with the program. */
  public static LetterTemplate builtIn() {
    try (InputStream in = LetterTemplate.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + BUILT_IN);
      }
      return new LetterTemplate(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The office's own template where there is one, else that of the program.
   *
   * @param templates the office's templates; null for none
   * @throws TemplateException where the office's own cannot be used
   */
  public static LetterTemplate load(@Nullable Path templates) {
    Path folder = templates == null ? null : templates.resolve(FOLDER);
    if (folder == null || !Files.isDirectory(folder)) {
      return builtIn();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      for (Path one : content) {
        String name = one.getFileName().toString();
        boolean letter = name.toLowerCase(Locale.ROOT).endsWith(".docx");
        if (letter && !name.startsWith("~$") && !name.startsWith(".") && Files.isRegularFile(one)) {
          found.add(one);
        }
      }
    } catch (IOException e) {
      throw new TemplateException("意见书模板文件夹 " + shown(folder) + " 不能读取，请检查权限。");
    }
    if (found.size() > 1) {
      throw new TemplateException(
          "意见书模板文件夹 " + shown(folder) + " 里有 " + found.size() + " 个 .docx 文件，请只留一个。");
    }
    return found.isEmpty() ? builtIn() : own(found.get(0));
  }

  private static LetterTemplate own(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new TemplateException(
            "意见书模板 " + shown(file) + " 超过 " + MOST_BYTES / 1_000_000 + " MB，请去掉其中的大图片。");
      }
      LetterTemplate template = new LetterTemplate(bytes);
      template.tryOut(file);
      return template;
    } catch (IOException e) {
      throw new TemplateException("意见书模板 " + shown(file) + " 不能读取，请检查权限，或者关闭正在打开它的程序。");
    }
  }

  /** Whatever is wrong with a template is found out before anything is written. */
  private void tryOut(Path file) {
    String wrong;
    try {
      byte[] letter = write(LetterWords.sample());
      wrong = left(letter);
    } catch (Filling.Mistake e) {
      wrong = e.getMessage();
    } catch (IOException | RuntimeException e) {
      throw new TemplateException(
          "意见书模板 " + shown(file) + " 不是完好的 Word 文档（.docx），请用 Word 或 WPS 打开，另存为 .docx 后再用。");
    }
    if (wrong != null) {
      throw new TemplateException(
          "意见书模板 " + shown(file) + "：" + SafeText.line(wrong) + "。全部占位符见说明文件 letters.md。");
    }
  }

  /** What is left of placeholders in the letter that was tried, as a clause; null for nothing. */
  private static @Nullable String left(byte[] letter) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(letter))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("word/") && entry.getName().endsWith(".xml")) {
          String text =
              new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                  .replaceAll("<[^>]*>", "");
          int at = text.indexOf("{{");
          if (at >= 0) {
            String near = text.substring(at, Math.min(text.length(), at + 20));
            return "“" + near + "”没有写完整，或者写在了文本框、内容控件里；占位符应写在正文、表格、页眉或页脚里";
          }
        }
      }
    }
    return null;
  }

  private static String shown(Path path) {
    return SafeText.line(path.toString());
  }

  /** SHA-256 of the template as it was read, in hex. */
  public String sha256() {
    return sha256;
  }

  /** Gets the library ready that writes letters, which takes longer than many letters. */
  public void warmUp() {
    try {
      write(LetterWords.sample());
    } catch (IOException | RuntimeException e) {
      // whoever writes a letter is told
    }
  }

  /**
   * A letter; equal contents give equal bytes.
   *
   * @throws IOException where the template is no document
   */
  public byte[] write(LetterContent content) throws IOException {
    ByteArrayOutputStream saved = new ByteArrayOutputStream(bytes.length * 2);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      Filling.fill(document, content);
      POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
      if (core.getModified() == null) {
        core.setModified(Optional.of(TIME));
      }
      document.write(saved);
    }
    return sameAlways(saved.toByteArray());
  }

  /** The same package with the same times in it whenever it is made. */
  private static byte[] sameAlways(byte[] docx) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(docx.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        FixedZip zip = new FixedZip(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.deflated(entry.getName(), in.readAllBytes());
      }
    }
    return out.toByteArray();
  }
}
