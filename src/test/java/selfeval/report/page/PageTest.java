package selfeval.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.overview.DepartmentFigures;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;

class PageTest {
  private static final List<String> HOSTILE =
      List.of(
          "</script><script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "<!--<script>",
          "]]>&amp;&lt;\u2028\u2029'`${1}",
          "半个\uD83D字",
          "=1+1");

  @TempDir Path scratch;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void policy_lets_run_only_the_script_and_the_style_that_are_there() throws Exception {
    String page = Pages.text(Pages.seeds(), scratch);
    Matcher policy =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]+)\"").matcher(page);
    assertThat(policy.find()).isTrue();
    assertThat(policy.group(1))
        .isEqualTo(
            "default-src 'none'; script-src 'sha256-"
                + hash(element(page, "<script>", "</script>"))
                + "'; style-src 'sha256-"
                + hash(element(page, "<style>", "</style>"))
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(page).doesNotContainPattern("<[^>]+ (style|on[a-z]+)=");
    assertThat(Assets.SCRIPT).doesNotContain("</script").doesNotContain("innerHTML");
    assertThat(Assets.STYLE)
        .doesNotContain("</style")
        .doesNotContain("url(")
        .doesNotContain("@import");
    assertThat(page.replace("http-equiv", "")).doesNotContain("http");
  }

  @Test
  void text_of_agencies_stays_text() throws Exception {
    List<FileRecord> files = new ArrayList<>();
    for (String text : HOSTILE) {
      files.add(Pages.named(Pages.seeds().get(0), text + "/" + text + ".xlsx", text, text));
    }
    files.add(Pages.damaged());
    String page = Pages.text(files, scratch);
    String plain = Pages.text(Pages.seeds(), scratch);
    assertThat(page).doesNotContain("<img").doesNotContain("<!--").doesNotContain("<script>alert");
    assertThat(page).doesNotContain("\u2028").doesNotContain("坏<i>").doesNotContain("项目<b>");
    assertThat(page.split("<script", -1)).hasSameSizeAs(plain.split("<script", -1));
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(page)).isTrue();
    List<String> projects = new ArrayList<>();
    index(page).get("forms").forEach(form -> projects.add(form.get(1).asText()));
    assertThat(projects)
        .contains(HOSTILE.get(0), HOSTILE.get(1), HOSTILE.get(2), HOSTILE.get(5))
        .contains("半个\\ud83d字");
  }

  @Test
  void every_form_finding_and_row_is_in_it() throws Exception {
    List<FileRecord> files = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      files.add(Pages.numbered(i));
    }
    String page = Pages.text(files, scratch);
    JsonNode index = index(page);
    List<JsonNode> details = details(page, index.get("chunks").size());
    List<FormRecord> forms = files.stream().flatMap(file -> file.forms().stream()).toList();
    assertThat(index.get("forms")).hasSize(forms.size());
    assertThat(details).hasSize(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      FormRecord form = forms.get(i);
      assertThat(index.get("forms").get(i).get(9).asInt()).isEqualTo(form.tally().errors());
      assertThat(details.get(i).get(5)).hasSize(form.indicators().size());
      assertThat(details.get(i).get(8)).hasSize(form.findings().size());
      for (int f = 0; f < form.findings().size(); f++) {
        FindingRecord finding = form.findings().get(f);
        JsonNode written = details.get(i).get(8).get(f);
        assertThat(index.get("rules").get(written.get(0).asInt()).asText())
            .isEqualTo(finding.rule());
        assertThat(written.get(5).asText()).isEqualTo(finding.finding().message().strip());
        String basis = finding.finding().basis();
        assertThat(index.get("texts").get(written.get(9).asInt()).asText())
            .isEqualTo(basis == null ? "" : basis);
      }
    }
  }

  @Test
  void figures_are_there_without_any_script() throws Exception {
    List<FileRecord> files = new ArrayList<>(Pages.seeds());
    files.add(Pages.damaged());
    String page = Pages.text(files, scratch);
    assertThat(page)
        .contains("共 " + files.size() + " 个文件")
        .contains("<span class=\"what\">未能审核（个文件）</span> <strong>1</strong>")
        .contains("<span class=\"what\">未报送（张）</span> <strong>1</strong>")
        .contains("坏&lt;i&gt;.xlsx")
        .contains("文件已损坏，请重新提交。")
        .contains("没有报来的项目&lt;b&gt;")
        .contains("扫描件&lt;1&gt;.pdf")
        .contains("请报送工作簿。")
        .contains("&lt;b&gt;说明&lt;/b&gt;")
        .contains("自评文字相同")
        .contains("其余 11 张未逐一列出")
        .contains("lang=\"zh-CN\"")
        .contains("<noscript>");
  }

  @Test
  void a_departments_letter_and_pack_are_linked_by_encoded_relative_paths() {
    DepartmentFigures one =
        new DepartmentFigures(
            "甲 局",
            3,
            2,
            1,
            1,
            0,
            null,
            null,
            new java.math.BigDecimal("1.5"),
            new java.math.BigDecimal("1234.5"),
            3,
            0,
            "审核意见书/甲 局#1.docx",
            "退回包/a:b?.zip");
    String html = DepartmentsPart.of(List.of(one));
    assertThat(html)
        .contains(
            "href=\"./%E5%AE%A1%E6%A0%B8%E6%84%8F%E8%A7%81%E4%B9%A6/%E7%94%B2%20%E5%B1%80%231.docx\"")
        .contains("href=\"./%E9%80%80%E5%9B%9E%E5%8C%85/a%3Ab%3F.zip\"")
        .contains("1,234.50")
        .contains("50.0%")
        .contains("data-heading=\"应报\">3<");
  }

  @Test
  void equal_inputs_give_equal_bytes_and_nothing_stays_in_the_scratch_folder() throws Exception {
    List<FileRecord> files = new ArrayList<>(Pages.seeds());
    files.add(Pages.damaged());
    assertThat(Pages.text(files, scratch)).isEqualTo(Pages.text(files, scratch));
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void a_page_of_nothing_says_so() throws Exception {
    String page = Pages.text(List.of(), scratch);
    assertThat(index(page).get("forms")).isEmpty();
    assertThat(page).contains("没有审核到自评表").contains("没有发现问题");
  }

  private static String element(String page, String from, String to) {
    int begin = page.indexOf(from) + from.length();
    return page.substring(begin, page.indexOf(to, begin));
  }

  private static String hash(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static JsonNode index(String page) throws IOException {
    return JSON.readTree(element(page, "id=\"index\">", "</script>"));
  }

  private static List<JsonNode> details(String page, int chunks) throws IOException {
    List<JsonNode> details = new ArrayList<>();
    for (int i = 0; i < chunks; i++) {
      byte[] chunk =
          Base64.getDecoder().decode(element(page, "id=\"chunk-" + i + "\">", "</script>"));
      JSON.readTree(new GZIPInputStream(new ByteArrayInputStream(chunk))).forEach(details::add);
    }
    return details;
  }
}
