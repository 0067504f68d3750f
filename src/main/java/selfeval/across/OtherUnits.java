package selfeval.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import selfeval.result.BatchFinding;

/** Names of units of the batch in forms of others. */
final class OtherUnits {
  /** What more other units than these speak of is known to all of them. */
  private static final int MOST_UNITS = 3;

  private final Map<String, Unit> byLetters = new HashMap<>();
  private final Map<Integer, List<Place>> places = new TreeMap<>();

  private record Place(Entry form, Mention mention, Unit named) {}

  private OtherUnits(Iterable<Unit> units) {
    for (Unit unit : units) {
      String letters = PlainText.letters(unit.name());
      if (letters.length() >= MentionFinder.SHORTEST) {
        byLetters.putIfAbsent(letters, unit);
      }
    }
  }

  static List<BatchFinding> find(List<Entry> forms, Iterable<Unit> units) {
    OtherUnits others = new OtherUnits(units);
    for (Entry form : forms) {
      for (Mention mention : form.mentions()) {
        others.look(form, mention);
      }
    }
    List<BatchFinding> findings = new ArrayList<>();
    others.places.values().forEach(group -> others.tell(group, findings));
    return findings;
  }

  private void look(Entry form, Mention mention) {
    String words = mention.words();
    for (int from = 0; words.length() - from >= MentionFinder.SHORTEST; from++) {
      Unit named = byLetters.get(words.substring(from));
      if (named != null) {
        String own = PlainText.letters(form.unit().name());
        String department = PlainText.letters(form.department());
        String name = words.substring(from);
        boolean kin =
            named.number() == form.unit().number()
                || kin(own, name)
                || kin(department, name)
                || !opening(words, from);
        if (!kin) {
          places
              .computeIfAbsent(named.number(), n -> new ArrayList<>(1))
              .add(new Place(form, mention, named));
        }
        return;
      }
    }
  }

  private static boolean opening(String words, int from) {
    return MentionFinder.opening(words.substring(0, from));
  }

  private static boolean kin(String own, String name) {
    return own.contains(name) || (!own.isEmpty() && name.contains(own));
  }

  private void tell(List<Place> group, List<BatchFinding> findings) {
    Map<Integer, Place> byForm = new TreeMap<>();
    TreeSet<Integer> units = new TreeSet<>();
    for (Place place : group) {
      byForm.putIfAbsent(place.form().number(), place);
      units.add(place.form().unit().number());
    }
    if (units.size() > MOST_UNITS) {
      return;
    }
    List<Entry> forms = byForm.values().stream().map(Place::form).toList();
    String message =
        Group.whose(forms)
            + "的项目名称或自评文字中，写的是本批另一家填报单位“"
            + Quote.of(group.get(0).named().name(), 40)
            + "”的名称。";
    findings.add(
        Group.finding(
            BatchRule.OTHER_UNIT,
            message,
            forms,
            form -> {
              Place place = Objects.requireNonNull(byForm.get(form.number()), "each form has one");
              Mention mention = place.mention();
              String text = mention.where() + "：" + mention.words() + mention.after();
              return form.member(mention.cell(), Quote.of(text, 60));
            }));
  }
}
