package selfeval.annotate;

import java.util.List;
import selfeval.round.Reply;

/**
 * A workbook from which the annotations of an earlier audit were taken off.
 *
 * @param file its bytes; the very same array where it had none or they could not be taken off
 * @param replies what the agency answered on our sheet; empty where there was none
 * @param remarks Chinese sentences on what could not be restored exactly
 */
public record TakenOff(byte[] file, List<Reply> replies, List<String> remarks) {
  public TakenOff {
    replies = List.copyOf(replies);
    remarks = List.copyOf(remarks);
  }

  /** Of a workbook that has nothing of ours. */
  public static TakenOff nothing(byte[] file) {
    return new TakenOff(file, List.of(), List.of());
  }
}
