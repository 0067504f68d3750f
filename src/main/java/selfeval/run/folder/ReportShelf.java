package selfeval.run.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.document.Document;
import selfeval.document.DocumentReader;
import selfeval.evidence.ReportMatch;
import selfeval.evidence.ReportMatch.Candidate;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.result.FormIdentity;
import selfeval.result.Outcome;
import selfeval.run.input.FileContent;
import selfeval.run.input.InputFile;
import selfeval.run.input.Neighbours;
import selfeval.run.input.ReportFile;
import selfeval.run.worker.WorkerPool;

/**
 * The reports beside the workbooks, and those of the folder that was named for them; each is read
 * once while there is room. What only a library can read is read in a process of its own, so that a
 * hostile document costs only itself. Safe for use by many threads.
 */
final class ReportShelf {
  /** So many reports of one folder are read without regard to their names. */
  private static final int FEW = 12;

  /** So many go with a workbook to another process, which cannot ask for more. */
  private static final int MOST_SENT = 40;

  /** What is kept of texts in all, in characters. */
  private static final long ROOM = 8_000_000;

  private static final int FOLDERS = 64;

  private final List<InputFile> named;
  private final Limits limits;
  private final WorkerPool pool;
  private final Map<String, Neighbours> folders = new LinkedHashMap<>();
  private final Map<String, Candidate> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /**
   * @param folder the folder that was named for reports, or null
   * @param pool where documents are read that a library reads
   */
  ReportShelf(@Nullable Path folder, Limits limits, WorkerPool pool) {
    this.named = folder == null ? List.of() : Neighbours.below(folder);
    this.limits = limits;
    this.pool = pool;
  }

  /** Finds the reports of the forms of one file. */
  List<ReportMatch> of(InputFile file, List<FormIdentity> forms) {
    Neighbours beside = beside(file);
    if (beside.reports().isEmpty() && named.isEmpty()) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    boolean alone = beside.reports().size() == 1 && beside.workbooks() <= 1;
    for (InputFile report : worthReading(beside.reports(), forms)) {
      candidates.add(read(report).alone(alone));
    }
    for (InputFile report : worthReading(named, forms)) {
      candidates.add(read(report).alone(false));
    }
    return ReportMatch.of(candidates, forms);
  }

  /** Those that may belong to a file of which only its name is known. */
  List<Candidate> likely(InputFile file) {
    Neighbours beside = beside(file);
    List<InputFile> reports = new ArrayList<>(beside.reports());
    reports.addAll(named);
    if (reports.size() > MOST_SENT) {
      FormIdentity like = new FormIdentity(stem(file.file()), "", "");
      reports.removeIf(report -> !ReportMatch.named(report.file(), like));
    }
    List<Candidate> candidates = new ArrayList<>();
    boolean alone = beside.reports().size() == 1 && beside.workbooks() <= 1;
    for (InputFile report : reports.subList(0, Math.min(MOST_SENT, reports.size()))) {
      candidates.add(read(report).alone(alone && !named.contains(report)));
    }
    return candidates;
  }

  private static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** All where they are few; of many, those whose names tell, if any do. */
  private static List<InputFile> worthReading(List<InputFile> reports, List<FormIdentity> forms) {
    if (reports.size() <= FEW) {
      return reports;
    }
    List<InputFile> telling =
        reports.stream()
            .filter(report -> forms.stream().anyMatch(f -> ReportMatch.named(report.file(), f)))
            .toList();
    return telling.isEmpty() ? reports : telling;
  }

  /**
   * Other files are begun with: what is beside them now counts, a drop folder changes all the time.
   */
  void begin() {
    synchronized (folders) {
      folders.clear();
    }
  }

  private Neighbours beside(InputFile file) {
    InputFile original = file.source() == null ? file : file.source();
    String folder = String.valueOf(original.whole().toAbsolutePath().getParent());
    synchronized (folders) {
      Neighbours known = folders.get(folder);
      if (known != null) {
        return known;
      }
    }
    Neighbours now = Neighbours.of(file);
    synchronized (folders) {
      if (folders.size() >= FOLDERS) {
        folders.remove(folders.keySet().iterator().next());
      }
      folders.put(folder, now);
    }
    return now;
  }

  private Candidate read(InputFile report) {
    String key = key(report);
    synchronized (kept) {
      Candidate known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    FileContent content = FileContent.read(report, limits, Duration.ZERO);
    Document document = document(content);
    Candidate candidate =
        Candidate.of(report.file(), content.sha256(), false, document)
            .from(source(report, content));
    synchronized (kept) {
      if (kept.put(key, candidate) == null) {
        size += room(candidate);
      }
      while (size > ROOM && kept.size() > 1) {
        String oldest = kept.keySet().iterator().next();
        size -= room(kept.remove(oldest));
      }
    }
    return candidate;
  }

  /** What is located in a package can be commented, and may hold a form: it is read once more. */
  private @Nullable ReportFile source(InputFile report, FileContent content) {
    byte[] bytes = content.bytes();
    String sha256 = content.sha256();
    return sha256 != null && bytes != null && DocumentReader.packed(bytes)
        ? new ReportFile(report, sha256, limits.get(Limit.FILE))
        : null;
  }

  private static long room(@Nullable Candidate candidate) {
    return candidate == null ? 0 : 200 + candidate.head().length() + 2L * candidate.text().length();
  }

  /** A report that is changed meanwhile is another one. */
  private static String key(InputFile report) {
    try {
      BasicFileAttributes now = report.attributes();
      return report.whole() + "|" + now.size() + "|" + now.lastModifiedTime();
    } catch (IOException e) {
      return report.whole() + "|";
    }
  }

  private Document document(FileContent content) {
    byte[] bytes = content.bytes();
    if (bytes == null) {
      return Document.unread(
          content.outcome() == Outcome.TOO_LARGE
              ? Document.Outcome.TOO_LARGE
              : Document.Outcome.DAMAGED);
    }
    boolean heavy = DocumentReader.heavy(bytes);
    if (!heavy) {
      Document read = new DocumentReader(limits.ordinary()).read(bytes);
      if (read.outcome() != Document.Outcome.TOO_LARGE) {
        return read;
      }
    }
    Document apart = pool.possible() ? pool.read(bytes) : null;
    return apart != null ? apart : new DocumentReader(limits).read(bytes);
  }
}
