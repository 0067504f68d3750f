package selfeval.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.document.Document;
import selfeval.document.Paragraph;
import selfeval.evidence.report.OwnProject;
import selfeval.result.FormIdentity;

/**
 * A report that belongs to forms of a file.
 *
 * @param file its name, as results tell it
 * @param sha256 of it, lower-case hex; null where it could not be read
 * @param document as it was read
 * @param forms the forms that it is held against, by their index; empty where it could not be read
 * @param remarks Chinese sentences on what is not sure, or why it was not read
 * @param content where its bytes are had from; null where they are not
 */
public record ReportMatch(
    String file,
    @Nullable String sha256,
    Document document,
    Set<Integer> forms,
    List<String> remarks,
    @Nullable ReportContent content) {
  /** So much of a text is taken for its head. */
  private static final int HEAD = 1_500;

  private static final int SHORT = 40;

  public ReportMatch {
    forms = Set.copyOf(forms);
    remarks = List.copyOf(remarks);
  }

  /**
   * A report that may belong to a form.
   *
   * @param file its name, as results tell it
   * @param sha256 of it, lower-case hex; null where it could not be read
   * @param document as it was read
   * @param alone whether no other report and no other workbook is located beside it
   * @param head its title, first lines and headings, spelt as identities are
   * @param text all of it, likewise
   * @param content where its bytes are had from; null where they are not
   */
  public record Candidate(
      String file,
      @Nullable String sha256,
      boolean alone,
      Document document,
      String head,
      String text,
      @Nullable ReportContent content) {
    /** A candidate with its text spelt to be looked through. */
    public static Candidate of(
        String file, @Nullable String sha256, boolean alone, Document document) {
      String text = ReportMatch.text(document, Integer.MAX_VALUE);
      return new Candidate(file, sha256, alone, document, ReportMatch.head(document), text, null);
    }

    /** The same whose bytes can be had once more. */
    public Candidate from(@Nullable ReportContent source) {
      return new Candidate(file, sha256, alone, document, head, text, source);
    }

    /** The same document, with or without others beside it. */
    public Candidate alone(boolean now) {
      return new Candidate(file, sha256, now, document, head, text, content);
    }
  }

  /** Whether a file's name says that it is the report of a form. */
  public static boolean named(String file, FormIdentity form) {
    String project = new OwnProject(form.project()).core();
    return project.length() >= 2 && FormIdentities.plain(file).contains(project);
  }

  /** How well a report fits a form; the higher the better, 0 not at all. */
  private static int fit(Candidate report, FormIdentity form, boolean only) {
    boolean alone = only && report.alone();
    String project = new OwnProject(form.project()).core();
    if (project.length() < 2) {
      return alone ? 1 : 0;
    }
    String name = FormIdentities.plain(report.file());
    int fit = 0;
    if (name.contains(project) || report.head().contains(project)) {
      fit = 100;
    } else if (report.text().contains(project)) {
      fit = 50;
    } else if (alone) {
      fit = 10;
    }
    if (fit == 0) {
      return 0;
    }
    String head = report.head() + name;
    String unit = form.implementer();
    fit += !unit.isEmpty() && head.contains(unit) ? 4 : 0;
    fit += !form.year().isEmpty() && head.contains(form.year()) ? 2 : 0;
    return fit;
  }

  /** The title, the first lines, and every line that is as short as a heading. */
  private static String head(Document document) {
    StringBuilder out = new StringBuilder(text(document, HEAD));
    for (Paragraph paragraph : document.paragraphs()) {
      if (paragraph.text().length() <= SHORT || paragraph.table()) {
        out.append('\n').append(FormIdentities.plain(paragraph.text()));
      }
    }
    return out.toString();
  }

  private static String text(Document document, int most) {
    StringBuilder out = new StringBuilder();
    for (Paragraph paragraph : document.paragraphs()) {
      if (out.length() >= most) {
        break;
      }
      out.append(FormIdentities.plain(paragraph.text())).append('\n');
    }
    return out.toString();
  }

  /**
   * Finds the reports of the forms of one file.
   *
   * @param candidates the reports that are there
   * @param forms what tells the forms from others, in their order
   */
  public static List<ReportMatch> of(List<Candidate> candidates, List<FormIdentity> forms) {
    boolean only = forms.size() == 1;
    List<ReportMatch> matches = new ArrayList<>();
    int[][] fits = new int[candidates.size()][forms.size()];
    int[] best = new int[forms.size()];
    for (int c = 0; c < candidates.size(); c++) {
      for (int f = 0; f < forms.size(); f++) {
        fits[c][f] = fit(candidates.get(c), forms.get(f), only);
        best[f] = Math.max(best[f], fits[c][f]);
      }
    }
    for (int c = 0; c < candidates.size(); c++) {
      Set<Integer> own = new HashSet<>();
      List<String> remarks = new ArrayList<>();
      for (int f = 0; f < forms.size(); f++) {
        if (fits[c][f] > 0 && fits[c][f] == best[f]) {
          own.add(f);
        }
      }
      if (!own.isEmpty()) {
        Candidate report = candidates.get(c);
        remark(report, fits[c], best, fits, own, remarks);
        boolean read = report.document().read();
        matches.add(
            new ReportMatch(
                report.file(),
                report.sha256(),
                report.document(),
                read ? own : Set.of(),
                remarks,
                report.content()));
      }
    }
    return matches;
  }

  private static void remark(
      Candidate report,
      int[] fit,
      int[] best,
      int[][] all,
      Set<Integer> own,
      List<String> remarks) {
    String name = "报告“" + shown(report.file()) + "”";
    if (!report.document().read()) {
      String reason = report.document().reason();
      remarks.add(name + (reason == null ? "没有读取，未核对。" : reason.replaceFirst("^报告的", "的")));
      return;
    }
    int form = own.iterator().next();
    int equal = 0;
    for (int[] other : all) {
      equal += other[form] == best[form] ? 1 : 0;
    }
    if (equal > 1) {
      remarks.add(name + "与另外的报告都可能是这张表的报告，已分别核对，请确认以哪一份为准。");
    } else if (fit[form] < 50) {
      remarks.add(name + "中没有找到项目名称，因为只有这一份报告和这一张表，已按这张表核对，请确认。");
    } else if (fit[form] < 100) {
      remarks.add(name + "只在正文中提到这个项目，已按这张表核对，请确认。");
    }
  }

  private static String shown(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
