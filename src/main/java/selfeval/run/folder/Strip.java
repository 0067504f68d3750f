package selfeval.run.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import selfeval.disk.OutputException;
import selfeval.file.WorkbookFile;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.output.UsageException;
import selfeval.run.input.FileContent;
import selfeval.run.input.InputFile;
import selfeval.run.input.OpenedInput;
import selfeval.run.input.Unopened;
import selfeval.workbook.Refusal;

/** Gives a workbook back as it was before an audit annotated it. */
public final class Strip {
  private Strip() {}

  /**
   * What came of it.
   *
   * @param annotated whether the workbook contained anything of ours
   * @param remarks Chinese sentences on what could not be restored exactly
   */
  public record Stripped(boolean annotated, List<String> remarks) {
    public Stripped {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Writes the workbook without our annotations; a workbook without any is written as it is.
   *
   * @param file the annotated workbook, never changed
   * @param target a file that does not exist yet
   * @param limits how much the file may cost
   * @throws UsageException where the file is no workbook, or the target is there already
   * @throws OutputException where the target could not be written
   */
  public static Stripped strip(Path file, Path target, Limits limits) {
    byte[] bytes = read(file, limits);
    WorkbookFile opened = new WorkbookFile(bytes, limits);
    if (opened.reading() instanceof Refusal refusal) {
      throw new UsageException("“" + file + "”：" + refusal.reason());
    }
    write(target, opened.cameBack() ? opened.agencys() : bytes);
    return new Stripped(opened.cameBack(), opened.remarks());
  }

  private static byte[] read(Path file, Limits limits) {
    long most = limits.get(Limit.FILE);
    try (OpenedInput opened = OpenedInput.open(new InputFile(file.toString(), file))) {
      if (opened.size() > most) {
        throw new UsageException("“" + file + "”：" + limits.exceeded(Limit.FILE));
      }
      // Also where it grows meanwhile.
      byte[] bytes = opened.stream().readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw new UsageException("“" + file + "”：" + limits.exceeded(Limit.FILE));
      }
      return bytes;
    } catch (Unopened e) {
      throw new UsageException("“" + file + "”：" + FileContent.describe(e));
    } catch (IOException e) {
      throw new UsageException("文件“" + file + "”无法读取，请检查路径和权限后重试。");
    }
  }

  private static void write(Path target, byte[] content) {
    try {
      Files.write(target, content, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException("文件“" + target + "”已经存在，为避免覆盖，请换一个文件名。");
    } catch (IOException e) {
      throw new OutputException("文件“" + target + "”无法写入，请检查文件夹是否存在、是否有写入权限。", e);
    }
  }
}
