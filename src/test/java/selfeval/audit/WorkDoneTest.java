package selfeval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import selfeval.benchmark.LongForm;
import selfeval.result.Outcome;

/**
 * What an audit puts on the heap. It is the same on any machine, busy or not, as seconds are not;
 * and what is allocated must be made and collected.
 */
class WorkDoneTest {
  /** It takes 1.24 million; it took 2 million when every step opened the workbook for itself. */
  private static final long MOST_A_FORM = 1_350_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final FormAuditor auditor = FormAuditor.standard();

  @Test
  void a_form_that_LibreOffice_saved_allocates_no_more_than_it_did() throws IOException {
    byte[] form;
    try (var in = LongForm.class.getResourceAsStream("form.xlsx")) {
      assertThat(in).isNotNull();
      form = in.readAllBytes();
    }
    long bytes = allocated(form, 30, 20);
    assertThat(bytes).isBetween(100_000L, MOST_A_FORM);
  }

  @Test
  void what_a_row_allocates_does_not_grow_with_the_rows() throws IOException {
    int few = 300;
    int many = 3_000;
    int more = 6_000;
    long first = allocated(LongForm.of(few), 3, 1);
    long second = allocated(LongForm.of(many), 1, 1);
    long third = allocated(LongForm.of(more), 1, 1);
    double early = (double) (second - first) / (many - few);
    double late = (double) (third - second) / (more - many);
    assertThat(late / early).isBetween(0.7, 1.2);
  }

  /** Bytes an audit, by the thread's own account. */
  private long allocated(byte[] form, int before, int times) {
    audit(form, before);
    long from = THREADS.getCurrentThreadAllocatedBytes();
    audit(form, times);
    return (THREADS.getCurrentThreadAllocatedBytes() - from) / times;
  }

  private void audit(byte[] form, int times) {
    for (int i = 0; i < times; i++) {
      AuditResult result = auditor.audit("自评表.xlsx", form, Beside.NOTHING);
      assertThat(result.record().outcome()).isEqualTo(Outcome.AUDITED);
      assertThat(result.annotated()).isNotNull();
    }
  }
}
