package selfeval.waiver;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that an office accepts.
 *
 * @param fingerprint the finding's identity, 16 hexadecimal digits
 * @param who who accepts it
 * @param why for what reason
 * @param until the last day on which it is accepted
 * @param file the only file it holds for, as the result file names it; null for any
 * @param project the only project it holds for; null for any
 */
public record Waiver(
    String fingerprint,
    String who,
    String why,
    LocalDate until,
    @Nullable String file,
    @Nullable String project) {

  /** Who, why and until when, as users read it. */
  public String words() {
    return who + "：" + why + "（至" + until + "）";
  }

  /** What it is called in messages. */
  String name() {
    String where = (file == null ? "" : "，文件 " + file) + (project == null ? "" : "，项目 " + project);
    return fingerprint + "（" + who + "，有效期至 " + until + where + "）";
  }

  /** Whether it speaks of this finding, whatever the day. */
  boolean fits(String finding, String ofFile, String ofProject) {
    return fingerprint.equals(finding)
        && (file == null || file.equals(ofFile))
        && (project == null || project.equals(ofProject));
  }
}
