package selfeval.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what is due for a form, each in a few steps. Filled first, then safe for many threads. */
final class DueIndex {
  private static final int TRIED = 200;

  private final List<Due> all = new ArrayList<>();
  private final Map<String, Due> rows = new HashMap<>();
  private final Map<String, List<Due>> byCode = new HashMap<>();
  private final Map<String, List<Due>> byUnit = new HashMap<>();
  private final Map<String, List<Due>> byDepartment = new HashMap<>();
  private final Map<String, List<Due>> byProject = new HashMap<>();
  private final Map<String, List<Due>> ofOwner = new HashMap<>();

  /** By unit its department, null where registers name several. */
  private final Map<String, @Nullable String> departments = new HashMap<>();

  private final Map<String, String> spelt = new LinkedHashMap<>();

  /**
   * What is due for a form.
   *
   * @param dues the entries that it surely is for
   * @param doubtful those of which it is for one, it is not known which
   */
  record Match(List<Due> dues, List<Due> doubtful) {}

  /** Takes a row in; returns whether it says more than an earlier one. */
  boolean add(String department, String unit, String project, String code, String year) {
    String departmentKey = Keys.owner(department);
    String unitKey = Keys.owner(unit);
    String projectKey = Keys.project(project);
    if (!department.isEmpty()) {
      spelt.putIfAbsent(departmentKey, department);
      if (!unit.isEmpty()) {
        String before = departments.putIfAbsent(unitKey, department);
        if (before != null && !Keys.owner(before).equals(departmentKey)) {
          departments.put(unitKey, "");
        }
      }
    }
    String owner = unit.isEmpty() ? "d" + departmentKey : "u" + unitKey;
    Due due = rows.get(owner + "\n" + projectKey + "\n" + year);
    boolean fresh = due == null;
    if (due == null) {
      due = new Due(all.size(), department, unit, project, year);
      rows.put(owner + "\n" + projectKey + "\n" + year, due);
      all.add(due);
      put(unit.isEmpty() ? byDepartment : byUnit, due, owner.substring(1), projectKey);
      put(byProject, due, "", projectKey);
      ofOwner.computeIfAbsent(owner.substring(1), o -> new ArrayList<>(1)).add(due);
    }
    String given = code.isEmpty() ? Keys.codeOf(project) : Keys.code(code);
    boolean further = due.add(given);
    if (further) {
      byCode.computeIfAbsent(given, c -> new ArrayList<>(1)).add(due);
    }
    return fresh || further;
  }

  private static void put(Map<String, List<Due>> map, Due due, String owner, String project) {
    map.computeIfAbsent(Keys.pair(owner, project), k -> new ArrayList<>(1)).add(due);
  }

  List<Due> all() {
    return all;
  }

  /** The departments as they are spelt first. */
  List<String> departments() {
    return List.copyOf(spelt.values());
  }

  /** The department of a form; null where the registers do not say. */
  @Nullable String department(Sent form) {
    Set<String> keys = new LinkedHashSet<>();
    for (Due due : match(form).dues()) {
      if (!due.department.isEmpty()) {
        keys.add(Keys.owner(due.department));
      }
    }
    if (keys.size() == 1) {
      return spelt.get(keys.iterator().next());
    }
    String ofUnit = departments.get(form.ownerKey());
    return ofUnit == null || ofUnit.isEmpty() ? null : spelt.get(Keys.owner(ofUnit));
  }

  /** What a form is for. */
  Match match(Sent form) {
    List<Due> dues = new ArrayList<>();
    List<Due> doubtful = new ArrayList<>();
    String project = form.projectKey();
    Predicate<Due> fits = due -> due.inYear(form.year()) && due.ofCode(form.code());
    Set<Due> byItsCode = new LinkedHashSet<>();
    if (!form.code().isEmpty()) {
      byItsCode.addAll(byCode.getOrDefault(form.code(), List.of()));
    }
    take(byItsCode, fits, dues, doubtful);
    if (!project.isEmpty() && dues.isEmpty() && doubtful.isEmpty()) {
      take(found(byUnit, Set.of(form.ownerKey()), project), fits, dues, doubtful);
      take(found(byDepartment, owners(form), project), fits, dues, doubtful);
    }
    take(found(byUnit, Set.of(form.ownerKey()), ""), fits, dues, doubtful);
    take(found(byDepartment, owners(form), ""), fits, dues, doubtful);
    return new Match(dues, doubtful);
  }

  private static Set<String> owners(Sent form) {
    Set<String> owners = new LinkedHashSet<>();
    owners.add(form.departmentKey());
    owners.add(form.ownerKey());
    return owners;
  }

  private static Set<Due> found(Map<String, List<Due>> map, Set<String> owners, String project) {
    Set<Due> found = new LinkedHashSet<>();
    for (String owner : owners) {
      if (!owner.isEmpty()) {
        found.addAll(map.getOrDefault(Keys.pair(owner, project), List.of()));
      }
    }
    return found;
  }

  private static void take(
      Set<Due> found, Predicate<Due> fits, List<Due> dues, List<Due> doubtful) {
    List<Due> fitting = found.stream().filter(fits).toList();
    (fitting.size() > 1 ? doubtful : dues).addAll(fitting);
  }

  /**
   * Entries that a form may be meant for, with what differs, in Chinese.
   *
   * @param open whether an entry still lacks a form
   */
  Map<Due, String> near(Sent form, Predicate<Due> open) {
    Map<Due, String> near = new LinkedHashMap<>();
    String project = form.projectKey();
    if (project.isEmpty()) {
      return near;
    }
    for (Due due : first(byProject, Keys.pair("", project))) {
      if (open.test(due)) {
        boolean mine = owners(form).contains(Keys.owner(due.owner()));
        String what =
            !mine
                ? "单位不同"
                : !due.inYear(form.year()) ? "年度不同" : due.ofCode(form.code()) ? "" : "项目编码不同";
        near.put(due, what.isEmpty() ? "不能确定是哪一项" : what);
      }
    }
    for (String owner : owners(form)) {
      for (Due due : first(ofOwner, owner)) {
        if (open.test(due) && !due.anyForm() && Keys.near(Keys.project(due.project), project)) {
          near.putIfAbsent(due, "项目名称相近");
        }
      }
    }
    return near;
  }

  private static List<Due> first(Map<String, List<Due>> map, String key) {
    List<Due> found = map.getOrDefault(key, List.of());
    return found.size() > TRIED ? found.subList(0, TRIED) : found;
  }
}
