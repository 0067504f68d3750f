package selfeval.register;

import selfeval.overview.DepartmentNames;
import selfeval.overview.RegisterFigures.Place;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.term.Field;

/**
 * What a form is looked for by.
 *
 * @param place where it is
 * @param department that it names, its folder where it names nobody
 * @param unit that it names, or empty
 * @param project that it names
 * @param code the code in front of its project
 * @param year its year, or empty
 */
record Sent(Place place, String department, String unit, String project, String code, String year) {

  static Sent of(FileRecord file, FormRecord form) {
    String project = form.text(Field.PROJECT);
    String department = form.text(Field.DEPARTMENT);
    String unit = form.text(Field.IMPLEMENTER);
    return new Sent(
        new Place(file.file(), file.input(), form.sheet()),
        department.isBlank() && unit.isBlank() ? DepartmentNames.given(file, form) : department,
        unit,
        project,
        Keys.codeOf(project),
        form.year() == null ? "" : form.year());
  }

  String departmentKey() {
    return Keys.owner(department);
  }

  /** Its unit, else its department. */
  String ownerKey() {
    return unit.isBlank() ? departmentKey() : Keys.owner(unit);
  }

  String projectKey() {
    return Keys.project(project);
  }
}
