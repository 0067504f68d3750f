package selfeval.output;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.result.FileRecord;
import selfeval.result.ReportRecord;
import selfeval.result.ResultCodec;
import selfeval.round.FormIndex;
import selfeval.round.FormerPlace;
import selfeval.term.CodePoints;
import selfeval.term.State;

/**
 * The results that a result file lists. What they are found by stays in memory; the lines are read
 * from the file when they are needed. Safe for use by many threads, while the file stays as it is.
 */
public final class Results {
  private static final int BUFFER = 1 << 16;

  private final @Nullable Path path;
  private final List<Line> lines;
  private final Map<Long, Line> byPlace = new HashMap<>();
  private final Map<String, List<Line>> byFile = new HashMap<>();
  private final FormIndex forms = new FormIndex();

  /**
   * What is kept of a line.
   *
   * @param brief what the file is found by
   * @param forms where its forms are found
   * @param at where the line begins in the file, bytes
   * @param length of the line without its line feed, bytes
   */
  public record Line(FileRecord brief, List<FormerPlace> forms, long at, int length) {

    static final Comparator<Line> ORDER =
        Comparator.comparing(Line::file, CodePoints::compare)
            .thenComparing(Line::inputOrNone, CodePoints::compare)
            .thenComparing(line -> line.sha256() == null ? "" : line.sha256());

    static Line of(FileRecord file, long at, int length) {
      return new Line(file.brief(), FormerPlace.of(file, at), at, length);
    }

    public String file() {
      return brief.file();
    }

    public @Nullable String input() {
      return brief.input();
    }

    public @Nullable String sha256() {
      return brief.sha256();
    }

    @Nullable State state() {
      return brief.state();
    }

    @Nullable String annotated() {
      return brief.annotated();
    }

    @Nullable String companion() {
      return brief.companion();
    }

    /** The same line where it begins in another file. */
    Line at(long place) {
      List<FormerPlace> moved = new ArrayList<>(forms.size());
      for (FormerPlace form : forms) {
        moved.add(form.at(place));
      }
      return new Line(brief, moved, place, length);
    }

    /** Whether it was audited and each of its forms names its project and unit. */
    boolean named() {
      return state() != null && forms.stream().allMatch(form -> form.identity().named());
    }

    private String inputOrNone() {
      return input() == null ? "" : input();
    }

    /** The places of the commented copies of its reports, by the number of the report. */
    Map<Integer, String> copies() {
      Map<Integer, String> copies = new TreeMap<>();
      for (int i = 0; i < brief.reports().size(); i++) {
        String place = brief.reports().get(i).annotated();
        if (place != null) {
          copies.put(i, place);
        }
      }
      return copies;
    }

    /** The place of the copy of a report; null where there is none. */
    @Nullable String copy(String report) {
      for (ReportRecord one : brief.reports()) {
        if (one.file().equals(report) && one.annotated() != null) {
          return one.annotated();
        }
      }
      return null;
    }

    /** What was written of it: places with the SHA-256 of what was put there, null if unknown. */
    Map<String, @Nullable String> written() {
      Map<String, @Nullable String> written = new LinkedHashMap<>();
      if (annotated() != null) {
        written.put(annotated(), brief.annotatedSha256());
      }
      if (companion() != null) {
        written.put(companion(), brief.companionSha256());
      }
      for (ReportRecord one : brief.reports()) {
        if (one.annotated() != null) {
          written.put(one.annotated(), one.annotatedSha256());
        }
      }
      return written;
    }

    /** The places of its workbooks and of the copies of its reports. */
    List<String> places() {
      List<String> places = new ArrayList<>();
      if (annotated() != null) {
        places.add(annotated());
      }
      if (companion() != null) {
        places.add(companion());
      }
      places.addAll(copies().values());
      return places;
    }
  }

  /** A line that is not this program's, or not whole. */
  public static final class BrokenLine extends IOException {
    private static final long serialVersionUID = 1;
    private final int number;

    BrokenLine(int number, Exception cause) {
      super("line " + number, cause);
      this.number = number;
    }

    /** The line's number, from 1. */
    public int number() {
      return number;
    }
  }

  Results(@Nullable Path path, List<Line> lines) {
    this.path = path;
    this.lines = lines.stream().sorted(Line.ORDER).toList();
    for (Line line : this.lines) {
      byPlace.put(line.at, line);
      byFile.computeIfAbsent(line.file(), f -> new ArrayList<>()).add(line);
      line.forms.forEach(forms::add);
    }
  }

  /** No results. */
  public static Results none() {
    return new Results(null, List.of());
  }

  /**
   * Reads a result file.
   *
   * @throws BrokenLine where a line is not one of this program's
   */
  public static Results read(Path path) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[BUFFER];
      ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
      long at = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        int from = 0;
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            line.write(buffer, from, i - from);
            lines.add(parse(line, at, lines.size() + 1));
            at += line.size() + 1L;
            line.reset();
            from = i + 1;
          }
        }
        line.write(buffer, from, read - from);
      }
      if (line.size() > 0) {
        lines.add(parse(line, at, lines.size() + 1));
      }
    }
    return new Results(path, lines);
  }

  private static Line parse(ByteArrayOutputStream line, long at, int number) throws BrokenLine {
    try {
      return Line.of(ResultCodec.read(line.toByteArray()), at, line.size());
    } catch (IOException | RuntimeException e) {
      throw new BrokenLine(number, e);
    }
  }

  /** Whether there is a result file at all. */
  public boolean exist() {
    return path != null;
  }

  /** All lines, in the order of the result file. */
  public List<Line> lines() {
    return lines;
  }

  /** The lines of this path, in their order. */
  List<Line> of(String file) {
    return byFile.getOrDefault(file, List.of());
  }

  /** The line that a form was found in. */
  Line line(FormerPlace form) {
    return at(form.line());
  }

  /** The line that begins there. */
  Line at(long place) {
    // what is asked for is known from a line of this file
    return Objects.requireNonNull(byPlace.get(place));
  }

  /** The forms, found by project, implementer and year. */
  public FormIndex forms() {
    return forms;
  }

  /** A line's bytes, without its line feed. */
  byte[] bytes(Line line) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(line.length);
    // Opened for each: an open file could not be replaced on every system.
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      channel.position(line.at);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer) < 0) {
          throw new EOFException("the result file ends before a line that it had");
        }
      }
    }
    return buffer.array();
  }

  /** All that a line says. */
  public FileRecord record(Line line) throws IOException {
    return ResultCodec.read(bytes(line));
  }
}
