package selfeval.report.page;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import selfeval.overview.Overview;
import selfeval.report.Report;
import selfeval.report.ReportFormat;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;

/**
 * Writes 审核报告.html. The figures come first in it and are plain HTML, so that they are there at once
 * and also where no script may run; behind them an index of all forms, which the script searches;
 * behind that the details of forms. What comes last waits in files, so that any number of forms
 * needs little memory. Not safe for use by several threads.
 */
public final class Page implements Report {
  public static final ReportFormat FORMAT =
      new ReportFormat() {
        @Override
        public String name() {
          return "审核报告.html";
        }

        @Override
        public boolean page() {
          return true;
        }

        @Override
        public Report begin(Setting setting) throws IOException {
          return new Page(setting);
        }
      };

  /** A place of the skeleton that is filled: {{name}}. */
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)\\}\\}");

  private final OutputStream out;
  private final FormIndex index;
  private final DetailChunks chunks;
  private final FormDetails details;
  private final NotAudited notAudited = new NotAudited();

  /** Begins the page. */
  private Page(ReportFormat.Setting setting) throws IOException {
    out = setting.out();
    index = new FormIndex(setting.scratch(), setting.names());
    details = new FormDetails(index);
    chunks = new DetailChunks(setting.scratch());
  }

  @Override
  public void add(FileRecord file) throws IOException {
    if (file.forms().isEmpty()) {
      notAudited.add(file);
    }
    for (FormRecord form : file.forms()) {
      index.add(file, form);
      chunks.add(json -> details.write(json, file, form));
    }
  }

  @Override
  public void finish(Overview overview) throws IOException {
    OutputStream page = new BufferedOutputStream(out, 1 << 16);
    Matcher places = PLACE.matcher(Assets.SKELETON);
    int from = 0;
    while (places.find()) {
      write(page, Assets.SKELETON.substring(from, places.start()));
      fill(page, places.group(1), overview);
      from = places.end();
    }
    write(page, Assets.SKELETON.substring(from));
    page.flush();
  }

  private void fill(OutputStream page, String place, Overview overview) throws IOException {
    switch (place) {
      case "policy" -> write(page, Assets.POLICY);
      case "style" -> write(page, Assets.STYLE);
      case "script" -> write(page, Assets.SCRIPT);
      case "audited" -> write(page, PageText.html(overview.occasion().audited()));
      case "overview" -> write(page, OverviewPart.of(overview));
      case "departments" -> write(page, DepartmentsPart.of(overview.departments()));
      case "across" -> write(page, ListsPart.across(overview.across()));
      case "absent" -> write(page, ListsPart.absent(overview));
      case "not-audited" -> write(page, notAudited.part(overview.occasion().notTaken()));
      case "setup" -> write(page, ListsPart.setup(overview));
      case "index" -> index.copyTo(page, chunks.starts(), details.shared());
      case "chunks" -> chunks.copyTo(page);
      default -> throw new IllegalStateException("the skeleton has an unknown place: " + place);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    index.close();
    chunks.close();
  }
}
