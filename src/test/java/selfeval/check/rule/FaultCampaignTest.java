package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import selfeval.check.Auditor;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.form.FormReader;
import selfeval.layout.Families;
import selfeval.layout.FamilyLayout;
import selfeval.layout.FaultPlanter;
import selfeval.layout.FaultPlanter.Due;
import selfeval.layout.FormMaker;
import selfeval.ooxml.Limits;
import selfeval.template.Templates;
import selfeval.term.Severity;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/**
 * Faults planted at random places of clean forms of every family: each is found at its cell with
 * what should stand there, and beside them nothing is accused.
 */
class FaultCampaignTest {
  /** What computed points may differ by: the rounding of the last decimal. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.005");

  private final WorkbookReader workbooks = new WorkbookReader(Limits.standard());
  private final FormReader forms = new FormReader(Templates.load(null), null);
  private final Auditor auditor = new Auditor(Rules.all());

  @Test
  void planted_faults_are_found_at_their_cells_and_nothing_beside_them() {
    Tally tally = campaign(150, 60, 21_000_000);
    assertThat(tally.wrong).isEmpty();
    assertThat(tally.due).isGreaterThanOrEqualTo(150);
  }

  @Test
  @Tag("campaign")
  void three_thousand_planted_faults_are_found_and_five_hundred_clean_forms_stay_clean() {
    Tally tally = campaign(3000, 500, 22_000_000);
    System.out.println(tally);
    assertThat(tally.wrong).isEmpty();
    assertThat(tally.due).isGreaterThanOrEqualTo(3000);
    assertThat(tally.clean).isGreaterThanOrEqualTo(500);
    assertThat(tally.planted.values()).allMatch(n -> n >= 10);
    assertThat(tally.planted).hasSizeGreaterThanOrEqualTo(30);
  }

  /** What came of a campaign. */
  private static final class Tally {
    final List<String> wrong = new ArrayList<>();
    final Map<String, Integer> missed = new TreeMap<>();
    Map<String, Integer> planted = Map.of();
    int due;
    int found;
    int valued;
    int forms;
    int clean;

    @Override
    public String toString() {
      return "kinds %d, faulty forms %d, findings due %d, found at their cell %d, of those with a value %d, clean forms %d, wrong %d%n%s"
          .formatted(planted.size(), forms, due, found, valued, clean, wrong.size(), planted);
    }
  }

  private Tally campaign(int faults, int clean, int from) {
    Tally tally = new Tally();
    FaultPlanter planter = new FaultPlanter();
    List<FamilyLayout> families = Families.all();
    for (int i = 0; tally.due < faults; i++) {
      FamilyLayout family = families.get(i % families.size());
      faulty(planter.make(family, new Random(from + i)), tally);
    }
    for (int i = 0; tally.clean < clean; i++) {
      FamilyLayout family = families.get(i % families.size());
      clean(FormMaker.make(family, new Random(from + 500_000 + i)), tally);
    }
    tally.planted = planter.planted();
    return tally;
  }

  private List<FormAudit> audit(FormMaker.Made made) {
    Workbook workbook = (Workbook) workbooks.read(made.bytes());
    return auditor.audit(workbook, forms.read(workbook));
  }

  private void clean(FormMaker.Made made, Tally tally) {
    if (!made.clean()) {
      return;
    }
    for (FormAudit audit : audit(made)) {
      tally.clean++;
      for (Finding f : audit.findings()) {
        if (f.severity() != Severity.INFO) {
          tally.wrong.add("clean form accused: " + made.story() + ": " + f);
        }
      }
    }
  }

  private void faulty(FaultPlanter.Faulty faulty, Tally tally) {
    List<FormAudit> audits = audit(faulty.made());
    if (audits.size() != faulty.made().truth().size()) {
      tally.wrong.add("forms not found: " + faulty.made().story());
      return;
    }
    for (int i = 0; i < audits.size(); i++) {
      int form = i;
      List<Due> due = faulty.due().stream().filter(d -> d.form() == form).toList();
      tally.forms++;
      List<Finding> beside = new ArrayList<>(audits.get(i).findings());
      for (Due one : due) {
        tally.due++;
        Finding finding = find(audits.get(i), one);
        if (finding == null) {
          tally.wrong.add("not found: " + one + " in " + faulty.made().story());
          tally.missed.merge(one.fault(), 1, Integer::sum);
          continue;
        }
        tally.found++;
        beside.remove(finding);
        if (one.expected() != null && ++tally.valued > 0 && !agrees(one.expected(), finding)) {
          tally.wrong.add("other value: " + one + " but " + finding);
        }
      }
      for (Finding other : beside) {
        // A grade is held against the assessed total, which a planted fault may lower.
        boolean lowered =
            other.rule().equals("grade-total")
                && Objects.equals(
                    other.expected(), audits.get(i).scorecard().total().assessedGrade());
        if (other.severity() != Severity.INFO
            && !lowered
            && !faulty.beside().get(i).contains(other.rule())) {
          tally.wrong.add(
              "accused beside: " + other + " where " + due + " in " + faulty.made().story());
        }
      }
    }
  }

  private static Finding find(FormAudit audit, Due due) {
    return audit.findings().stream()
        .filter(f -> f.rule().equals(due.rule()) && Objects.equals(f.cell(), due.cell()))
        .findFirst()
        .orElse(null);
  }

  private static boolean agrees(String expected, Finding finding) {
    if (finding.expected() == null) {
      return false;
    }
    try {
      BigDecimal off = new BigDecimal(expected).subtract(new BigDecimal(finding.expected()));
      return off.abs().compareTo(ROUNDING) <= 0;
    } catch (NumberFormatException e) {
      return expected.equals(finding.expected());
    }
  }
}
