package selfeval.template;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the template files: the built-in ones from the class path, in the order of {@code
 * templates/index.yaml}, then a folder's own in the order of their names; then applies the
 * overlays.
 */
final class TemplateLoader {
  private static final String ROOT = "templates/";
  private static final String TEMPLATE = "template.yaml";
  private static final String OVERLAY = "overlay.yaml";

  /** What an office may have there beside templates of forms: its own letter. */
  private static final String LETTERS = "letters";

  private final TemplateReader reader;
  private final Map<String, Item.Block> sources = new LinkedHashMap<>();
  private final Map<String, Item.Block> inherited = new HashMap<>();
  private final Map<String, Path> folders = new HashMap<>();
  private final List<Overlay> overlays = new ArrayList<>();

  /** The bytes of each file, by the name that its tree bears. */
  private final Map<String, byte[]> contents = new HashMap<>();

  private final CompactTemplates compact;
  private boolean found;

  /**
   * @param compact what is known of built-in files without reading them as YAML
   */
  TemplateLoader(
      @Nullable Set<String> knownRules, @Nullable FormulaSyntax syntax, CompactTemplates compact) {
    this.reader = new TemplateReader(knownRules, syntax);
    this.compact = compact;
  }

  Templates load(@Nullable Path more) {
    String indexFile = ROOT + "index.yaml";
    Section index = Section.of(builtInTree(indexFile), List.of("order", "general"));
    for (Item.Text id : index.texts("order")) {
      String file = ROOT + id.value() + "/" + TEMPLATE;
      add(builtInTree(file), id.value(), null);
    }
    List<String> listed = new ArrayList<>(sources.keySet());
    String general = index.text("general", "general");
    String generalFile = ROOT + general + "/" + TEMPLATE;
    add(builtInTree(generalFile), general, null);
    if (more != null) {
      folder(more);
      for (String id : sources.keySet()) {
        if (!listed.contains(id) && !id.equals(general)) {
          listed.add(id);
        }
      }
    }
    for (Overlay overlay : overlays) {
      overlay.checkTargets(sources.keySet());
    }
    List<Template> all = new ArrayList<>();
    for (String id : listed) {
      all.add(reader.read(adjusted(id)));
    }
    Map<String, TemplateOrigin> origins = new HashMap<>();
    for (String id : sources.keySet()) {
      origins.put(id, origin(id));
    }
    return new Templates(all, reader.read(adjusted(general)), folders, origins);
  }

  /** The files that a template was made of: its own, those it extends, the overlays on it. */
  private TemplateOrigin origin(String id) {
    List<byte[]> files = new ArrayList<>();
    Item.Block tree = requireNonNull(sources.get(id), id);
    while (true) {
      files.add(requireNonNull(contents.get(tree.file()), tree.file()));
      if (!(tree.get("extends") instanceof Item.Text parent)) {
        break;
      }
      tree = requireNonNull(sources.get(parent.value()), parent.value());
    }
    List<String> overlaid = new ArrayList<>();
    for (Overlay overlay : overlays) {
      if (overlay.meant(id)) {
        files.add(requireNonNull(contents.get(overlay.file()), overlay.file()));
        overlaid.add(overlay.file());
      }
    }
    return new TemplateOrigin(files, overlaid);
  }

  private Item.Block builtInTree(String file) {
    byte[] bytes = builtIn(file);
    Item.Block tree = compact.tree(file, bytes);
    if (tree == null) {
      return parsed(file, bytes);
    }
    contents.put(file, bytes);
    return tree;
  }

  private Item.Block parsed(String file, byte[] bytes) {
    contents.put(file, bytes);
    return TemplateFile.parse(file, bytes);
  }

