package selfeval.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.check.CheckRun.Status;
import selfeval.form.Located;
import selfeval.scoring.Scorecard;
import selfeval.scoring.Scorer;
import selfeval.template.RuleSetting;
import selfeval.template.Template;
import selfeval.term.Stage;
import selfeval.workbook.Workbook;

/** Runs every check on every form of a workbook. Safe for use by many threads. */
public final class Auditor {
  private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::cell, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Finding::severity);

  private final List<Check> checks;
  private final Function<Template, List<Check>> more;
  private final AuditOptions options;

  /**
   * An auditor without checks of single templates.
   *
   * @param checks the checks, in the order of the catalogue
   */
  public Auditor(List<Check> checks) {
    this(checks, template -> List.of());
  }

  /**
   * An auditor to whom the office says nothing beside the forms.
   *
   * @param checks the checks of every form, in the order of the catalogue
   * @param more gives the checks that follow them on the forms of one template
   */
  public Auditor(List<Check> checks, Function<Template, List<Check>> more) {
    this(checks, more, AuditOptions.NONE);
  }

  /**
   * @param checks the checks of every form, in the order of the catalogue
   * @param more gives the checks that follow them on the forms of one template
   * @param options what the office knows beside the forms
   */
  public Auditor(List<Check> checks, Function<Template, List<Check>> more, AuditOptions options) {
    this.checks = List.copyOf(checks);
    this.more = more;
    this.options = options;
  }

  /**
   * Audits the forms of one workbook.
   *
   * @param workbook the workbook, for the checks that compare a form with other sheets
   * @param forms its forms
   * @return one audit for each form, in the same order
   */
  public List<FormAudit> audit(Workbook workbook, List<Located> forms) {
    return audit(workbook, forms, form -> List.of());
  }

  /**
   * Audits the forms of one workbook with what is known of single ones.
   *
   * @param own gives the checks of one form alone, by its index, which follow all others
   */
  public List<FormAudit> audit(
      Workbook workbook, List<Located> forms, IntFunction<List<Check>> own) {
    WorkbookForms all = new WorkbookForms(workbook, forms);
    List<FormAudit> audits = new ArrayList<>(forms.size());
    for (int i = 0; i < forms.size(); i++) {
      audits.add(audit(all, i, own.apply(i)));
    }
    return audits;
  }

  private FormAudit audit(WorkbookForms forms, int index, List<Check> alone) {
    Located located = forms.get(index);
    Template template = located.template();
    Scorecard card = Scorer.score(located.form(), template);
    Audit audit = new Audit(forms, index, card, options);
    Fingerprints fingerprints = new Fingerprints();
    List<Check> all = new ArrayList<>(checksOf(template));
    all.addAll(alone);
    IdentityHashMap<Check, CheckRun> runs = new IdentityHashMap<>();
    IdentityHashMap<Check, List<Finding>> found = new IdentityHashMap<>();
    for (boolean last : new boolean[] {false, true}) {
      for (Check check : all) {
        if (check.runsOnFindings() == last) {
          List<Finding> own = new ArrayList<>();
          runs.put(check, run(check, audit, fingerprints, own));
          found.put(check, own);
          audit.found(own);
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    all.forEach(check -> findings.addAll(found.get(check)));
    // A stable sort: at one cell and of one severity, the order of the catalogue remains.
    findings.sort(BY_PLACE);
    return new FormAudit(located, card, findings, all.stream().map(runs::get).toList());
  }

  private static CheckRun run(
      Check check, Audit audit, Fingerprints fingerprints, List<Finding> findings) {
    Rule rule = check.rule();
    RuleSetting setting = audit.template().rules().get(rule.id());
    Stage stage = setting == null || setting.stage() == null ? rule.stage() : setting.stage();
    String notRun = whyNotRun(check, stage, audit);
    if (notRun != null) {
      return new CheckRun(rule.id(), rule.title(), Status.SKIPPED, notRun);
    }
    Check.Verdict verdict;
    try {
      verdict = check.run(audit);
    } catch (RuntimeException e) {
      LOG.error("check {} failed on sheet {}", rule.id(), audit.form().sheet(), e);
      String why = "检查未能完成，请报告程序维护人员：" + e;
      return new CheckRun(rule.id(), rule.title(), Status.FAILED, why);
    }
    for (Draft draft : verdict.drafts()) {
      findings.add(draft.finding(rule, setting, stage, fingerprints));
    }
    return run(rule, verdict);
  }

  private List<Check> checksOf(Template template) {
    List<Check> own = more.apply(template);
    if (own.isEmpty()) {
      return checks;
    }
    List<Check> all = new ArrayList<>(checks);
    all.addAll(own);
    return all;
  }

  private static CheckRun run(Rule rule, Check.Verdict verdict) {
    if (verdict.skipped() != null) {
      return new CheckRun(rule.id(), rule.title(), Status.SKIPPED, verdict.skipped());
    }
    Status status = verdict.drafts().isEmpty() ? Status.CLEAN : Status.FOUND;
    return new CheckRun(rule.id(), rule.title(), status, verdict.evidence());
  }

  private static String whyNotRun(Check check, Stage stage, Audit audit) {
    if (stage == Stage.OFF) {
      return "本模板已停用此项检查";
    }
    if (audit.blank() && !check.runsOnBlankForms()) {
      return "表格尚未填写";
    }
    if (check.rule().jurisdiction() && !audit.recognised()) {
      return "未能识别为已知模板，此项检查需要所在地区的规定";
    }
    return null;
  }
}
