package selfeval.template;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * One YAML file as a tree of {@link Item}s.
 *
 * <p>The tree is built from the parser's events, not from its nodes: so depth and aliases are
 * refused while reading, and a hostile file can neither exhaust the stack nor grow by repetition.
 */
final class TemplateFile {
  /** Bytes; the largest built-in template has a twentieth of it. */
  static final int MAX_SIZE = 512 * 1024;

  /** Levels of nesting; a template needs five. */
  static final int MAX_DEPTH = 16;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new FailsafeSchema())
          .setCodePointLimit(MAX_SIZE)
          .setMaxAliasesForCollections(0)
          .build();

  private final String name;
  private final String text;
  private Iterator<Event> events = Collections.emptyIterator();

  private TemplateFile(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * Reads one file.
   *
   * @param name as messages name it
   * @throws TemplateException for anything but one block of keys in UTF-8
   */
  static Item.Block parse(String name, byte[] bytes) {
    if (bytes.length > MAX_SIZE) {
      throw new TemplateException(
          "模板文件 " + name + " 有 " + bytes.length + " 字节，应不超过 " + MAX_SIZE + " 字节");
    }
    String text = decode(name, bytes);
    TemplateFile file = new TemplateFile(name, text);
    try {
      return file.document();
    } catch (MarkedYamlEngineException e) {
      if (e.getContext() != null
          && e.getContext().contains("flow")
          && e.getContextMark().isPresent()) {
        throw TemplateException.at(
            name, e.getContextMark().get().getLine() + 1, "写法有误，方括号 [ ] 或花括号 { } 应成对，各项之间用英文逗号");
      }
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      throw file.syntax(mark.map(m -> m.getLine() + 1).orElse(1));
    } catch (YamlEngineException e) {
      throw TemplateException.at(name, 1, "应为文本格式的 YAML 文件，这里有不能读的字符");
    }
  }

  private static String decode(String name, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw TemplateException.at(name, line, "文件编码应为 UTF-8，请在编辑器里另存为 UTF-8 编码");
    }
    out.flip();
    String text = out.toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Item.Block document() {
    events = new Parse(SETTINGS).parseString(text).iterator();
    next(); // start of the stream
    Event event = next();
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw TemplateException.at(name, 1, "文件是空的，应为一组“键: 值”");
    }
    Event first = next();
    Item root = item(first, 1);
    next(); // end of the document
    Event after = next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw TemplateException.at(name, line(after), "一个文件里应只有一份内容，请去掉“---”分隔线");
    }
    if (root instanceof Item.Block block) {
      return block;
    }
    throw root.kind().contains("：") ? syntax(root.line()) : wrongRoot(root);
  }

  private TemplateException wrongRoot(Item root) {
    return TemplateException.at(root, "这里是" + root.kind() + "，应为一组“键: 值”");
  }

  private Event next() {
    return events.next();
  }

  private Item item(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw TemplateException.at(name, line(event), "层次太深，应不超过 " + MAX_DEPTH + " 层");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw TemplateException.at(name, line(event), "不能用 & 和 * 引用别处，应把内容写出来（以 & 或 * 开头的文字应加引号）");
    }
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case SequenceStart -> many(event, depth);
      case MappingStart -> block(event, depth);
      default -> throw syntax(line(event));
    };
  }

  private Item.Text scalar(ScalarEvent event) {
    if (event.getTag().isPresent() && !event.getTag().get().equals("!")) {
      throw TemplateException.at(name, line(event), "不能用 ! 标签，应为普通文字（以 ! 开头的文字应加引号）");
    }
    boolean quoted = event.getScalarStyle() != ScalarStyle.PLAIN;
    return new Item.Text(name, line(event), event.getValue().strip(), quoted);
  }

  private Item.Many many(Event start, int depth) {
    List<Item> items = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      items.add(item(event, depth + 1));
    }
    return new Item.Many(name, line(start), items);
  }

  private Item.Block block(Event start, int depth) {
    Map<String, Item.Entry> entries = new LinkedHashMap<>();
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      int line = line(event);
      if (!(item(event, depth + 1) instanceof Item.Text key) || key.value().isEmpty()) {
        throw TemplateException.at(name, line, "键应为一个词");
      }
      Item value = item(next(), depth + 1);
      Item.Entry before = entries.put(key.value(), new Item.Entry(key.value(), name, line, value));
      if (before != null) {
        throw TemplateException.at(
            name, line, "键“" + key.value() + "”已写在第 " + before.line() + " 行，同一处应只写一次");
      }
    }
    return new Item.Block(name, line(start), entries);
  }

  private static int line(Event event) {
    Optional<Mark> mark = event.getStartMark();
    return mark.isPresent() ? mark.get().getLine() + 1 : 1;
  }

  /** The parser speaks English of tokens; a clerk needs to hear what is usually wrong. */
  private TemplateException syntax(int line) {
    String[] lines = text.split("\\R", -1);
    for (int n : new int[] {line, line - 1}) {
      String here = n >= 1 && n <= lines.length ? lines[n - 1] : "";
      if (here.stripLeading().startsWith("#")) {
        continue;
      }
      if (here.indexOf('\t') >= 0) {
        return TemplateException.at(name, n, "缩进应用空格，这里有制表符（Tab）");
      }
      if (here.indexOf('：') >= 0 && here.indexOf(": ") < 0) {
        return TemplateException.at(name, n, "键后面应为英文冒号加一个空格（: ），这里是中文冒号（：）");
      }
      if (here.indexOf('“') >= 0 && here.indexOf('"') < 0) {
        return TemplateException.at(name, n, "引号应为英文引号（\"）");
      }
    }
    return TemplateException.at(
        name, Math.min(line, lines.length), "写法有误，应为“键: 值”：英文冒号后留一个空格，下一层用空格缩进，列表写成 [甲, 乙]");
  }
}
