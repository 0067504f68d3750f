package selfeval.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.waiver.Waivers;

/**
 * What is known of a run before its first file, beside the files themselves.
 *
 * @param audited when the audit ran, as users read it
 * @param waivers the findings that the office accepts
 * @param setup by what the audit judged
 * @param deadline the day by which returned forms are to come back; null where none is set
 * @param notTaken what the inputs hold beside workbooks
 * @param due what the office's registers say is to be sent
 */
public record Occasion(
    String audited,
    Waivers waivers,
    Setup setup,
    @Nullable LocalDate deadline,
    List<NotTaken> notTaken,
    DueForms due) {
  public Occasion {
    notTaken = List.copyOf(notTaken);
  }

  /** One without a register. */
  public Occasion(
      String audited,
      Waivers waivers,
      Setup setup,
      @Nullable LocalDate deadline,
      List<NotTaken> notTaken) {
    this(audited, waivers, setup, deadline, notTaken, DueForms.NONE);
  }

  /** The same with other things that the inputs hold beside workbooks. */
  public Occasion with(List<NotTaken> others) {
    return new Occasion(audited, waivers, setup, deadline, others, due);
  }

  /** One of which nothing but the time is known. */
  public static Occasion at(String audited) {
    return new Occasion(audited, Waivers.none(), Setup.UNKNOWN, null, List.of());
  }

  /** A text that changes with what reports say of the occasion, but not with the time. */
  public String key() {
    return waivers.key() + "\n" + setup + "\n" + deadline + "\n" + notTaken + "\n" + due.key();
  }
}
