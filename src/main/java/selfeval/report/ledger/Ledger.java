package selfeval.report.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import selfeval.overview.Absent;
import selfeval.overview.DepartmentNames;
import selfeval.overview.NotTaken;
import selfeval.overview.Overview;
import selfeval.report.Report;
import selfeval.report.ReportFormat;
import selfeval.report.sheet.Book;
import selfeval.report.sheet.SheetLimits;
import selfeval.result.BatchFinding;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;

/**
 * Writes 审核台账.xlsx: the whole on one page, a row a department, a row a form, all findings, what was
 * not audited, and by what was judged. Rows are written as they come, so that any number of them
 * needs little memory. Not safe for use by several threads.
 */
public final class Ledger implements Report {
  public static final ReportFormat FORMAT =
      new ReportFormat() {
        @Override
        public String name() {
          return "审核台账.xlsx";
        }

        @Override
        public Report begin(Setting setting) throws IOException {
          return new Ledger(setting, SheetLimits.EXCEL);
        }
      };

  private final Book book;
  private final DepartmentNames names;
  private final OverviewPage page;
  private final DepartmentRows departments;
  private final FormRows forms;
  private final FindingRows findings;
  private final NotAuditedRows notAudited;
  private final SetupRows setup;

  /** Begins the workbook, with all sheets in the order in which users read them. */
  Ledger(ReportFormat.Setting setting, SheetLimits limits) throws IOException {
    names = setting.names();
    book = new Book(setting.out(), setting.scratch(), "ledger", limits);
    TableStyles styles = new TableStyles(book);
    page = new OverviewPage(book);
    departments = new DepartmentRows(book, styles);
    forms = new FormRows(book, styles);
    findings = new FindingRows(book, styles);
    notAudited = new NotAuditedRows(book, styles);
    setup = new SetupRows(book, styles);
  }

  @Override
  public void add(FileRecord file) throws IOException {
    if (file.forms().isEmpty()) {
      notAudited.add(file);
    }
    for (FormRecord form : file.forms()) {
      String department = names.of(file, form);
      departments.add(form);
      forms.add(file, form, department);
      findings.add(file, form, department);
    }
  }

  @Override
  public void finish(Overview overview) throws IOException {
    for (BatchFinding finding : overview.across()) {
      findings.add(finding);
    }
    for (NotTaken one : overview.occasion().notTaken()) {
      notAudited.add(one);
    }
    // what never came first: what was sent back may still be on its way
    for (boolean returned : new boolean[] {false, true}) {
      for (Absent absent : overview.absent()) {
        if (absent.returned() == returned) {
          notAudited.add(absent);
        }
      }
    }
    if (overview.register() != null) {
      notAudited.add(overview.register());
    }
    notAudited.finish();
    departments.write(overview);
    setup.write(overview);
    page.write(overview);
    book.finish();
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
