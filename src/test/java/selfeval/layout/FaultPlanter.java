package selfeval.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import selfeval.workbook.CellAddress;

/**
 * Makes workbooks with planted faults and knows which findings they call for. It plants the kinds
 * evenly: each form takes those that were planted least so far among those it has a place for.
 */
public final class FaultPlanter {

  /**
   * A finding that a planted fault calls for.
   *
   * @param form which of the workbook's forms, in the order of its truth
   * @param fault the kind of fault, in words
   * @param rule the rule that has to find it
   * @param cell where; null for the sheet as a whole
   * @param expected what the form should say there, as a number or a word; null where there is no
   *     one answer
   */
  public record Due(int form, String fault, String rule, CellAddress cell, String expected) {}

  /**
   * A workbook with faults.
   *
   * @param made the workbook
   * @param due all findings that are due
   * @param beside for each form rules that may speak of a planted fault too
   */
  public record Faulty(FormMaker.Made made, List<Due> due, List<Set<String>> beside) {}

  private final Map<Fault, Integer> planted = new LinkedHashMap<>();
  private final List<Set<String>> beside = new ArrayList<>();
  private final List<Due> due = new ArrayList<>();
  private final List<Drawn> drawn = new ArrayList<>();
  private int most = 1;

  private record Drawn(FaultyForm form, FaultyForm.Place place) {}

  public FaultPlanter() {
    Fault.all().forEach(fault -> planted.put(fault, 0));
  }

  /** A workbook of this family with one to four faults in each of its forms. */
  public Faulty make(FamilyLayout family, Random random) {
    beside.clear();
    due.clear();
    drawn.clear();
    most = random.nextInt(5) < 3 ? 1 : 2 + random.nextInt(3);
    FormMaker.Made made = FormMaker.faulty(family, random, this);
    for (Drawn one : drawn) {
      int index = made.truth().indexOf(one.place().truth());
      for (int i = 0; i < one.form().due.size(); i++) {
        FaultyForm.Pending pending = one.form().due.get(i);
        due.add(
            new Due(
                index,
                pending.fault(),
                pending.rule(),
                pending.at().apply(one.place()),
                pending.expected()));
      }
    }
    List<Set<String>> allowed = new ArrayList<>();
    made.truth().forEach(t -> allowed.add(new HashSet<>()));
    for (int i = 0; i < drawn.size(); i++) {
      allowed.get(made.truth().indexOf(drawn.get(i).place().truth())).addAll(beside.get(i));
    }
    return new Faulty(made, List.copyOf(due), allowed);
  }

  /** How many of each kind were planted. */
  public Map<String, Integer> planted() {
    Map<String, Integer> out = new LinkedHashMap<>();
    planted.forEach((fault, n) -> out.put(fault.name(), n));
    return out;
  }

  FaultyForm plant(FamilyLayout layout, FilledForm form, Random random) {
    FaultyForm faulty = new FaultyForm(layout, form, random);
    Set<String> allowed = new HashSet<>();
    List<Fault> order = new ArrayList<>(planted.keySet());
    Collections.shuffle(order, random);
    order.sort((a, b) -> planted.get(a) - planted.get(b));
    int done = 0;
    for (Fault fault : order) {
      if (done == most || fault.alone() && done > 0) {
        continue;
      }
      faulty.fault = fault.name();
      if (fault.planter().test(faulty)) {
        planted.merge(fault, 1, Integer::sum);
        allowed.addAll(fault.beside());
        done++;
        if (fault.alone()) {
          break;
        }
      }
    }
    beside.add(allowed);
    return faulty;
  }

  void drawn(FaultyForm form, FaultyForm.Place place) {
    drawn.add(new Drawn(form, place));
  }
}
