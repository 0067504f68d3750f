package selfeval.waiver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All waivers of a run, and the day of the run. Immutable; safe for use by many threads. */
public final class Waivers {
  /** Bytes; a waiver takes about two hundred. */
  static final int MAX_SIZE = 4 << 20;

  private static final Waivers NONE = new Waivers(List.of(), LocalDate.EPOCH);

  private final List<Waiver> all;
  private final LocalDate today;
  private final Map<String, List<Waiver>> byFingerprint = new HashMap<>();

  Waivers(List<Waiver> all, LocalDate today) {
    this.all = List.copyOf(all);
    this.today = today;
    for (Waiver waiver : all) {
      byFingerprint.merge(
          waiver.fingerprint(),
          List.of(waiver),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  public static Waivers none() {
    return NONE;
  }

  /**
   * Reads a file of waivers: YAML, or the first sheet of a workbook that has any.
   *
   * @param file the file, or null for no waivers
   * @param today the day of the run
   * @throws WaiverException for a file that cannot be read and for every mistake in it
   */
  public static Waivers load(@Nullable Path file, LocalDate today) {
    if (file == null) {
      return NONE;
    }
    byte[] bytes = read(file);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    List<WaiverDraft> drafts =
        yaml ? WaiverYaml.read(file.toString(), bytes) : WaiverSheet.read(file.toString(), bytes);
    return new Waivers(WaiverDraft.checked(drafts), today);
  }

  private static byte[] read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new WaiverException("找不到豁免文件“" + file + "”，请检查路径后重试。");
      }
      if (Files.size(file) > MAX_SIZE) {
        throw new WaiverException("豁免文件“" + file + "”太大，应不超过 " + (MAX_SIZE >> 20) + " MB。");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new WaiverException("豁免文件“" + file + "”不能读取，请检查权限。");
    }
  }

  /** A text that differs where the waivers or the day differ. */
  public String key() {
    return all.isEmpty() ? "" : today + " " + all;
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * The waiver that accepts a finding today, or null. One that names file or project goes before
   * one that holds for all.
   *
   * @param file path as the result file names it
   * @param project name of the form's project, or ""
   */
  public @Nullable Waiver of(String fingerprint, String file, String project) {
    Waiver found = null;
    for (Waiver waiver : byFingerprint.getOrDefault(fingerprint, List.of())) {
      boolean narrower = found == null || (found.file() == null && found.project() == null);
      if (!expired(waiver) && waiver.fits(fingerprint, file, project) && narrower) {
        found = waiver;
      }
    }
    return found;
  }

  List<Waiver> all() {
    return all;
  }

  boolean expired(Waiver waiver) {
    return waiver.until().isBefore(today);
  }
}
