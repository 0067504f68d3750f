package selfeval.template;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The known templates, in the order that settles ties. */
public final class Templates {
  private final List<Template> all;
  private final Template general;

  Templates(List<Template> all, Template general) {
    this.all = List.copyOf(all);
    this.general = general;
  }

  /**
   * The built-in templates and, where a folder is given, those of its sub-folders after them.
   *
   * @param more folder with {@code <id>/template.yaml}, or null
   * @throws TemplateException for a mistake in any file, naming file and line
   */
  public static Templates load(Path more) {
    throw new UnsupportedOperationException("not yet: " + more);
  }

  /** All that can be recognised, built-in first. */
  public List<Template> all() {
    return all;
  }

  /**
   * The national vocabulary without any jurisdiction's points, caps and severities: for a form that
   * is plainly a 自评表 but fits no template.
   */
  public Template general() {
    return general;
  }

  public Optional<Template> byId(String id) {
    return all.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The blank official form of a built-in or added template, or empty where it has none. */
  public Optional<InputStream> blank(String id) {
    throw new UnsupportedOperationException("not yet: " + id);
  }
}
