package selfeval.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.term.State;

/**
 * What is known of one department's forms for its letter and its pack: a little of each form, up to
 * a bound, and of what goes beyond it how many there are.
 */
public final class DepartmentLetter {
  /** The most rows of a table: nobody reads more on paper, and the ledger has them all. */
  static final int MOST_ROWS = 500;

  /** The most findings that are named. */
  static final int MOST_MENTIONS = 10;

  private final String name;
  private final Map<State, List<LetterForm>> forms = new EnumMap<>(State.class);
  private final Map<State, Integer> counts = new EnumMap<>(State.class);
  private final TreeSet<Mention> mentions = new TreeSet<>(Mention.ORDER);
  private final Map<String, String> workbooks = new LinkedHashMap<>();
  private final TreeSet<String> years = new TreeSet<>();
  private int errors;
  private int warnings;
  private int findings;
  private int above;
  private BigDecimal claimed = BigDecimal.ZERO;
  private int compared;
  private int resolved;
  private int open;
  private int fresh;

  DepartmentLetter(String name) {
    this.name = name;
    for (State state : State.values()) {
      forms.put(state, new ArrayList<>());
      counts.put(state, 0);
    }
  }

  void add(FileRecord file, FormRecord form, long order) {
    LetterForm one = LetterForm.of(file, form);
    List<LetterForm> same = ofState(form.state());
    if (same.size() < MOST_ROWS) {
      same.add(one);
    }
    counts.merge(form.state(), 1, Integer::sum);
    if (form.year() != null) {
      years.add(form.year());
    }
    if (one.claimed().signum() > 0) {
      above++;
      claimed = claimed.add(one.claimed());
    }
    if (file.state() == State.RETURNED) {
      workbook(file.annotated(), file.annotatedSha256());
      workbook(file.companion(), file.companionSha256());
      file.reports().forEach(report -> workbook(report.annotated(), report.annotatedSha256()));
    }
    if (form.state() == State.RETURNED) {
      errors += one.errors();
      warnings += one.warnings();
      findings += one.errors() + one.warnings();
      mentions.addAll(Mention.of(form, one, order));
      while (mentions.size() > MOST_MENTIONS) {
        mentions.pollLast();
      }
      if (form.round().compared()) {
        compared++;
        resolved += form.round().resolved().size();
        open += form.tally().open();
        fresh += form.tally().fresh();
      }
    }
  }

  private void workbook(@Nullable String place, @Nullable String sha256) {
    if (place != null) {
      workbooks.put(place, sha256 == null ? "" : sha256);
    }
  }

  /** The department. */
  public String name() {
    return name;
  }

  /** The workbooks that go back to it: SHA-256 as they were written, empty if unknown, by place. */
  public Map<String, String> workbooks() {
    return workbooks;
  }

  int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  /** Its forms of a state, as many as are listed. */
  List<LetterForm> ofState(State state) {
    return forms.computeIfAbsent(state, s -> new ArrayList<>());
  }

  List<Mention> mentions() {
    return List.copyOf(mentions);
  }

  /** Their years, in order. */
  Set<String> years() {
    return years;
  }

  int errors() {
    return errors;
  }

  int warnings() {
    return warnings;
  }

  /** Findings of returned forms that the letter does not name. */
  int unnamed() {
    return findings - mentions.size();
  }

  /** Forms that claim more points than they are entitled to. */
  int above() {
    return above;
  }

  /** The points that those claim too much, summed. */
  BigDecimal claimed() {
    return claimed;
  }

  /** What is said of the round before, of returned forms; empty where there was none. */
  String rounds() {
    return compared == 0
        ? ""
        : "与上一轮审核意见相比，已整改" + resolved + "项，仍未改正" + open + "项，新出现" + fresh + "项。";
  }
}
