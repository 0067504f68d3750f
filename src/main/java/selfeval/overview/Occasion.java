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
 */
public record Occasion(
    String audited,
    Waivers waivers,
    Setup setup,
    @Nullable LocalDate deadline,
    List<NotTaken> notTaken) {
  public Occasion {
    notTaken = List.copyOf(notTaken);
  }

  /** One of which nothing but the time is known. */
  public static Occasion at(String audited) {
    return new Occasion(audited, Waivers.none(), Setup.UNKNOWN, null, List.of());
  }

  /** A text that changes with what reports say of the occasion, but not with the time. */
  public String key() {
    return waivers.key() + "\n" + setup + "\n" + deadline + "\n" + notTaken;
  }
}
