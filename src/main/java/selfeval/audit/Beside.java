package selfeval.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.document.Document;
import selfeval.document.DocumentReader;
import selfeval.evidence.RegisterRow;
import selfeval.evidence.ReportMatch;
import selfeval.evidence.YearBefore;
import selfeval.ooxml.Limits;
import selfeval.result.FileRecord;
import selfeval.result.FormIdentity;
import selfeval.round.Past;
import selfeval.round.Sought;
import selfeval.waiver.Waivers;

/**
 * What a file is audited with, beside its own bytes.
 *
 * @param waivers the findings that the office accepts
 * @param former finds the former selves of its forms
 * @param reports finds the reports that its forms are the annex of
 * @param registers finds what the office's registers say of its forms
 */
public record Beside(Waivers waivers, Former former, Reports reports, Registers registers) {
  /** Nothing: a first round, no finding accepted. */
  public static final Beside NOTHING =
      new Beside(
          Waivers.none(),
          (file, forms) -> Past.NONE,
          (file, forms) -> List.of(),
          form -> RegisterRow.Rows.NONE);

  /** Finds what the forms of a file are held against; safe for several threads. */
  public interface Former {
    /**
     * Finds them.
     *
     * @param file the file's name as it was given
     * @param forms its forms, in their order
     */
    Past of(String file, List<Sought> forms);

    /**
     * Finds the form of the same project and unit of the year before.
     *
     * @return null where none is known, or more than one
     */
    default @Nullable YearBefore yearBefore(FormIdentity form) {
      return null;
    }
  }

  /** Finds the reports that may belong to the forms of a file; safe for several threads. */
  public interface Reports {
    /**
     * Finds them.
     *
     * @param file the file's name as it was given
     * @param forms what tells its forms from others, in their order
     */
    List<ReportMatch> of(String file, List<FormIdentity> forms);
  }

  /** Finds what registers say of a form; safe for several threads. */
  public interface Registers {
    /** Finds it by what the form says of itself. */
    RegisterRow.Rows of(RegisterRow.Sought form);
  }

  /** The same with another way to find what registers say. */
  public Beside registers(Registers others) {
    return new Beside(waivers, former, reports, others);
  }

  /** The same with other waivers. */
  public Beside waivers(Waivers others) {
    return new Beside(others, former, reports, registers);
  }

  /** The same with the result of an earlier round of the same file. */
  public Beside former(FileRecord earlier) {
    return new Beside(waivers, (file, forms) -> Past.of(file, forms, earlier), reports, registers);
  }

  /** The same with another way to find earlier results. */
  public Beside former(Former other) {
    return new Beside(waivers, other, reports, registers);
  }

  /** The same with another way to find reports. */
  public Beside reports(Reports others) {
    return new Beside(waivers, former, others, registers);
  }

  /** The same with one report, which belongs to the forms whose project it names. */
  public Beside report(String name, byte[] bytes) {
    Document document = new DocumentReader(Limits.standard()).read(bytes);
    List<ReportMatch.Candidate> one =
        List.of(
            ReportMatch.Candidate.of(name, FormAuditor.sha256(bytes), true, document)
                .from(() -> bytes));
    return new Beside(waivers, former, (file, forms) -> ReportMatch.of(one, forms), registers);
  }
}
