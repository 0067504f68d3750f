package selfeval.waiver;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as it was written, before it is checked.
 *
 * @param file the file it stands in
 * @param line its line or row, from 1
 * @param values what stands under each key
 */
record WaiverDraft(String file, int line, Map<String, String> values) {
  static final List<String> KEYS = List.of("fingerprint", "who", "why", "until", "file", "project");

  private static final int DIGITS = 16;
  private static final int LONGEST = 500;

  /** The waivers, once each is whole. */
  static List<Waiver> checked(List<WaiverDraft> drafts) {
    List<Waiver> out = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (WaiverDraft draft : drafts) {
      Waiver waiver = draft.checked();
      String key = waiver.fingerprint() + "|" + waiver.file() + "|" + waiver.project();
      Integer before = seen.put(key, draft.line);
      if (before != null) {
        throw draft.wrong("核对码 " + waiver.fingerprint() + " 在第 " + before + " 行已经写过，应只写一次");
      }
      out.add(waiver);
    }
    return out;
  }

  private Waiver checked() {
    return new Waiver(
        fingerprint(),
        needed("who", "批准人"),
        needed("why", "理由"),
        until(),
        optional("file"),
        optional("project"));
  }

  private String fingerprint() {
    String text = needed("fingerprint", "问题的核对码");
    // The sheet of findings has the form's number in front.
    String bare = text.substring(text.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
    boolean hex = bare.length() == DIGITS;
    for (int i = 0; i < bare.length(); i++) {
      hex &= Character.digit(bare.charAt(i), 16) >= 0 && bare.charAt(i) < 128;
    }
    if (!hex) {
      throw wrong("核对码“" + text + "”应为 16 位的数字和字母 a–f，从台账“问题清单”的“核对码”一栏复制");
    }
    return bare;
  }

  private LocalDate until() {
    String text = needed("until", "有效期");
    // A spreadsheet shows a day that was entered with its midnight as 2026-12-31 0:00:00.
    String plain =
        text.replaceFirst("[ T]+0?0:00(:00)?$", "")
            .replace('年', '-')
            .replace('月', '-')
            .replace("日", "");
    String[] parts = plain.replace('/', '-').replace('.', '-').split("-", -1);
    try {
      if (parts.length == 3 && parts[0].length() == 4) {
        return LocalDate.of(
            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      }
    } catch (NumberFormatException | DateTimeException e) {
      // said below
    }
    throw wrong("有效期“" + text + "”应为日期，例如 2026-12-31");
  }

  private String needed(String key, String meaning) {
    String value = values.getOrDefault(key, "").strip();
    if (value.isEmpty()) {
      throw wrong("缺少 " + key + "（" + meaning + "）");
    }
    if (value.length() > LONGEST) {
      throw wrong(key + "（" + meaning + "）太长，应不超过 " + LONGEST + " 个字");
    }
    return value;
  }

  private @Nullable String optional(String key) {
    String value = values.getOrDefault(key, "").strip();
    return value.isEmpty() ? null : value;
  }

  private WaiverException wrong(String what) {
    return WaiverException.at(file, line, what);
  }
}
