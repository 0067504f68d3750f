package selfeval.round;

import org.jspecify.annotations.Nullable;
import selfeval.result.Feedback;

/**
 * A row of a sheet 审核意见 that came back.
 *
 * @param form number of the form in its workbook when it was annotated, from 1
 * @param fingerprint of the finding
 * @param sheet the form's sheet at that time; null where the row does not name it
 * @param source name of the file that was audited, as the sheet says; null where it does not
 * @param feedback what was answered; {@link Feedback#NONE} where the row was left blank
 */
public record Reply(
    int form,
    String fingerprint,
    @Nullable String sheet,
    @Nullable String source,
    Feedback feedback) {}
