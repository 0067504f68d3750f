package selfeval.form;

import java.util.List;
import selfeval.template.Templates;
import selfeval.workbook.Workbook;

/** Reads text tables with the built-in templates. */
final class Read {
  static final Templates TEMPLATES = Templates.load(null);
  static final FormReader READER = new FormReader(TEMPLATES, null);

  private Read() {}

  /** The forms on sheets written as text tables. */
  static List<Located> tables(String... tables) {
    return READER.read(TextGrid.workbook(tables));
  }

  static List<Located> workbook(Workbook workbook) {
    return READER.read(workbook);
  }

  /** The only form of a sheet. */
  static Located one(String table) {
    List<Located> found = tables(table);
    if (found.size() != 1) {
      throw new AssertionError("forms found: " + found.size());
    }
    return found.get(0);
  }

  /** The only form of a sheet, read with this template whatever its labels say. */
  static Form form(String template, String table) {
    FormReader reader = new FormReader(TEMPLATES, TEMPLATES.byId(template).orElseThrow());
    return reader.read(TextGrid.workbook(table)).get(0).form();
  }

  static Form form(String table) {
    return one(table).form();
  }
}