  private void add(Item.Block tree, @Nullable String folder, @Nullable Path place) {
    Item.Entry entry = tree.entries().get("id");
    if (entry == null || !(entry.value() instanceof Item.Text id) || id.value().isEmpty()) {
      throw TemplateException.at(tree, "缺少键“id”，应为“id: " + folder + "”（与文件夹同名）");
    }
    Item.Block before = sources.get(id.value());
    if (before != null) {
      throw TemplateException.at(
          entry, "id“" + id.value() + "”已用于 " + before.file() + "，应另取一个（若只想调整该模板，请写 overlay.yaml）");
    }
    if (folder != null && !id.value().equals(folder)) {
      throw TemplateException.at(entry, "id 是“" + id.value() + "”，应与所在文件夹同名，即“" + folder + "”");
    }
    sources.put(id.value(), tree);
    if (place != null) {
      folders.put(id.value(), place);
    }
  }

  private void folder(Path more) {
    if (!Files.isDirectory(more)) {
      throw new TemplateException("模板文件夹 " + more + " 不存在，应为已有的文件夹");
    }
    take(more, null);
    for (Path child : children(more)) {
      String name = child.getFileName().toString();
      if (Files.isDirectory(child) && !name.startsWith(".")) {
        take(child, name);
      }
    }
    if (!found && !Files.isDirectory(more.resolve(LETTERS))) {
      throw new TemplateException(
          "模板文件夹 " + more + " 里没有模板，应有 <模板编号>/template.yaml 或 overlay.yaml");
    }
  }

  /** The template and overlay of one folder; its name is the template's id where it has to be. */
  private void take(Path folder, @Nullable String name) {
    boolean any = false;
    String stray = null;
    for (Path file : children(folder)) {
      String fileName = file.getFileName().toString();
      if (!Files.isRegularFile(file)) {
        continue;
      }
      if (fileName.equals(TEMPLATE)) {
        add(parsed(file.toString(), read(file)), name, folder);
        any = true;
      } else if (fileName.equals(OVERLAY)) {
        overlays.add(Overlay.read(parsed(file.toString(), read(file))));
        any = true;
      } else {
        String lower = fileName.toLowerCase(Locale.ROOT);
        boolean yaml = lower.endsWith(".yaml") || lower.endsWith(".yml");
        stray = stray == null && yaml && !lower.startsWith(".") ? fileName : stray;
      }
    }
    if (!any && stray != null) {
      throw new TemplateException(
          "模板文件夹 " + folder + " 里的 " + stray + " 不会被读取，文件名应为 template.yaml 或 overlay.yaml");
    }
    found |= any;
  }

  private static List<Path> children(Path folder) {
    List<Path> out = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(out::add);
    } catch (IOException e) {
      throw new TemplateException("模板文件夹 " + folder + " 不能读取，应检查权限");
    }
    out.sort((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()));
    return out;
  }

  /** With everything inherited and the overlays applied. */
  private Item.Block adjusted(String id) {
    Item.Block tree = complete(id, new ArrayList<>());
    for (Overlay overlay : overlays) {
      tree = overlay.apply(id, tree);
    }
    return tree;
  }

  private Item.Block complete(String id, List<String> children) {
    Item.Block done = inherited.get(id);
    if (done != null) {
      return done;
    }
    Item.Block tree = requireNonNull(sources.get(id), id);
    Item parent = tree.get("extends");
    Item.Block out;
    if (parent == null) {
      out = Inheritance.root(tree);
    } else {
      Item.Entry entry = requireNonNull(tree.entries().get("extends"));
      String name = parent instanceof Item.Text text ? text.value() : "";
      if (!sources.containsKey(name)) {
        throw TemplateException.at(
            entry, "没有模板" + parent.kind() + KeyHints.expected(name, sources.keySet()));
      }
      children.add(id);
      if (children.contains(name)) {
        throw TemplateException.at(entry, "“extends: " + name + "”绕了一圈又回到自己，应以另一个模板为基础");
      }
      out = Inheritance.apply(complete(name, children), tree);
    }
    inherited.put(id, out);
    return out;
  }

  private static byte[] builtIn(String file) {
    try (InputStream in = TemplateLoader.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new TemplateException("程序包不完整，缺少 " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new TemplateException("程序包里的 " + file + " 不能读取");
    }
  }

  private static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(TemplateFile.MAX_SIZE + 1);
    } catch (IOException e) {
      throw new TemplateException("模板文件 " + file + " 不能读取，应检查权限");
    }
  }
}
