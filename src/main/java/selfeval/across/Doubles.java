package selfeval.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import selfeval.result.BatchFinding;

/** Finds projects and files that came twice, and departments that find nothing to mend. */
final class Doubles {
  /** Fewer forms of a department say nothing. */
  private static final int FORMS_AT_FULL_MARKS = 3;

  private Doubles() {}

  /** The same project, unit and year in several files that differ. */
  static List<BatchFinding> projects(List<Entry> forms) {
    Map<Long, List<Entry>> same = new LinkedHashMap<>();
    for (Entry form : forms) {
      if (form.identity() != 0) {
        same.computeIfAbsent(form.identity(), i -> new ArrayList<>(1)).add(form);
      }
    }
    List<BatchFinding> findings = new ArrayList<>();
    for (List<Entry> group : same.values()) {
      Set<Long> contents = new HashSet<>();
      for (Entry form : group) {
        Entry.Source file = form.file();
        contents.add(file.content() == 0 ? Hashing.text(file.path()) : file.content());
      }
      if (contents.size() > 1) {
        String message =
            Group.whose(group)
                + "项目、单位和年度相同（"
                + Quote.of(group.get(0).project(), 40)
                + "），请核对是否重复报送。";
        findings.add(
            Group.finding(BatchRule.SAME_PROJECT, message, group, form -> form.member(null, "")));
      }
    }
    return findings;
  }

  /** The same bytes in several files. */
  static List<BatchFinding> files(List<Entry> forms) {
    Map<Long, Map<Entry.Source, Entry>> same = new LinkedHashMap<>();
    for (Entry form : forms) {
      if (form.file().content() != 0) {
        same.computeIfAbsent(form.file().content(), c -> new LinkedHashMap<>(2))
            .putIfAbsent(form.file(), form);
      }
    }
    List<BatchFinding> findings = new ArrayList<>();
    for (Map<Entry.Source, Entry> group : same.values()) {
      if (group.size() > 1) {
        List<Entry> files = List.copyOf(group.values());
        String message = files.size() + " 个文件内容完全相同，只是文件名或所在文件夹不同。";
        findings.add(
            Group.finding(BatchRule.SAME_FILE, message, files, form -> form.member(null, "")));
      }
    }
    return findings;
  }

  /** Departments all of whose forms have full marks. */
  static List<BatchFinding> fullMarks(List<Entry> forms) {
    Map<String, List<Entry>> departments = new LinkedHashMap<>();
    for (Entry form : forms) {
      departments.computeIfAbsent(form.department(), d -> new ArrayList<>(1)).add(form);
    }
    List<BatchFinding> findings = new ArrayList<>();
    departments.forEach(
        (department, all) -> {
          if (all.size() >= FORMS_AT_FULL_MARKS && all.stream().allMatch(Entry::full)) {
            String message = Quote.of(department, 40) + "的 " + all.size() + " 张自评表，自评总分全部是满分。";
            findings.add(
                Group.finding(BatchRule.FULL_MARKS, message, all, form -> form.member(null, "")));
          }
        });
    return findings;
  }

  /** Rows of one department that are the same but for their points. */
  static List<BatchFinding> treatedDifferently(List<Entry> forms) {
    Map<String, Map<String, Missed>> rows = new LinkedHashMap<>();
    for (Entry form : forms) {
      for (Fault fault : form.faults()) {
        // a project that came twice is another finding
        rows.computeIfAbsent(form.department() + "\n" + fault.same(), k -> new LinkedHashMap<>(2))
            .putIfAbsent(PlainText.letters(form.project()), new Missed(form, fault));
      }
    }
    List<BatchFinding> findings = new ArrayList<>();
    for (Map<String, Missed> group : rows.values()) {
      Map<Integer, Fault> faults = new LinkedHashMap<>();
      group.values().forEach(missed -> faults.put(missed.form.number(), missed.fault));
      long scores = faults.values().stream().map(Doubles::points).distinct().count();
      if (scores > 1) {
        List<Entry> of = group.values().stream().map(Missed::form).toList();
        String message = Group.whose(of) + "，同一指标的指标值、完成值和分值都相同，自评得分有 " + scores + " 种。";
        findings.add(
            Group.finding(
                BatchRule.TREATED_DIFFERENTLY,
                message,
                of,
                form -> points(faultOf(form, faults)),
                form -> {
                  Fault fault = faultOf(form, faults);
                  return form.member(fault.cell(), fault.text());
                }));
      }
    }
    return findings;
  }

  private static Fault faultOf(Entry form, Map<Integer, Fault> faults) {
    return Objects.requireNonNull(faults.get(form.number()), "each form has one");
  }

  private static BigDecimal points(Fault fault) {
    return fault.points().stripTrailingZeros();
  }

  private record Missed(Entry form, Fault fault) {}
}
