package selfeval.run.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.output.UsageException;

class InputsTest {
  @TempDir Path folder;

  private Path file(String name) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, name);
  }

  private List<String> names(Path... inputs) {
    return Inputs.collect(List.of(inputs)).files().stream().map(InputFile::file).toList();
  }

  @Test
  void a_folder_gives_its_workbooks_of_any_case_and_counts_the_rest() throws IOException {
    file("in/b.XLSX");
    file("in/a/c.Et");
    file("in/a/d.ods");
    file("in/readme.txt");
    file("in/~$b.xlsx");
    file("in/.hidden.xlsx");
    file("in/noextension");
    Inputs inputs = Inputs.collect(List.of(folder.resolve("in")));
    assertThat(inputs.files())
        .extracting(InputFile::file)
        .containsExactly("a/c.Et", "a/d.ods", "b.XLSX");
    assertThat(inputs.others()).isEqualTo(4);
  }

  @Test
  void links_in_a_folder_are_not_followed() throws IOException {
    Path outside = file("outside/x.xlsx");
    file("in/a.xlsx");
    Files.createSymbolicLink(folder.resolve("in/link.xlsx"), outside);
    Files.createSymbolicLink(folder.resolve("in/folder"), folder.resolve("outside"));
    assertThat(names(folder.resolve("in"))).containsExactly("a.xlsx");
    assertThat(Inputs.collect(List.of(folder.resolve("in"))).others()).isEqualTo(2);
  }

  @Test
  void an_input_that_is_a_link_itself_is_walked() throws IOException {
    file("there/深/a.xlsx");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("there"));
    List<InputFile> files = Inputs.collect(List.of(link)).files();
    assertThat(files).extracting(InputFile::file).containsExactly("深/a.xlsx");
    assertThat(files.get(0).path()).isEqualTo(link.resolve("深/a.xlsx"));
  }

  @Test
  void folders_with_a_dot_in_front_are_passed_over_at_any_depth() throws IOException {
    file("in/.git/a.xlsx");
    file("in/x/.old/b.xlsx");
    file("in/x/c.xlsx");
    assertThat(names(folder.resolve("in"))).containsExactly("x/c.xlsx");
    assertThat(names(folder.resolve("in/.git"))).containsExactly("a.xlsx");
  }

  @Test
  void a_file_named_itself_is_taken_whatever_its_name() throws IOException {
    assertThat(names(file("in/readme.txt"))).containsExactly("readme.txt");
  }

  @Test
  void several_inputs_put_the_last_name_of_a_folder_in_front() throws IOException {
    file("x/one/a.xlsx");
    file("y/two/b/a.xlsx");
    Path single = file("z/c.xls");
    assertThat(names(folder.resolve("x/one"), folder.resolve("y/two"), single))
        .containsExactly("c.xls", "one/a.xlsx", "two/b/a.xlsx");
  }

  @Test
  void the_same_file_given_twice_is_audited_once() throws IOException {
    Path a = file("in/a.xlsx");
    assertThat(names(a, a)).containsExactly("a.xlsx");
  }

  @Test
  void the_order_is_by_code_points_and_not_by_utf_16_units() throws IOException {
    // U+20000 is above U+FF21, but its first UTF-16 unit is below.
    file("in/\uFF21.xlsx");
    file("in/\uD840\uDC00.xlsx");
    file("in/a.xlsx");
    assertThat(names(folder.resolve("in")))
        .containsExactly("a.xlsx", "\uFF21.xlsx", "\uD840\uDC00.xlsx");
  }

  @Test
  void an_input_that_does_not_exist_is_said_before_anything_is_done() throws IOException {
    Path there = file("in/a.xlsx");
    assertThatThrownBy(() -> Inputs.collect(List.of(there, folder.resolve("缺失"))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("缺失");
  }

  private List<String> notTaken(Path... inputs) {
    return Inputs.collect(List.of(inputs)).notTaken().values().stream()
        .flatMap(List::stream)
        .map(one -> one.kind() + " " + one.place())
        .toList();
  }

  @Test
  void what_is_no_workbook_is_listed_with_what_to_do_but_not_what_nobody_put_there()
      throws IOException {
    file("in/a.xlsx");
    file("in/b.PDF");
    file("in/c/d.docx");
    file("in/c/e.xls");
    file("in/扫描.jpg");
    file("in/无后缀");
    file("in/~$a.xlsx");
    file("in/.DS_Store");
    file("in/Thumbs.db");
    Files.createSymbolicLink(folder.resolve("in/链接.xlsx"), folder.resolve("in/a.xlsx"));
    assertThat(notTaken(folder.resolve("in")))
        .containsExactly("PDF 文件 b.PDF", "文字文档 c/d.docx", "图片 扫描.jpg", "其他文件 无后缀", "符号链接 链接.xlsx");
    assertThat(Inputs.collect(List.of(folder.resolve("in"))).notTaken().values())
        .allSatisfy(
            list -> assertThat(list).allSatisfy(one -> assertThat(one.advice()).endsWith("。")));
  }

  @Test
  void an_encrypted_or_damaged_zip_is_told_and_another_is_opened() throws IOException {
    file("in/a.xlsx");
    Path zip = folder.resolve("in/表.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("夹/"));
      out.putNextEntry(new ZipEntry("夹/自评表.xlsx"));
      out.write(1);
    }
    byte[] bytes = Files.readAllBytes(zip);
    for (int i = 0, n = 0; i + 4 < bytes.length; i++) {
      boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1;
      n += central ? 1 : 0;
      if (central && n == 2) {
        bytes[i + 8] |= 1; // the folder before it is not
      }
    }
    Files.write(folder.resolve("in/密.zip"), bytes);
    file("in/坏.zip");
    assertThat(notTaken(folder.resolve("in"))).containsExactly("压缩包 坏.zip", "加密压缩包 密.zip");
    assertThat(Inputs.collect(List.of(folder.resolve("in"))).files())
        .extracting(InputFile::file)
        .containsExactly("a.xlsx", "表.zip/夹/自评表.xlsx");
  }

  @Test
  void of_folders_without_a_workbook_the_topmost_is_named() throws IOException {
    file("in/甲/a.xlsx");
    Files.createDirectories(folder.resolve("in/甲/空"));
    Files.createDirectories(folder.resolve("in/乙/深/更深"));
    file("in/丙/深/x.pdf");
    file("in/丙/.git/x.xlsx");
    assertThat(notTaken(folder.resolve("in")))
        .containsExactly("没有自评表的文件夹 丙/", "PDF 文件 丙/深/x.pdf", "空文件夹 乙/", "空文件夹 甲/空/");
    assertThat(notTaken(folder.resolve("in/乙"), folder.resolve("in/甲")))
        .containsExactlyInAnyOrder("空文件夹 乙/", "空文件夹 甲/空/");
  }

  @Test
  void many_files_of_one_kind_in_a_folder_are_one_line() throws IOException {
    file("in/a.xlsx");
    for (int i = 0; i < 21; i++) {
      file("in/照片/" + i + ".jpg");
    }
    assertThat(notTaken(folder.resolve("in"))).containsExactly("图片（21 个） 照片/", "没有自评表的文件夹 照片/");
  }
}
