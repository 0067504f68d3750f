package selfeval.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import selfeval.result.BatchFinding;

/** Tells of forms that have something in common. */
final class Group {
  private static final int UNITS_NAMED = 3;
  private static final int NAME = 40;

  private Group() {}

  /** A finding that names some of the forms: of as many units as can be, in their order. */
  static BatchFinding finding(
      BatchRule rule,
      String message,
      List<Entry> forms,
      Function<Entry, BatchFinding.Member> member) {
    return finding(rule, message, forms, Entry::unit, member);
  }

  /**
   * A finding that names some of the forms.
   *
   * @param kind as many kinds of forms as can be are named
   * @param member how a form is named
   */
  static BatchFinding finding(
      BatchRule rule,
      String message,
      List<Entry> forms,
      Function<Entry, Object> kind,
      Function<Entry, BatchFinding.Member> member) {
    List<Entry> named = new ArrayList<>();
    List<Entry> others = new ArrayList<>();
    Set<Object> kinds = new HashSet<>();
    for (Entry form : forms) {
      (kinds.add(kind.apply(form)) ? named : others).add(form);
    }
    named.addAll(others);
    List<BatchFinding.Member> members =
        named.subList(0, Math.min(BatchFinding.NAMED, named.size())).stream()
            .sorted(Comparator.comparing(Entry::number))
            .map(member)
            .toList();
    return new BatchFinding(
        rule.id(),
        rule.title(),
        rule.severity(),
        message,
        rule.suggestion(),
        forms.size(),
        members);
  }

  /** Whose forms these are, and how many: 甲局、乙局等 5 家单位的 7 张自评表. */
  static String whose(List<Entry> forms) {
    Map<Integer, String> units = new LinkedHashMap<>();
    for (Entry form : forms) {
      units.putIfAbsent(form.unit().number(), Quote.of(form.unit().name(), NAME));
    }
    String named = String.join("、", units.values().stream().limit(UNITS_NAMED).toList());
    String many = units.size() > UNITS_NAMED ? "等 " + units.size() + " 家单位" : "";
    return named + many + "的 " + forms.size() + " 张自评表";
  }
}
