package selfeval.waiver;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Waivers in YAML: a list, alone or under the key {@code waivers}, of blocks of plain values. */
final class WaiverYaml {
  private static final String SHOULD =
      "应为一列豁免，每一项以“- fingerprint: …”开头，缩进写 who、why、until（可另写 file、project）";

  private final String file;
  private final Iterator<Event> events;

  @SuppressWarnings("NullAway.Init") // read by next(), with which all reading begins
  private Event event;

  private WaiverYaml(String file, String text) {
    this.file = file;
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Waivers.MAX_SIZE).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  static List<WaiverDraft> read(String file, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw WaiverException.at(file, 1, "文件编码应为 UTF-8，请在编辑器里另存为 UTF-8 编码");
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      return new WaiverYaml(file, plain).document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
      throw WaiverException.at(file, line, "写法有误，应为“键: 值”：英文冒号后留一个空格，下一层用空格缩进");
    } catch (YamlEngineException e) {
      throw WaiverException.at(file, 1, "应为文本格式的 YAML 文件，这里有不能读的字符");
    }
  }

  private List<WaiverDraft> document() {
    next();
    if (next() == Event.ID.StreamEnd) {
      return List.of();
    }
    Event.ID first = next();
    if (first == Event.ID.Scalar && ((ScalarEvent) event).getValue().isEmpty()) {
      return List.of();
    }
    if (first == Event.ID.MappingStart) {
      expect(next() == Event.ID.Scalar && ((ScalarEvent) event).getValue().equals("waivers"));
      next();
    }
    expect(event.getEventId() == Event.ID.SequenceStart);
    List<WaiverDraft> drafts = new ArrayList<>();
    while (next() != Event.ID.SequenceEnd) {
      expect(event.getEventId() == Event.ID.MappingStart);
      drafts.add(draft());
    }
    if (first == Event.ID.MappingStart) {
      expect(next() == Event.ID.MappingEnd);
    }
    next();
    expect(next() == Event.ID.StreamEnd);
    return drafts;
  }

  private WaiverDraft draft() {
    int line = line();
    Map<String, String> values = new HashMap<>();
    while (next() != Event.ID.MappingEnd) {
      expect(event.getEventId() == Event.ID.Scalar);
      String key = ((ScalarEvent) event).getValue();
      int at = line();
      if (!WaiverDraft.KEYS.contains(key)) {
        throw WaiverException.at(
            file, at, "不认识的键“" + key + "”，应为：" + String.join("、", WaiverDraft.KEYS));
      }
      expect(next() == Event.ID.Scalar);
      if (values.put(key, ((ScalarEvent) event).getValue()) != null) {
        throw WaiverException.at(file, at, "键“" + key + "”在同一项里写了两次");
      }
    }
    return new WaiverDraft(file, line, values);
  }

  private Event.ID next() {
    event = events.next();
    return event.getEventId();
  }

  private int line() {
    return event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
  }

  private void expect(boolean met) {
    if (!met) {
      throw WaiverException.at(file, line(), SHOULD);
    }
  }
}
