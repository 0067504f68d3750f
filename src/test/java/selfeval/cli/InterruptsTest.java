package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptsTest {
  private final List<String> done = new ArrayList<>();
  private long now = 1;

  @Test
  void the_first_signal_asks_for_the_end_and_a_later_one_ends_at_once() {
    Interrupts interrupts = new Interrupts(() -> done.add("ask"), () -> done.add("end"), () -> now);
    interrupts.signal();
    assertThat(done).containsExactly("ask");
    now += 400_000_000;
    interrupts.signal();
    assertThat(done).as("the same one, from the terminal and from a parent").containsExactly("ask");
    now += 200_000_000;
    interrupts.signal();
    assertThat(done).containsExactly("ask", "end");
  }

  @Test
  void signals_are_handled_as_before_afterwards() {
    Interrupts.handle(() -> done.add("ask")).close();
    Interrupts.handle(() -> done.add("ask")).close();
    assertThat(done).isEmpty();
  }
}
