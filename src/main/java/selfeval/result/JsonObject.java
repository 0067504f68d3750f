package selfeval.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that was read. A value of another kind than the expected one counts as absent, so
 * that what other versions of the program wrote is read for what it has.
 */
public final class JsonObject {
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonObject EMPTY = new JsonObject(Map.of());

  private final Map<String, Object> values;

  private JsonObject(Map<String, Object> values) {
    this.values = values;
  }

  /** Makes a record of an object. */
  public interface Reader<T> {
    T read(JsonObject object) throws IOException;
  }

  /**
   * Reads an object.
   *
   * @param json UTF-8
   * @throws IOException where it is not JSON, or not an object
   */
  public static JsonObject parse(byte @Nullable [] json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      if (value(parser) instanceof JsonObject object) {
        return object;
      }
      throw new IOException("not a JSON object");
    }
  }

  /** A JsonObject, a list, a text, a number or a boolean; null for null. */
  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (whole(json)) {
      case START_OBJECT -> {
        Map<String, Object> values = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String key = json.currentName();
          json.nextToken();
          Object value = value(json);
          if (value != null) {
            values.put(key, value);
          }
        }
        whole(json);
        yield new JsonObject(values);
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(json));
        }
        yield list;
      }
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static JsonToken whole(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    if (token == null) {
      throw new IOException("the object ends too early");
    }
    return token;
  }

  /** The keys whose values are not null, as they come. */
  public Iterable<String> keys() {
    return values.keySet();
  }

  /** A text; null for anything else. */
  public @Nullable String text(String key) {
    return values.get(key) instanceof String text ? text : null;
  }

  /** A text; empty for anything else. */
  public String word(String key) {
    return values.get(key) instanceof String text ? text : "";
  }

  /** A decimal that was written as a text; null for anything else. */
  @Nullable BigDecimal decimal(String key) {
    return values.get(key) instanceof String text ? new BigDecimal(text) : null;
  }

  /** A whole number; {@code absent} for anything else. */
  long number(String key, long absent) {
    return values.get(key) instanceof Number number ? number.longValue() : absent;
  }

  /** True or false; null for anything else. */
  @Nullable Boolean truth(String key) {
    return values.get(key) instanceof Boolean truth ? truth : null;
  }

  /** A constant by the name that it has in the result file; null for anything but a text. */
  <E extends Enum<E>> @Nullable E constant(Class<E> type, String key) {
    return values.get(key) instanceof String text
        ? Enum.valueOf(type, text.toUpperCase(Locale.ROOT))
        : null;
  }

  /** A constant likewise; {@code absent} for anything but a text. */
  <E extends Enum<E>> E constant(E absent, String key) {
    E constant = constant(absent.getDeclaringClass(), key);
    return constant == null ? absent : constant;
  }

  /** An object; an empty one for anything else. */
  public JsonObject object(String key) {
    return values.get(key) instanceof JsonObject object ? object : EMPTY;
  }

  /** What is made of the objects of a list; empty for anything else. */
  public <T> List<T> list(String key, Reader<T> one) throws IOException {
    List<T> list = new ArrayList<>();
    for (Object value : elements(key)) {
      list.add(one.read(value instanceof JsonObject object ? object : EMPTY));
    }
    return list;
  }

  /** The texts of a list, empty for what is none in it; empty for anything else. */
  List<String> texts(String key) {
    return elements(key).stream().map(one -> one instanceof String text ? text : "").toList();
  }

  private List<?> elements(String key) {
    return values.get(key) instanceof List<?> list ? list : List.of();
  }
}
