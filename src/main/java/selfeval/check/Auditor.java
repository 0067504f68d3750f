package selfeval.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.check.CheckRun.Status;
import selfeval.form.Located;
import selfeval.scoring.Scorecard;
import selfeval.scoring.Scorer;
import selfeval.template.OfficeFormula;
import selfeval.template.RuleSetting;
import selfeval.template.Template;
import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Workbook;

/** Runs every check on every form of a workbook. Stateless; safe for use by many threads. */
public final class Auditor {
  private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::cell, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Finding::severity);

  private final List<Check> checks;

  public Auditor() {
    this(Checks.all());
  }

  Auditor(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * @param workbook the workbook the forms come from, for the checks that look at other sheets
   * @param forms its forms
   * @return one audit for each form, in the same order
   */
  public List<FormAudit> audit(Workbook workbook, List<Located> forms) {
    int filled = 0;
    boolean[] blank = new boolean[forms.size()];
    for (int i = 0; i < blank.length; i++) {
      blank[i] = NotFilled.blank(forms.get(i).form());
      filled += blank[i] ? 0 : 1;
    }
    Map<String, Integer> projects = new HashMap<>();
    for (Located form : forms) {
      projects.merge(Planned.project(form.form()), 1, Integer::sum);
    }
    List<FormAudit> audits = new ArrayList<>(forms.size());
    for (int i = 0; i < blank.length; i++) {
      Located form = forms.get(i);
      boolean alone = filled == (blank[i] ? 0 : 1);
      boolean only = projects.get(Planned.project(form.form())) == 1;
      audits.add(audit(workbook, form, blank[i], alone, only));
    }
    return audits;
  }

  private FormAudit audit(
      Workbook workbook, Located located, boolean blank, boolean alone, boolean onlyOfItsProject) {
    Template template = located.template();
    Scorecard card = Scorer.score(located.form(), template);
    Audit audit = new Audit(workbook, located, card, alone, onlyOfItsProject);
    Fingerprints fingerprints = new Fingerprints();
    List<Finding> findings = new ArrayList<>();
    List<CheckRun> runs = new ArrayList<>(checks.size());
    for (Check check : checksOf(template)) {
      Rule rule = check.rule();
      RuleSetting setting = template.rules().get(rule.id());
      Stage stage = setting == null || setting.stage() == null ? rule.stage() : setting.stage();
      String notRun = whyNotRun(rule, stage, located, blank);
      if (notRun != null) {
        runs.add(new CheckRun(rule.id(), Status.SKIPPED, notRun));
        continue;
      }
      Verdict verdict;
      try {
        verdict = check.check(audit);
      } catch (RuntimeException e) {
        LOG.error("check {} failed on sheet {}", rule.id(), located.form().sheet(), e);
        runs.add(new CheckRun(rule.id(), Status.FAILED, "检查未能完成，请报告程序维护人员：" + e));
        continue;
      }
      if (verdict.skipped() != null) {
        runs.add(new CheckRun(rule.id(), Status.SKIPPED, verdict.skipped()));
        continue;
      }
      for (Draft draft : verdict.drafts()) {
        findings.add(finding(rule, setting, stage, draft, fingerprints));
      }
      Status status = verdict.drafts().isEmpty() ? Status.CLEAN : Status.FOUND;
      runs.add(new CheckRun(rule.id(), status, verdict.evidence()));
    }
    // A stable sort: at one cell and of one severity, the order of the catalogue remains.
    findings.sort(BY_PLACE);
    return new FormAudit(located, card, findings, runs);
  }

  /** The checks of the program, and behind them those of the office. */
  private List<Check> checksOf(Template template) {
    if (template.formulas().isEmpty()) {
      return checks;
    }
    List<Check> all = new ArrayList<>(checks);
    for (OfficeFormula formula : template.formulas()) {
      all.add(new OfficeCheck(formula));
    }
    return all;
  }

  private static String whyNotRun(Rule rule, Stage stage, Located located, boolean blank) {
    if (stage == Stage.OFF) {
      return "本模板已停用此项检查";
    }
    if (blank && !rule.id().equals(NotFilled.ID) && !rule.id().equals(TemplateRecognised.ID)) {
      return "表格尚未填写";
    }
    if (rule.jurisdiction() && !located.recognised()) {
      return "未能识别为已知模板，此项检查需要所在地区的规定";
    }
    return null;
  }

  private static Finding finding(
      Rule rule, RuleSetting setting, Stage stage, Draft draft, Fingerprints fingerprints) {
    Severity severity =
        setting == null || setting.severity() == null ? rule.severity() : setting.severity();
    if (draft.atMost != null && draft.atMost.compareTo(severity) > 0) {
      severity = draft.atMost;
    }
    String basis =
        setting != null && setting.basis() != null
            ? setting.basis()
            : draft.basis != null ? draft.basis : rule.basis();
    CellAddress cell = draft.place.cell() == null ? null : draft.place.cell().at();
    return new Finding(
        rule.id(),
        severity,
        stage,
        cell,
        draft.range,
        draft.place.label(),
        draft.message,
        draft.expected,
        draft.reported,
        draft.difference,
        basis,
        draft.suggestion,
        fingerprints.next(rule.id() + "|" + draft.place.key()),
        null);
  }
}
