package selfeval.waiver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which waivers a run made use of, and which it did not. Not safe for use by many threads. */
public final class WaiverUse {
  private final Waivers waivers;
  private final Map<Waiver, Integer> forms = new HashMap<>();
  private int findings;

  public WaiverUse(Waivers waivers) {
    this.waivers = waivers;
  }

  /**
   * Counts the findings of one form.
   *
   * @param fingerprints of those that were found, waived or not
   * @param file path as the result file names it
   * @param project name of its project, or ""
   */
  public void form(List<String> fingerprints, String file, String project) {
    if (waivers.isEmpty()) {
      return;
    }
    for (String fingerprint : fingerprints) {
      Waiver waiver = waivers.of(fingerprint, file, project);
      if (waiver != null) {
        findings++;
        forms.merge(waiver, 1, Integer::sum);
      }
    }
  }

  /** How many findings were accepted. */
  public int findings() {
    return findings;
  }

  /**
   * What the office should look after, a Chinese sentence each: waivers that have expired, that met
   * no finding, and that met findings of several forms although they may be meant for one.
   */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Waiver waiver : waivers.all()) {
      if (waivers.expired(waiver)) {
        notes.add("豁免已过期，没有采用：" + waiver.name());
      }
    }
    for (Waiver waiver : waivers.all()) {
      if (!waivers.expired(waiver) && !forms.containsKey(waiver)) {
        notes.add("豁免没有对应的问题，可能已经改正，或者核对码、文件、项目有变：" + waiver.name());
      }
    }
    for (Waiver waiver : waivers.all()) {
      int n = forms.getOrDefault(waiver, 0);
      if (n > 1 && waiver.file() == null && waiver.project() == null) {
        notes.add("豁免用在了 " + n + " 张表上，只针对一张的请写明 file 或 project：" + waiver.name());
      }
    }
    return notes;
  }
}
