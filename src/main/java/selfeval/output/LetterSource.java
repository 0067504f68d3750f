package selfeval.output;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import selfeval.disk.Sha256Stream;
import selfeval.letter.LetterTemplate;
import selfeval.overview.DueForms;

/**
 * What letters and packs are made with, beside the results.
 *
 * @param template the letter with its placeholders
 * @param due the registers, which say whose a form is before the form itself
 * @param deadline the day by which returned forms are to come back; null where none is set
 * @param anew whether all are made again, whatever is there
 */
public record LetterSource(
    LetterTemplate template, DueForms due, @Nullable LocalDate deadline, boolean anew) {

  /** A hash of all that letters are made of. */
  String key(String resultsSha256) {
    String text = resultsSha256 + "\n" + template.sha256() + "\n" + deadline + "\n" + due.key();
    return Sha256Stream.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
