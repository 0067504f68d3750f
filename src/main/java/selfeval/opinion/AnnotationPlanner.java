package selfeval.opinion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import selfeval.check.FormAudit;
import selfeval.result.FormRecord;
import selfeval.result.Recorder;
import selfeval.term.Severity;
import selfeval.workbook.Grid;
import selfeval.workbook.Workbook;

/** Decides what is marked, which notes stand where, and what the added sheet says. */
public final class AnnotationPlanner {
  /** The added sheet's name where the agency has none of that name. */
  public static final String OPINION_NAME = "审核意见";

  private AnnotationPlanner() {}

  /** The plan, with rules called by their ids. */
  public static AnnotationPlan plan(Workbook workbook, String fileName, List<FormAudit> audits) {
    return plan(workbook, fileName, audits, UnaryOperator.identity());
  }

  /** The plan of a first round. */
  public static AnnotationPlan plan(
      Workbook workbook, String fileName, List<FormAudit> audits, UnaryOperator<String> ruleTitle) {
    List<FormRecord> records = new ArrayList<>();
    audits.forEach(audit -> records.add(Recorder.record(audit, Severity.ERROR)));
    return plan(workbook, fileName, audits, records, rule -> false, ruleTitle);
  }

  /**
   * Plans what a workbook is told, with rules called by their titles.
   *
   * @param workbook the workbook without earlier annotations
   * @param fileName its name
   * @param audits the audits of its forms, in sheet order
   * @param records what is reported of each of them, held against the round before
   * @param ofReport whether a rule, named by its id, is about the report whose annex the form is:
   *     its findings stand under a heading of their own
   */
  public static AnnotationPlan plan(
      Workbook workbook,
      String fileName,
      List<FormAudit> audits,
      List<FormRecord> records,
      Predicate<String> ofReport) {
    return plan(workbook, fileName, audits, records, ofReport, rule -> title(rule, audits));
  }

  /** The title of a rule of the program, or of an office's own formula. */
  private static String title(String rule, List<FormAudit> audits) {
    for (FormAudit audit : audits) {
      String title = audit.title(rule);
      if (title != null) {
        return title;
      }
    }
    return rule;
  }

  private static AnnotationPlan plan(
      Workbook workbook,
      String fileName,
      List<FormAudit> audits,
      List<FormRecord> records,
      Predicate<String> ofReport,
      UnaryOperator<String> ruleTitle) {
    String name = freeName(workbook);
    Map<Integer, MarkPlanner> planners = new TreeMap<>();
    for (FormAudit audit : audits) {
      int index = audit.form().sheetIndex();
      planners.computeIfAbsent(index, i -> new MarkPlanner(grid(workbook, i), name)).add(audit);
    }
    Map<Integer, List<Mark>> marks = new TreeMap<>();
    List<String> remarks = new ArrayList<>();
    planners.forEach(
        (index, planner) -> {
          List<Mark> ofSheet = planner.marks();
          if (!ofSheet.isEmpty()) {
            marks.put(index, ofSheet);
          }
          if (planner.notesLeftOut() > 0) {
            remarks.add(
                "工作表“%s”问题较多，批注只加了 %d 处，另有 %d 处只标颜色，内容以本表为准。"
                    .formatted(
                        SheetText.clean(workbook.sheets().get(index).name()),
                        MarkPlanner.NOTES_A_SHEET,
                        planner.notesLeftOut()));
          }
        });
    OpinionSheet opinion =
        new OpinionSheetPlanner(workbook, fileName, audits, records, ofReport, ruleTitle, remarks)
            .sheet(name);
    return new AnnotationPlan(marks, opinion);
  }

  private static @Nullable Grid grid(Workbook workbook, int index) {
    return index >= 0 && index < workbook.sheets().size() ? workbook.sheets().get(index) : null;
  }

  /** Sheet names are compared without regard to case, as Excel does. */
  private static String freeName(Workbook workbook) {
    Set<String> taken = new HashSet<>();
    for (Grid grid : workbook.sheets()) {
      taken.add(grid.name().toLowerCase(Locale.ROOT));
    }
    String name = OPINION_NAME;
    for (int n = 2; taken.contains(name); n++) {
      name = OPINION_NAME + "(" + n + ")";
    }
    return name;
  }
}
