package selfeval.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.overview.DepartmentFiles;
import selfeval.overview.NotTaken;
import selfeval.result.JsonObject;

/**
 * What the program remembers of an output folder beside the result file: what it wrote, so that a
 * change by a person is seen, and what it could not do yet.
 */
final class Memory {
  static final String NAME = ".selfeval-audit.state";
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * SHA-256 of files as they were written, by their place; those of annotated workbooks are in the
   * lines.
   */
  final Map<String, String> written = new TreeMap<>();

  /** Old workbooks that could not be cleared away yet, by their place, with their SHA-256. */
  final Map<String, String> uncleared = new TreeMap<>();

  /** Of a file that could not be audited, which file of the disk it was: a hash of its path. */
  final Map<String, String> sources = new TreeMap<>();

  /** By folder among the INPUTs, as {@link Origin#source} knows it, what it held but workbooks. */
  final Map<String, List<NotTaken>> notTaken = new TreeMap<>();

  /** A hash of what the reports were made from. */
  String reportsOf = "";

  /** What letters and packs were made from, by their place. */
  final Map<String, String> letters = new TreeMap<>();

  /** Whose forms are, where a register said so: see {@code DepartmentNames.decided}. */
  final Map<String, String> departments = new TreeMap<>();

  /** A hash of what all letters and packs were made from; empty where some are still to be made. */
  String lettersOf = "";

  /** The day by which the last run wanted returned forms back; empty where it set none. */
  String deadline = "";

  /** The result file that was written last: its own name, or a dated one. */
  String results = Ownership.RESULTS;

  static Memory read(Path root) {
    Memory memory = new Memory();
    Path file = root.resolve(NAME);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        JsonObject values = JsonObject.parse(Files.readAllBytes(file));
        take(values.object("written"), memory.written);
        take(values.object("uncleared"), memory.uncleared);
        take(values.object("sources"), memory.sources);
        JsonObject inputs = values.object("not_taken");
        for (String input : inputs.keys()) {
          memory.notTaken.put(input, inputs.list(input, Memory::notTaken));
        }
        take(values.object("letters"), memory.letters);
        take(values.object("departments"), memory.departments);
        memory.reportsOf = values.word("ledger_of");
        memory.lettersOf = values.word("letters_of");
        memory.deadline = values.word("deadline");
        String results = values.text("results");
        memory.results = results == null ? Ownership.RESULTS : results;
      } catch (IOException | RuntimeException e) {
        return new Memory(); // then everything counts as changed by a person, and is kept
      }
    }
    return memory;
  }

  /** The day by which the last run wanted returned forms back; null where it set none. */
  @Nullable LocalDate deadline() {
    try {
      return deadline.isEmpty() ? null : LocalDate.parse(deadline);
    } catch (DateTimeParseException e) {
      return null; // not as we wrote it
    }
  }

  /** How many letters there are. */
  int letterCount() {
    return (int)
        letters.keySet().stream().filter(one -> DepartmentFiles.packBeside(one) != null).count();
  }

  /** Returns what is still known before a run has changed anything. */
  Memory carried() {
    Memory next = new Memory();
    next.written.putAll(written);
    next.letters.putAll(letters);
    next.departments.putAll(departments);
    next.reportsOf = reportsOf;
    next.lettersOf = lettersOf;
    next.deadline = deadline;
    next.results = results;
    return next;
  }

  private static void take(JsonObject from, Map<String, String> to) {
    for (String key : from.keys()) {
      String text = from.text(key);
      if (text != null) {
        to.put(key, text);
      }
    }
  }

  private static NotTaken notTaken(JsonObject one) {
    return new NotTaken(one.word("place"), one.word("kind"), one.word("advice"));
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      write(json, "written", written);
      write(json, "uncleared", uncleared);
      write(json, "sources", sources);
      writeNotTaken(json);
      write(json, "letters", letters);
      write(json, "departments", departments);
      json.writeStringField("ledger_of", reportsOf);
      json.writeStringField("letters_of", lettersOf);
      json.writeStringField("deadline", deadline);
      json.writeStringField("results", results);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private void writeNotTaken(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("not_taken");
    for (Map.Entry<String, List<NotTaken>> input : notTaken.entrySet()) {
      json.writeArrayFieldStart(input.getKey());
      for (NotTaken one : input.getValue()) {
        json.writeStartObject();
        json.writeStringField("place", one.place());
        json.writeStringField("kind", one.kind());
        json.writeStringField("advice", one.advice());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String key, Map<String, String> values)
      throws IOException {
    json.writeObjectFieldStart(key);
    for (Map.Entry<String, String> one : values.entrySet()) {
      json.writeStringField(one.getKey(), one.getValue());
    }
    json.writeEndObject();
  }
}
