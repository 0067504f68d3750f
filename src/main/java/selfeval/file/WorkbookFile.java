package selfeval.file;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.annotate.Annotated;
import selfeval.annotate.Format;
import selfeval.annotate.TakenOff;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Limits;
import selfeval.opinion.AnnotationPlan;
import selfeval.round.Reply;
import selfeval.workbook.Reading;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;
import selfeval.xls.XlsFormat;
import selfeval.xlsx.XlsxFormat;

/**
 * A file on its way through an audit: its format is told by its content, what an earlier audit
 * added is taken off, and then it is read, once, to be annotated.
 */
public final class WorkbookFile {
  private static final Logger LOG = LoggerFactory.getLogger(WorkbookFile.class);

  private final Format format;
  private final byte[] agencys;
  private final TakenOff takenOff;
  private final boolean cameBack;
  private final Reading reading;

  /**
   * Takes off what is ours and reads the rest. Does not throw for what a file may hold.
   *
   * @param file its bytes, never changed
   * @param limits how much it may cost
   */
  public WorkbookFile(byte[] file, Limits limits) {
    WorkbookReader reader = new WorkbookReader(limits);
    byte[] opened = reader.unlocked(file);
    byte[] whole = opened == null ? file : opened;
    format =
        WorkbookReader.isZip(whole)
            ? new XlsxFormat(limits)
            : new XlsFormat(limits, XlsxFormat::standalone);
    takenOff = takeOff(whole);
    Reading plain = takenOff.file() == whole ? null : format.read(takenOff.file());
    // one that cannot be read without our marks is audited with them
    cameBack = plain instanceof Workbook;
    agencys = cameBack ? takenOff.file() : whole;
    reading =
        plain instanceof Workbook ? plain : whole == file ? format.read(file) : reader.read(file);
  }

  private TakenOff takeOff(byte[] unlocked) {
    try {
      return format.takeOff(unlocked);
    } catch (RuntimeException | StackOverflowError e) {
      // a defect of ours, which must not cost the form its audit
      LOG.warn("cannot take off an earlier annotation", e);
      return TakenOff.nothing(unlocked);
    }
  }

  /** The agency's cells, or why they cannot be read. */
  public Reading reading() {
    return reading;
  }

  /** Whether an earlier audit had annotated it. */
  public boolean cameBack() {
    return cameBack;
  }

  /** The bytes without what an earlier audit added, and without Excel's default password. */
  public byte[] agencys() {
    return agencys;
  }

  /** What the agency answered on our sheet; empty where there was none. */
  public List<Reply> replies() {
    return takenOff.replies();
  }

  /** Chinese sentences on what could not be taken off exactly. */
  public List<String> remarks() {
    return takenOff.remarks();
  }

  /**
   * Puts the findings into the workbook. Where that is not possible, they come as a workbook of
   * their own beside it.
   *
   * @param plan with the positions of the sheets as they were read
   */
  public Annotated annotate(AnnotationPlan plan) {
    try {
      return format.annotate(agencys, plan);
    } catch (CannotAnnotateInPlace e) {
      // so the file is, and the remark says it: no defect of ours that a trace would help to find
      LOG.debug("cannot annotate", e);
    } catch (RuntimeException | StackOverflowError e) {
      // the findings are worth more than the marks: they must reach the agency all the same
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("cannot annotate", e);
      }
    }
    return Annotated.unmarked(agencys, XlsxFormat.standalone(plan.opinion()));
  }
}
