package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.Stage;

/** One thing that is looked at on every form. Stateless, pure, safe for use by many threads. */
public abstract class Check {
  /** The document of the national method, for the rules that it prescribes. */
  protected static final String NATIONAL_METHOD = "《项目支出绩效评价管理办法》（财预〔2020〕10号）";

  private final Rule rule;
  private final List<Field> columns;

  /**
   * @param rule what it checks, in words for people
   * @param columns the columns of the indicator block without which it cannot run
   */
  protected Check(Rule rule, Field... columns) {
    this.rule = rule;
    this.columns = List.of(columns);
  }

  /** Documents a rule for every form that reports errors. */
  protected static Rule error(
      String id, String title, String basis, String what, String passes, String fails) {
    return rule(Severity.ERROR, id, title, basis, what, passes, fails);
  }

  /** Documents a rule for every form that reports warnings. */
  protected static Rule warning(
      String id, String title, String basis, String what, String passes, String fails) {
    return rule(Severity.WARNING, id, title, basis, what, passes, fails);
  }

  /** Documents a rule for every form that reports hints. */
  protected static Rule info(
      String id, String title, String basis, String what, String passes, String fails) {
    return rule(Severity.INFO, id, title, basis, what, passes, fails);
  }

  private static Rule rule(
      Severity severity,
      String id,
      String title,
      String basis,
      String what,
      String passes,
      String fails) {
    return new Rule(id, title, severity, Stage.ACTIVE, false, basis, what, passes, fails);
  }

  /** Returns what it checks, in words for people. */
  public final Rule rule() {
    return rule;
  }

  /** Whether it also runs on a form in which nothing has been filled in. */
  protected boolean runsOnBlankForms() {
    return false;
  }

  /**
   * Whether it runs behind all others, since it needs what they found: what a form says once the
   * errors are mended, and what no other check speaks of.
   */
  protected boolean runsOnFindings() {
    return false;
  }

  /**
   * Looks at one form. What it throws is recorded as a check that failed, not as a finding.
   *
   * @param audit the form, which has all columns that the check needs
   * @param verdict takes the findings, or the reason why the check could not run
   */
  protected abstract void check(Audit audit, Verdict verdict);

  /** Looks at one form where it has the columns that the check needs. */
  final Verdict run(Audit audit) {
    Verdict verdict = new Verdict();
    for (Field column : columns) {
      if (verdict.skipIf(!audit.has(column), "表中没有“" + column.chinese() + "”一栏")) {
        return verdict;
      }
    }
    check(audit, verdict);
    return verdict;
  }

  /** What one check says of one form: its findings, or why it could not run. */
  public static final class Verdict {
    private final List<Draft> drafts = new ArrayList<>();
    private String skipped;
    private String evidence;

    /**
     * Adds a finding.
     *
     * @param place where it is located
     * @param message what is wrong, as {@link Sentence#of} takes it
     * @param values the values of the message's placeholders
     */
    public Draft at(Place place, String message, Object... values) {
      Draft draft = new Draft(place, Sentence.of(message, values));
      drafts.add(draft);
      return draft;
    }

    /**
     * Says that the check could not run; without effect where it found something.
     *
     * @param why a Chinese sentence; null for a check that ran
     */
    public void skip(String why) {
      skipped = why;
    }

    /** As {@link #skip} where the condition holds; returns the condition. */
    public boolean skipIf(boolean condition, String why) {
      if (condition) {
        skip(why);
      }
      return condition;
    }

    /** Adds information that is reported although nothing may be wrong. */
    public void evidence(String information) {
      evidence = information;
    }

    List<Draft> drafts() {
      return drafts;
    }

    /** Returns why the check could not run, or null. */
    String skipped() {
      return drafts.isEmpty() ? skipped : null;
    }

    String evidence() {
      return evidence;
    }
  }
}
