package selfeval.report.page;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of the machine; tests are skipped, and say so, where it or its driver is missing.
 */
final class Browser implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Browser() {
    Path chromium = null;
    for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
      Path one = Path.of(folder, "chromium");
      chromium = chromium == null && Files.isExecutable(one) ? one : chromium;
    }
    Assumptions.assumeTrue(chromium != null, "chromium is not on the PATH: the page is not driven");
    Assumptions.assumeTrue(
        driver(), "the driver of browsers comes with -Pbrowser: the page is not driven");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
  }

  private static boolean driver() {
    try {
      Class.forName("com.microsoft.playwright.impl.driver.jar.DriverJar");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Opens a file in a window of this size, pixels. */
  Page open(Path file, int width, int height) {
    Page page =
        browser
            .newContext(new NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"))
            .newPage();
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.navigate(file.toUri().toString());
    return page;
  }

  /** What was asked for from anywhere. */
  List<String> requests() {
    return requests;
  }

  /** Errors of scripts, refusals of the policy, dialogs. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
