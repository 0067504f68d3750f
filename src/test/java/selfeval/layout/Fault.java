package selfeval.layout;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A kind of fault.
 *
 * @param name what an agency did, in words
 * @param alone whether the form takes no other fault beside it
 * @param beside rules that may rightly speak of the same thing too
 * @param planter plants it at a random place; false, with nothing changed, where the form has none
 */
record Fault(String name, boolean alone, Set<String> beside, Predicate<FaultyForm> planter) {
  static Fault of(String name, Predicate<FaultyForm> planter) {
    return new Fault(name, false, Set.of(), planter);
  }

  static Fault alone(String name, Predicate<FaultyForm> planter) {
    return new Fault(name, true, Set.of(), planter);
  }

  Fault beside(String... rules) {
    return new Fault(name, alone, Set.of(rules), planter);
  }

  /** Every kind there is. */
  static List<Fault> all() {
    return Stream.of(ScoreFaults.all(), MoneyFaults.all(), SumFaults.all(), IndicatorFaults.all())
        .flatMap(List::stream)
        .toList();
  }
}
