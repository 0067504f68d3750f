package selfeval.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.overview.Absent;
import selfeval.overview.DueForms;
import selfeval.overview.RegisterFigures;
import selfeval.overview.RegisterFigures.NotListed;
import selfeval.overview.RegisterFigures.Place;
import selfeval.overview.RegisterFigures.Several;
import selfeval.report.SafeText;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;

/** Holds forms against what is due. */
final class DueCount implements DueForms.Count {
  private static final int PROPOSED = 3;

  private final DueIndex index;
  private final int[] came;
  private final Map<Due, List<Place>> places = new HashMap<>();
  private final List<Sent> notListed = new ArrayList<>();
  private int notListedCount;

  DueCount(DueIndex index) {
    this.index = index;
    this.came = new int[index.all().size()];
  }

  @Override
  public void add(FileRecord file) {
    for (FormRecord form : file.forms()) {
      Sent sent = Sent.of(file, form);
      List<Due> dues = index.match(sent).dues();
      for (Due due : dues) {
        came[due.number]++;
        List<Place> there = places.computeIfAbsent(due, d -> new ArrayList<>(1));
        if (!due.anyForm() && there.size() < Several.FORMS) {
          there.add(sent.place());
        }
      }
      if (dues.isEmpty()) {
        notListedCount++;
        if (notListed.size() < RegisterFigures.NAMED) {
          notListed.add(sent);
        }
      }
    }
  }

  @Override
  public Map<String, Integer> due() {
    Map<String, Integer> due = new LinkedHashMap<>();
    for (Due one : index.all()) {
      due.merge(one.department.isEmpty() ? one.unit : one.department, one.forms(), Integer::sum);
    }
    return due;
  }

  private int missing(Due due) {
    return Math.max(0, due.forms() - came[due.number]);
  }

  @Override
  public RegisterFigures figures() {
    Map<Due, List<String>> proposals = new HashMap<>();
    List<NotListed> listed = new ArrayList<>();
    for (Sent form : notListed) {
      listed.add(notListed(form, proposals));
    }
    List<Absent> missing = new ArrayList<>();
    List<Several> several = new ArrayList<>();
    int due = 0;
    int absent = 0;
    int severalCount = 0;
    for (Due one : byUnit()) {
      due += one.forms();
      absent += missing(one);
      if (missing(one) > 0) {
        missing.add(
            new Absent(one.department, one.unit, one.project, why(one, proposals.get(one)), false));
      }
      if (!one.anyForm() && came[one.number] > one.forms()) {
        severalCount++;
        if (several.size() < RegisterFigures.NAMED) {
          several.add(
              new Several(
                  one.department,
                  one.unit,
                  one.project,
                  came[one.number],
                  places.getOrDefault(one, List.of())));
        }
      }
    }
    return new RegisterFigures(
        due, due - absent, missing, severalCount, several, notListedCount, listed);
  }

  /** All entries: by unit in the order in which the registers name them first, then by project. */
  private List<Due> byUnit() {
    Map<String, Integer> first = new HashMap<>();
    for (Due due : index.all()) {
      first.putIfAbsent(unit(due), due.number);
    }
    List<Due> sorted = new ArrayList<>(index.all());
    sorted.sort(
        Comparator.<Due>comparingInt(due -> first.get(unit(due)))
            .thenComparingInt(due -> due.number));
    return sorted;
  }

  private static String unit(Due due) {
    return Keys.pair(Keys.owner(due.department), Keys.owner(due.unit));
  }

  private NotListed notListed(Sent form, Map<Due, List<String>> proposals) {
    StringBuilder near = new StringBuilder();
    int named = 0;
    for (Map.Entry<Due, String> one : index.near(form, due -> missing(due) > 0).entrySet()) {
      if (named++ == PROPOSED) {
        break;
      }
      near.append(near.isEmpty() ? "名单中未报送的 " : "，").append(one.getKey().words());
      near.append(one.getValue()).append(' ');
      proposals
          .computeIfAbsent(one.getKey(), due -> new ArrayList<>(1))
          .add("“" + SafeText.line(form.place().file()) + "”（" + one.getValue() + "）");
    }
    String words = near.toString().strip();
    return new NotListed(
        form.place(),
        form.department(),
        form.unit(),
        form.project(),
        words.isEmpty() ? "" : words + "，请核对是否即此项。");
  }

  private String why(Due due, @Nullable List<String> proposals) {
    String what;
    if (due.forms() > 1) {
      what = "名单中同名项目有 " + due.forms() + " 项（编码不同），只收到 " + came[due.number] + " 张表，无法判断缺哪一项。";
    } else {
      what = due.anyForm() ? "名单中有此单位，没有收到它的自评表。" : "名单中有此项目，没有收到自评表。";
    }
    if (proposals == null) {
      return what;
    }
    List<String> first = proposals.subList(0, Math.min(PROPOSED, proposals.size()));
    return what + "收到的 " + String.join("、", first) + " 与此相近，请核对是否即此项。";
  }
}
