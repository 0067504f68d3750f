package selfeval.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.result.FileRecord;

/** The page in a Chromium, as an office uses it. */
@Tag("browser")
class PageInBrowserTest {
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(2)>",
          "</script><script>alert(3)</script>",
          "<!--<script>",
          "=HYPERLINK(\"http://x\",\"y\")",
          "一\u2028二");

  @TempDir static Path folder;
  private static Browser browser;
  private static Path file;
  private static int forms;

  @BeforeAll
  static void open() throws Exception {
    browser = new Browser();
    file = folder.resolve("审核报告.html");
    List<FileRecord> records = new ArrayList<>(Pages.seeds());
    FileRecord sample = records.get(0);
    for (String name : HOSTILE) {
      records.add(Pages.named(sample, "坏/" + records.size() + ".xlsx", name, "乙局"));
    }
    for (int i = 0; i < 60; i++) {
      records.add(Pages.named(sample, "丙/" + i + ".xlsx", "第" + i + "号项目", "丙局"));
    }
    for (FileRecord one : records) {
      forms += one.forms().size();
    }
    Files.writeString(file, Pages.text(records, folder));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Page desktop() {
    return browser.open(file, 1366, 768);
  }

  private static List<String> column(Page page, int n) {
    return page.locator("#table tbody tr > :nth-child(" + n + ")").allInnerTexts();
  }

  private static String count(Page page) {
    return page.locator("#count").innerText();
  }

  private static void violationsOf(Page page) {
    List<String> found = new ArrayList<>();
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      found.add(rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml());
    }
    assertThat(found).isEmpty();
  }

  @Test
  void words_and_conditions_leave_the_forms_that_they_are_for() {
    Page page = desktop();
    assertThat(count(page)).contains("共 " + forms + " 张");
    page.fill("#words", "17号 丙局");
    page.waitForCondition(() -> column(page, 2).equals(List.of("第17号项目")));
    assertThat(count(page)).contains("1 张");
    page.fill("#words", "没有这样的项目");
    page.waitForCondition(() -> count(page).contains("没有") || count(page).contains("0 张"));
    page.locator("#filters button[type=reset]").click();
    page.waitForCondition(() -> count(page).contains("共 " + forms + " 张"));
    page.selectOption("#state", new com.microsoft.playwright.options.SelectOption().setLabel("退回"));
    page.waitForCondition(() -> column(page, 1).stream().allMatch(text -> text.contains("退回")));
    assertThat(column(page, 1)).isNotEmpty();
    page.selectOption(
        "#department", new com.microsoft.playwright.options.SelectOption().setLabel("广州市信访局"));
    page.waitForCondition(() -> column(page, 3).stream().allMatch("广州市信访局"::equals));
    assertThat(column(page, 3)).isNotEmpty();
    page.locator("#filters button[type=reset]").click();
    page.selectOption("#severity", "0");
    page.waitForCondition(() -> column(page, 8).stream().noneMatch("0"::equals));
  }

  @Test
  void a_heading_sorts_up_and_down_and_says_so() {
    Page page = desktop();
    Locator heading = page.locator("#table thead th").nth(4);
    heading.locator("button").click();
    assertThat(heading.getAttribute("aria-sort")).isIn("ascending", "descending");
    String first = heading.getAttribute("aria-sort");
    List<Double> values = numbers(column(page, 5));
    heading.locator("button").click();
    assertThat(heading.getAttribute("aria-sort")).isNotEqualTo(first);
    List<Double> back = numbers(column(page, 5));
    assertThat(sorted(values, first.equals("ascending"))).isTrue();
    assertThat(sorted(back, !first.equals("ascending"))).isTrue();
    assertThat(values).isNotEqualTo(back);
  }

  private static List<Double> numbers(List<String> texts) {
    return texts.stream().filter(text -> text.matches("-?[0-9.]+")).map(Double::valueOf).toList();
  }

  private static boolean sorted(List<Double> values, boolean up) {
    for (int i = 1; i < values.size(); i++) {
      int order = values.get(i - 1).compareTo(values.get(i));
      if (up ? order > 0 : order < 0) {
        return false;
      }
    }
    return values.size() > 1;
  }

  @Test
  void the_keyboard_opens_a_form_goes_on_and_comes_back() {
    Page page = desktop();
    page.fill("#words", "云客服服务外包项目.xlsx");
    page.waitForCondition(() -> column(page, 2).size() == 1);
    page.locator("#table button.open").first().focus();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> page.locator("#panel").isVisible());
    page.waitForCondition(() -> page.locator("#panel-body table").count() > 0);
    assertThat(page.locator("#panel-title").innerText()).contains("云客服服务外包项目");
    assertThat(page.locator("#panel-body").innerText())
        .contains("云客服服务达标率", "90%以上", "98%", "合同进度款支付率", "26.00", "96.00");
    violationsOf(page);
    page.keyboard().press("Escape");
    page.waitForCondition(() -> !page.locator("#panel").isVisible());
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("open");
  }

  @Test
  void nothing_that_an_agency_wrote_runs_and_nothing_is_loaded() {
    Page page = desktop();
    for (String name : HOSTILE) {
      page.fill("#words", "");
      page.selectOption(
          "#department", new com.microsoft.playwright.options.SelectOption().setLabel("乙局"));
      page.waitForCondition(() -> column(page, 2).size() == HOSTILE.size());
      page.locator("#table button.open").nth(HOSTILE.indexOf(name)).click();
      page.waitForCondition(() -> page.locator("#panel-body table").count() > 0);
      assertThat(page.locator("#panel img, #table img, #panel script").count()).isZero();
      page.keyboard().press("Escape");
    }
    assertThat(column(page, 2)).contains(HOSTILE.get(0), HOSTILE.get(1), HOSTILE.get(2));
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).allMatch(url -> url.startsWith("file:"));
  }

  @Test
  void everybody_can_use_it_on_a_desk_and_on_a_telephone() {
    violationsOf(desktop());
    Page small = browser.open(file, 390, 844);
    violationsOf(small);
    assertThat((Integer) small.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    small.locator("#table button.open").first().click();
    small.waitForCondition(() -> small.locator("#panel-body table").count() > 0);
    violationsOf(small);
  }

  @Test
  void it_prints_on_pages() throws IOException {
    byte[] pdf = desktop().pdf(new Page.PdfOptions().setFormat("A4"));
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(pdf.length).isGreaterThan(50_000);
  }
}
