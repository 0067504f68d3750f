package selfeval.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The trees of the built-in template files, read once when the program is built: getting a YAML
 * parser ready takes longer than all that a single form needs. The YAML files stay the source. Each
 * tree bears the length and checksum of the file it was read from and is used for that file only,
 * so that what is missing or out of date costs time and changes nothing.
 */
public final class CompactTemplates {
  /** Beside the template files, so that the same step of a build that moves them moves it. */
  static final String RESOURCE = "templates/compact.bin";

  private static final int MAGIC = 0x53455431;
  private static final int TEXT = 0;
  private static final int QUOTED = 1;
  private static final int MANY = 2;
  private static final int BLOCK = 3;

  private record Source(int length, int checksum, Item.Block tree) {}

  private final Map<String, Source> sources = new HashMap<>();

  private CompactTemplates() {}

  /**
   * Writes the compact form of the template files of a build.
   *
   * @param args the folder of compiled classes, which holds the folder templates
   * @throws IOException where a file cannot be read or written
   * @throws TemplateException for a mistake in a template file
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root.resolve("templates"))) {
      for (Path file : (Iterable<Path>) all::iterator) {
        String name = file.getFileName().toString();
        if (name.equals("index.yaml") || name.equals("template.yaml")) {
          String resource = root.relativize(file).toString().replace('\\', '/');
          files.put(resource, Files.readAllBytes(file));
        }
      }
    }
    Files.write(root.resolve(RESOURCE), written(files));
  }

  /** The compact form of the program itself; empty where it was built without one. */
  static CompactTemplates builtIn() {
    try (InputStream in = CompactTemplates.class.getResourceAsStream("/" + RESOURCE)) {
      return in == null ? new CompactTemplates() : read(in.readAllBytes());
    } catch (IOException e) {
      return new CompactTemplates();
    }
  }

  /** Reads a compact form; one that is damaged is empty. */
  static CompactTemplates read(byte[] bytes) {
    CompactTemplates out = new CompactTemplates();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        return out;
      }
      String[] words = new String[in.readInt()];
      for (int i = 0; i < words.length; i++) {
        words[i] = in.readUTF();
      }
      Map<String, Source> sources = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String file = words[in.readInt()];
        int length = in.readInt();
        int checksum = in.readInt();
        if (item(in, file, words) instanceof Item.Block tree) {
          sources.put(file, new Source(length, checksum, tree));
        }
      }
      out.sources.putAll(sources);
    } catch (IOException | RuntimeException e) {
      // then the files themselves are read
    }
    return out;
  }

  /** The tree of a file with these contents; null where it has to be read from them. */
  Item.@Nullable Block tree(String file, byte[] contents) {
    Source source = sources.get(file);
    return source == null
            || source.length() != contents.length
            || source.checksum() != checksum(contents)
        ? null
        : source.tree();
  }

  private static int checksum(byte[] contents) {
    CRC32 crc = new CRC32();
    crc.update(contents);
    return (int) crc.getValue();
  }

  private static Item item(DataInputStream in, String file, String[] words) throws IOException {
    int kind = in.readByte();
    int line = in.readInt();
    int size = in.readInt();
    return switch (kind) {
      case TEXT, QUOTED -> new Item.Text(file, line, words[size], kind == QUOTED);
      case MANY -> {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          items.add(item(in, file, words));
        }
        yield new Item.Many(file, line, items);
      }
      case BLOCK -> {
        Map<String, Item.Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
          String key = words[in.readInt()];
          int keyLine = in.readInt();
          entries.put(key, new Item.Entry(key, file, keyLine, item(in, file, words)));
        }
        yield new Item.Block(file, line, entries);
      }
      default -> throw new IOException("kind " + kind);
    };
  }

  /**
   * The compact form of some files.
   *
   * @param files contents by the names that messages give them
   */
  static byte[] written(SortedMap<String, byte[]> files) throws IOException {
    Map<String, Integer> words = new LinkedHashMap<>();
    ByteArrayOutputStream trees = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(trees);
    out.writeInt(files.size());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      out.writeInt(number(words, file.getKey()));
      out.writeInt(file.getValue().length);
      out.writeInt(checksum(file.getValue()));
      write(TemplateFile.parse(file.getKey(), file.getValue()), out, words);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream head = new DataOutputStream(all);
    head.writeInt(MAGIC);
    head.writeInt(words.size());
    for (String word : words.keySet()) {
      head.writeUTF(word);
    }
    head.write(trees.toByteArray());
    return all.toByteArray();
  }

  private static int number(Map<String, Integer> words, String word) {
    Integer known = words.putIfAbsent(word, words.size());
    return known == null ? words.size() - 1 : known;
  }

  private static void write(Item item, DataOutputStream out, Map<String, Integer> words)
      throws IOException {
    if (item instanceof Item.Text text) {
      out.writeByte(text.quoted() ? QUOTED : TEXT);
      out.writeInt(text.line());
      out.writeInt(number(words, text.value()));
    } else if (item instanceof Item.Many many) {
      out.writeByte(MANY);
      out.writeInt(many.line());
      out.writeInt(many.items().size());
      for (Item one : many.items()) {
        write(one, out, words);
      }
    } else if (item instanceof Item.Block block) {
      out.writeByte(BLOCK);
      out.writeInt(block.line());
      out.writeInt(block.entries().size());
      for (Item.Entry entry : block.entries().values()) {
        out.writeInt(number(words, entry.key()));
        out.writeInt(entry.line());
        write(entry.value(), out, words);
      }
    }
  }
}
