package selfeval.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The known templates, in the order that settles ties. */
public final class Templates {
  private final List<Template> all;
  private final Template general;
  private final Map<String, Path> folders;
  private final Map<String, TemplateOrigin> origins;

  Templates(List<Template> all, Template general) {
    this(all, general, Map.of(), Map.of());
  }

  Templates(
      List<Template> all,
      Template general,
      Map<String, Path> folders,
      Map<String, TemplateOrigin> origins) {
    this.all = List.copyOf(all);
    this.general = general;
    this.folders = new HashMap<>(folders);
    this.origins = new HashMap<>(origins);
  }

  /**
   * The built-in templates and, where a folder is given, those of its sub-folders after them.
   *
   * @param more folder with {@code <id>/template.yaml} and {@code overlay.yaml}, or null
   * @throws TemplateException for a mistake in any file, naming file and line
   */
  public static Templates load(Path more) {
    return load(more, null);
  }

  /**
   * The same, with the rule ids that a template may speak of.
   *
   * @param more folder with {@code <id>/template.yaml} and {@code overlay.yaml}, or null
   * @param knownRules ids of all rules; null to accept any
   * @throws TemplateException for a mistake in any file, naming file and line
   */
  public static Templates load(Path more, @Nullable Set<String> knownRules) {
    return load(more, knownRules, null);
  }

  /**
   * The same, with what checks the formulas that offices wrote.
   *
   * @param more folder with {@code <id>/template.yaml} and {@code overlay.yaml}, or null
   * @param knownRules ids of all rules; null to accept any
   * @param syntax finds the mistakes of formulas; null to accept any formula
   * @throws TemplateException for a mistake in any file, naming file and line
   */
  public static Templates load(
      @Nullable Path more, @Nullable Set<String> knownRules, @Nullable FormulaSyntax syntax) {
    return new TemplateLoader(knownRules, syntax, CompactTemplates.builtIn()).load(more);
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

  /** What a template was made of, also the general one; null where it came from no file. */
  public @Nullable TemplateOrigin origin(String id) {
    return origins.get(id);
  }

  public Optional<Template> byId(String id) {
    for (Template template : all) {
      if (template.id().equals(id)) {
        return Optional.of(template);
      }
    }
    return Optional.empty();
  }

  /**
   * The blank official form of a built-in or added template, or empty where it has none. The caller
   * closes it.
   */
  public Optional<InputStream> blank(String id) {
    if (byId(id).isEmpty()) {
      return Optional.empty();
    }
    Path folder = folders.get(id);
    if (folder == null) {
      return Optional.ofNullable(
          Templates.class.getResourceAsStream("/templates/" + id + "/blank.xlsx"));
    }
    Path blank = folder.resolve("blank.xlsx");
    if (!Files.isRegularFile(blank)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.newInputStream(blank));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
