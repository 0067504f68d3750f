package selfeval.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import selfeval.report.ResultLine;

/** What an earlier audit left in an output folder. */
final class FormerResults {
  private static final JsonFactory JSON = new JsonFactory();

  private FormerResults() {}

  /** Whether a results.jsonl is this program's: empty, or its first line says so. */
  static boolean ours(Path results) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(results, StandardCharsets.UTF_8)) {
      String first = lines.readLine();
      return first == null || ResultLine.SCHEMA.equals(value(first, "schema"));
    } catch (java.nio.charset.CharacterCodingException e) {
      return false;
    }
  }

  /**
   * The annotated workbooks that it lists, as paths below the folder; empty where there is none.
   */
  static Set<String> annotated(Path results) throws IOException {
    Set<String> listed = new HashSet<>();
    if (Files.isRegularFile(results, LinkOption.NOFOLLOW_LINKS)) {
      try (BufferedReader lines = Files.newBufferedReader(results, StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          for (String key : new String[] {"annotated", "companion"}) {
            String place = value(line, key);
            if (place != null) {
              listed.add(place);
            }
          }
        }
      }
    }
    return listed;
  }

  /** A text value at the top of a line; null where it is absent, null, or the line is no JSON. */
  private static String value(String line, String key) {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals(key)) {
          return json.getText() == null || json.currentToken() == JsonToken.VALUE_NULL
              ? null
              : json.getText();
        }
        json.skipChildren();
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }
}
