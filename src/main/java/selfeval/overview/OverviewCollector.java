package selfeval.overview;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.result.BatchFinding;
import selfeval.result.FileCounts;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.ReportRecord;
import selfeval.result.Tally;
import selfeval.scoring.Figures;
import selfeval.term.Severity;
import selfeval.term.State;

/**
 * Takes one file after the other, and keeps of them what figures need: so much a department and a
 * rule, not so much a file. Not safe for use by several threads.
 */
public final class OverviewCollector {
  private static final List<String> GRADES = List.of("优", "良", "中", "差");

  private final Occasion occasion;
  private final Set<String> reports = new HashSet<>();
  private final FileCounts counts;
  private final DepartmentNames names;
  private final DueForms.@Nullable Count due;
  private final Map<String, Department> departments = new TreeMap<>();
  private final Map<String, Rule> rules = new TreeMap<>();
  private final Map<String, int[]> grades = new LinkedHashMap<>();
  private BigDecimal claimed = BigDecimal.ZERO;
  private BigDecimal money = BigDecimal.ZERO;
  private int compared;
  private int resolved;
  private int open;
  private int fresh;

  public OverviewCollector(Occasion occasion) {
    this(occasion, new DepartmentNames(occasion.due()));
  }

  /**
   * @param names tells whose a form is
   */
  public OverviewCollector(Occasion occasion, DepartmentNames names) {
    this.occasion = occasion;
    this.names = names;
    this.counts = new FileCounts(occasion.waivers());
    this.due = occasion.due().begin();
    GRADES.forEach(grade -> grades.put(grade, new int[2]));
  }

  /** Takes a file in. */
  public void add(FileRecord file) {
    counts.add(file);
    file.reports().stream().filter(ReportRecord::read).forEach(one -> reports.add(one.file()));
    if (due != null) {
      due.add(file);
    }
    for (FormRecord form : file.forms()) {
      BigDecimal budget = FormFigures.money(form);
      BigDecimal difference = form.total().difference();
      BigDecimal above = difference == null ? BigDecimal.ZERO : difference.max(BigDecimal.ZERO);
      money = money.add(budget);
      claimed = claimed.add(above);
      departments
          .computeIfAbsent(names.of(file, form), name -> new Department())
          .add(form, budget, above);
      grade(form.total().figures().reportedGrade(), 0);
      grade(form.total().figures().assessedGrade(), 1);
      if (form.round().compared()) {
        Tally tally = form.tally();
        compared++;
        resolved += form.round().resolved().size();
        open += tally.open();
        fresh += tally.fresh();
      }
      rules(form);
    }
  }

  /** Whose forms are. */
  public DepartmentNames names() {
    return names;
  }

  private void grade(@Nullable String grade, int which) {
    if (grade != null) {
      grades.computeIfAbsent(grade, g -> new int[2])[which]++;
    }
  }

  private void rules(FormRecord form) {
    Map<String, BigDecimal> points = FormFigures.points(form);
    Set<String> broken = new HashSet<>();
    for (FindingRecord finding : form.findings()) {
      if (finding.finding().counts()) {
        Rule rule = rules.computeIfAbsent(finding.rule(), id -> new Rule());
        rule.add(finding);
        if (broken.add(finding.rule())) {
          rule.forms++;
          rule.points = rule.points.add(points.getOrDefault(finding.rule(), BigDecimal.ZERO));
        }
      }
    }
  }

  /**
   * What there is to say of all files so far.
   *
   * @param absent forms that did not come, beside those that a register tells of
   * @param across findings about several forms together
   */
  public Overview overview(List<Absent> absent, List<BatchFinding> across) {
    return overview(absent, across, true);
  }

