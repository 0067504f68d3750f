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
 * @param project that it names; of a whole department's form what registers call that
 * @param code the code in front of its project
 * @param year its year, or empty
 */
record Sent(Place place, String department, String unit, String project, String code, String year) {

  /** The template of forms for the spending of a whole department. */
  private static final String WHOLE_DEPARTMENT = "department";

  static Sent of(FileRecord file, FormRecord form) {
    String named = form.text(Field.PROJECT);
    boolean whole = named.isBlank() && WHOLE_DEPARTMENT.equals(form.template());
    String project = whole ? Keys.WHOLE_DEPARTMENT : named;
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
