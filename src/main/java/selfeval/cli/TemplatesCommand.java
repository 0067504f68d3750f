package selfeval.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import selfeval.audit.FormAuditor;
import selfeval.disk.OutputException;
import selfeval.office.OfficeChecks;
import selfeval.output.UsageException;
import selfeval.template.Template;
import selfeval.template.Templates;

/** The command {@code templates}. */
final class TemplatesCommand {
  private final PrintStream out;
  private final PrintStream err;

  TemplatesCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  ExitCode run(List<String> words) {
    Arguments arguments = Arguments.parse(Arguments.TEMPLATES, words);
    if (arguments.has("help")) {
      out.print(Words.TEMPLATES);
      return ExitCode.OK;
    }
    Templates templates =
        Templates.load(arguments.path("templates"), FormAuditor.ruleIds(), OfficeChecks.SYNTAX);
    List<String> rest = arguments.words();
    if (rest.isEmpty()) {
      for (Template template : templates.all()) {
        out.println(template.id() + "  " + template.name());
      }
      return ExitCode.OK;
    }
    if (!rest.get(0).equals("blank") || rest.size() != 2) {
      throw new UsageException("用法：templates blank 编号 --out 文件");
    }
    Path file = arguments.path("out");
    if (file == null) {
      throw new UsageException("请用 --out 指定要写出的文件，例如：--out 空白自评表.xlsx");
    }
    blank(templates, rest.get(1), file);
    return ExitCode.OK;
  }

  private void blank(Templates templates, String id, Path file) {
    if (templates.byId(id).isEmpty()) {
      List<String> ids = templates.all().stream().map(Template::id).toList();
      throw new UsageException(
          "没有名为“" + id + "”的模板，" + Meant.of(id, ids, "可用 templates 命令查看全部模板的编号"));
    }
    try (InputStream blank =
        templates.blank(id).orElseThrow(() -> new UsageException("模板“" + id + "”没有附带空白表。"))) {
      Files.copy(blank, file);
      err.println("已写出 " + file);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException("文件“" + file + "”已经存在，为避免覆盖，请换一个文件名。");
    } catch (IOException e) {
      throw new OutputException("文件“" + file + "”无法写入，请检查文件夹是否存在、是否有写入权限。", e);
    }
  }
}