  /**
   * What there is to say of all files so far.
   *
   * @param absent forms that did not come, beside those that a register tells of
   * @param across findings about several forms together
   * @param whole whether all files were added that came: else nothing is told of what is missing
   */
  public Overview overview(List<Absent> absent, List<BatchFinding> across, boolean whole) {
    Map<String, Integer> dueOf = new TreeMap<>();
    if (due != null) {
      due.due().forEach((name, forms) -> dueOf.merge(names.named(name), forms, Integer::sum));
      dueOf.keySet().forEach(name -> departments.computeIfAbsent(name, n -> new Department()));
    }
    RegisterFigures register = due == null || !whole ? null : due.figures();
    List<Absent> missing = new ArrayList<>(absent);
    missing.addAll(register == null ? List.of() : register.missing());
    List<DepartmentFigures> ofDepartments = new ArrayList<>();
    DepartmentFiles files = new DepartmentFiles(departments.keySet());
    departments.forEach(
        (name, one) ->
            ofDepartments.add(
                one.figures(name, due == null ? null : dueOf.getOrDefault(name, 0), files)));
    ofDepartments.sort(
        Comparator.comparing(DepartmentFigures::returned)
            .thenComparing(DepartmentFigures::claimed)
            .thenComparing(DepartmentFigures::errors)
            .reversed());
    List<RuleFigures> ofRules = new ArrayList<>();
    rules.forEach((id, one) -> ofRules.add(one.figures(id)));
    ofRules.sort(
        Comparator.comparing(RuleFigures::forms).thenComparing(RuleFigures::findings).reversed());
    List<GradeFigures> ofGrades = new ArrayList<>();
    grades.forEach((grade, n) -> ofGrades.add(new GradeFigures(grade, n[0], n[1])));
    List<NotTaken> left =
        occasion.notTaken().stream().filter(one -> !reports.contains(one.place())).toList();
    return new Overview(
        occasion.with(left),
        counts,
        ofDepartments,
        ofRules,
        ofGrades,
        new RoundFigures(compared, resolved, open, fresh),
        claimed,
        money,
        missing,
        across,
        register);
  }

  /** Sums over the forms of a department. */
  private static final class Department {
    private final Map<State, Integer> states = new HashMap<>();
    private int forms;
    private int totals;
    private BigDecimal reported = BigDecimal.ZERO;
    private BigDecimal assessed = BigDecimal.ZERO;
    private BigDecimal claimed = BigDecimal.ZERO;
    private BigDecimal money = BigDecimal.ZERO;
    private int errors;
    private int warnings;

    void add(FormRecord form, BigDecimal budget, BigDecimal above) {
      forms++;
      states.merge(form.state(), 1, Integer::sum);
      if (form.total().reported() != null && form.total().assessed() != null) {
        totals++;
        reported = reported.add(form.total().reported());
        assessed = assessed.add(form.total().assessed());
      }
      claimed = claimed.add(above);
      money = money.add(budget);
      Tally tally = form.tally();
      errors += tally.errors();
      warnings += tally.warnings();
    }

    DepartmentFigures figures(String name, @Nullable Integer due, DepartmentFiles files) {
      boolean back = states.getOrDefault(State.RETURNED, 0) > 0;
      return new DepartmentFigures(
          name,
          due,
          forms,
          states.getOrDefault(State.RETURNED, 0),
          states.getOrDefault(State.REVIEW, 0),
          states.getOrDefault(State.PASSED, 0),
          mean(reported),
          mean(assessed),
          claimed,
          money,
          errors,
          warnings,
          back ? files.letter(name) : null,
          back ? files.pack(name) : null);
    }

    private @Nullable BigDecimal mean(BigDecimal sum) {
      return totals == 0
          ? null
          : Figures.points(sum.divide(BigDecimal.valueOf(totals), MathContext.DECIMAL64));
    }
  }

  /** What a rule found. */
  private static final class Rule {
    private String title = "";
    private Severity severity = Severity.INFO;
    private int forms;
    private int findings;
    private BigDecimal points = BigDecimal.ZERO;

    void add(FindingRecord finding) {
      findings++;
      title = finding.title() == null ? finding.rule() : finding.title();
      severity = finding.severity().compareTo(severity) < 0 ? finding.severity() : severity;
    }

    RuleFigures figures(String id) {
      return new RuleFigures(id, title, severity, forms, findings, points);
    }
  }
}
