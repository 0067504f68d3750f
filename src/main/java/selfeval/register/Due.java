package selfeval.register;

import java.util.ArrayList;
import java.util.List;

/**
 * Forms that are due for one project of one unit, or, without a project, any form of a unit or
 * department. Rows that say the same are one; rows that differ in nothing but the project's code
 * are as many forms as there are codes. Texts are empty where nothing is said.
 */
final class Due {
  final int number;
  final String department;
  final String unit;
  final String project;
  final String year;
  private final List<String> codes = new ArrayList<>();

  /**
   * @param number the order of the registers, from 0
   */
  Due(int number, String department, String unit, String project, String year) {
    this.number = number;
    this.department = department;
    this.unit = unit;
    this.project = project;
    this.year = year;
  }

  /** Takes a row's code in; returns whether it is a further one. */
  boolean add(String code) {
    return !code.isEmpty() && !codes.contains(code) && codes.add(code);
  }

  /** How many forms are due. */
  int forms() {
    return Math.max(1, codes.size());
  }

  /** Whether any form of its owner will do. */
  boolean anyForm() {
    return project.isEmpty();
  }

  /** Whether a form of this year may be meant; what says no year may be of any. */
  boolean inYear(String formYear) {
    return year.isEmpty() || formYear.isEmpty() || year.equals(formYear);
  }

  /** Whether a form with this code may be meant: it, or the register, says none, or they agree. */
  boolean ofCode(String code) {
    return code.isEmpty() || codes.isEmpty() || codes.contains(code);
  }

  /** Who has to send it. */
  String owner() {
    return unit.isEmpty() ? department : unit;
  }

  /** The entry in a sentence. */
  String words() {
    return (anyForm() ? owner() : owner() + "的“" + project + "”")
        + (year.isEmpty() ? "" : "（" + year + " 年度）");
  }
}
