package selfeval.annotate;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.check.FormAudit;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.AnnotationPlanner;
import selfeval.opinion.OpinionReader;
import selfeval.result.FormRecord;
import selfeval.round.Reply;
import selfeval.workbook.FileKind;
import selfeval.workbook.Grid;
import selfeval.workbook.Workbook;

/** Puts the findings into the agency's own workbook. Stateless; safe for use by many threads. */
public final class Annotator {
  private static final Logger LOG = LoggerFactory.getLogger(Annotator.class);

  /**
   * @param original the file's bytes, never changed
   * @param workbook the same file as read
   * @param fileName the file's name, for the head of the added sheet
   * @param audits the audits of its forms
   * @param records what is reported of each of them, held against the round before
   */
  public Annotated annotate(
      byte[] original,
      Workbook workbook,
      String fileName,
      List<FormAudit> audits,
      List<FormRecord> records) {
    AnnotationPlan plan =
        AnnotationPlanner.plan(workbook, fileName, audits, records, rule -> title(rule, audits));
    try {
      return workbook.kind() == FileKind.XLS
          ? XlsWriter.write(original, plan)
          : XlsxWriter.write(original, plan);
    } catch (CannotAnnotateInPlace e) {
      // so the file is, and the remark says it: no defect of ours that a trace would help to find
      LOG.debug("cannot annotate {}", fileName, e);
      return XlsxWriter.unmarked(original, plan);
    } catch (RuntimeException | StackOverflowError e) {
      // the findings are worth more than the marks: they must reach the agency all the same
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("cannot annotate {}", fileName, e);
      }
      return XlsxWriter.unmarked(original, plan);
    }
  }

  /** The title of a rule of the program, or of an office's own formula. */
  private static String title(String rule, List<FormAudit> audits) {
    for (FormAudit audit : audits) {
      String title = audit.title(rule);
      if (title != null) {
        return title;
      }
    }
    return rule;
  }

  /**
   * Takes off what an earlier audit added, so that a workbook that comes back is read as the
   * agency's.
   *
   * @param file the file's bytes, never changed
   * @param workbook the same file as read
   * @return the agency's workbook; the very same bytes where nothing of ours stands in it
   */
  public Annotated strip(byte[] file, Workbook workbook) {
    if (workbook.kind() != FileKind.XLS) {
      return XlsxStripper.stripped(file, OpinionReader.tables(workbook));
    }
    try {
      XlsStripper.Stripped stripped = XlsStripper.stripped(file, OpinionReader.tables(workbook));
      return new Annotated(stripped.file(), stripped.remarks());
    } catch (CannotAnnotateInPlace e) {
      return new Annotated(file, List.of("文件结构特殊，上次审核的标注未能去除，请用 Excel 或 WPS 打开，另存后重试。"));
    }
  }

  /** What the agency answered on a sheet of findings that came back; empty where there is none. */
  public List<Reply> replies(Workbook workbook) {
    return OpinionReader.replies(workbook);
  }

  /** Whether a sheet stands in the workbook that an earlier audit may have added. */
  public boolean mayBeAnnotated(Workbook workbook) {
    for (Grid sheet : workbook.sheets()) {
      if (sheet.name().startsWith(AnnotationPlanner.OPINION_NAME)
          || sheet.name().equals(XlsRecord.SHEET_NAME)) {
        return true;
      }
    }
    return !OpinionReader.tables(workbook).isEmpty();
  }
}
