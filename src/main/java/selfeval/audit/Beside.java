package selfeval.audit;

import java.util.List;
import selfeval.result.FileRecord;
import selfeval.round.Past;
import selfeval.round.Sought;
import selfeval.waiver.Waivers;

/**
 * What a file is audited with, beside its own bytes.
 *
 * @param waivers the findings that the office accepts
 * @param former finds the former selves of its forms
 */
public record Beside(Waivers waivers, Former former) {
  /** Nothing: a first round, no finding accepted. */
  public static final Beside NOTHING = new Beside(Waivers.none(), (file, forms) -> Past.NONE);

  /** Finds what the forms of a file are held against; safe for several threads. */
  public interface Former {
    /**
     * Finds them.
     *
     * @param file the file's name as it was given
     * @param forms its forms, in their order
     */
    Past of(String file, List<Sought> forms);
  }

  /** The same with other waivers. */
  public Beside waivers(Waivers others) {
    return new Beside(others, former);
  }

  /** The same with the result of an earlier round of the same file. */
  public Beside former(FileRecord earlier) {
    return new Beside(waivers, (file, forms) -> Past.of(file, forms, earlier));
  }

  /** The same with another way to find earlier results. */
  public Beside former(Former other) {
    return new Beside(waivers, other);
  }
}
