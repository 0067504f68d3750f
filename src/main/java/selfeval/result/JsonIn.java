package selfeval.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads values of a line as they come. A value of another kind than the expected one counts as
 * absent, so that lines of other versions are read for what they have.
 */
final class JsonIn {
  private final JsonParser json;

  JsonIn(JsonParser json) {
    this.json = json;
  }

  /** Takes the value of one field of an object. */
  interface FieldReader {
    void read(String field) throws IOException;
  }

  /** Reads one value. */
  interface ValueReader<T> {
    T read() throws IOException;
  }

  /** Reads an object, and leaves out what is none; false where it is none. */
  boolean object(FieldReader fields) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      skip();
      return false;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      fields.read(field);
    }
    whole();
    return true;
  }

  <T> List<T> list(ValueReader<T> one) throws IOException {
    List<T> list = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      skip();
      return list;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      whole();
      list.add(one.read());
    }
    return list;
  }

  private void whole() throws IOException {
    if (json.currentToken() == null) {
      throw new IOException("the line ends too early");
    }
  }

  void skip() throws IOException {
    whole();
    json.skipChildren();
  }

  /** A text; null for anything else. */
  String text() throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    skip();
    return null;
  }

  /** A text; empty for anything else. */
  String word() throws IOException {
    String text = text();
    return text == null ? "" : text;
  }

  /** A decimal that was written as a text; null for anything else. */
  BigDecimal decimal() throws IOException {
    String text = text();
    return text == null ? null : new BigDecimal(text);
  }

  /** A number; {@code absent} for anything else. */
  long number(long absent) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
        || json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      return json.getDecimalValue().longValue();
    }
    skip();
    return absent;
  }

  /** True or false; null for anything else. */
  Boolean truth() throws IOException {
    Boolean truth =
        switch (json.currentToken()) {
          case VALUE_TRUE -> Boolean.TRUE;
          case VALUE_FALSE -> Boolean.FALSE;
          default -> null;
        };
    skip();
    return truth;
  }

  /** A constant by the name that it has in the result file; null for null. */
  <E extends Enum<E>> E constant(Class<E> type) throws IOException {
    String key = text();
    return key == null ? null : Enum.valueOf(type, key.toUpperCase(Locale.ROOT));
  }
}
