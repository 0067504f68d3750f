package selfeval.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import selfeval.output.Claims.Arrived;
import selfeval.output.Succession.Kind;
import selfeval.result.FileRecord;

/** A line of the result file to come. */
final class ResultRow {
  /** The earlier line that stays as it is; null for a new one. */
  final Results.@Nullable Line old;

  /** What was audited; null for an earlier line. */
  final @Nullable Arrived fresh;

  /** The earlier results that it replaces. */
  final List<Results.Line> formers;

  @Nullable String input;
  @Nullable String place;
  @Nullable String companion;

  /** The commented copies of its reports, by the number of the report. */
  Map<Integer, String> copies = new TreeMap<>();

  /** Whether the very same workbook was written before and is still there. */
  boolean stays;

  ResultRow(Results.@Nullable Line old, @Nullable Arrived fresh, List<Results.Line> formers) {
    this.old = old;
    this.fresh = fresh;
    this.formers = formers;
    if (old != null) {
      input = old.input();
      place = old.annotated();
      companion = old.companion();
      copies.putAll(old.copies());
    }
  }

  /** What was audited, of a row that has no earlier line. */
  Arrived arrived() {
    return Objects.requireNonNull(fresh, "a row is an earlier line or a fresh result");
  }

  String file() {
    return old != null ? old.file() : arrived().file();
  }

  /** Whether an earlier workbook gets the name that it could not have while that was held. */
  boolean moved() {
    return old != null
        && !(Objects.equals(place, old.annotated())
            && Objects.equals(companion, old.companion())
            && copies.equals(old.copies()));
  }

  /** All that is located at a place of its own. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    if (place != null) {
      places.add(place);
    }
    if (companion != null) {
      places.add(companion);
    }
    places.addAll(copies.values());
    return places;
  }

  /** Another place for each. */
  void replaced(UnaryOperator<String> other) {
    place = place == null ? null : other.apply(place);
    companion = companion == null ? null : other.apply(companion);
    copies.replaceAll((report, at) -> other.apply(at));
  }

  /** The path that a copy is named by: that of the report's name in the folder of the form. */
  String beside(Finished.Copy copy) {
    return copy.beside(arrived().finished().record());
  }

  String sha256() {
    String sha = old != null ? old.sha256() : arrived().finished().record().sha256();
    return sha == null ? "" : sha;
  }

  String inputOrNone() {
    return input == null ? "" : input;
  }

  /** The earlier line of the same path, if it replaces one. */
  Results.@Nullable Line own() {
    for (Results.Line line : formers) {
      if (line.file().equals(arrived().file())) {
        return line;
      }
    }
    return null;
  }

  boolean again() {
    return fresh != null && fresh.claim().kind() == Kind.AGAIN;
  }

  /** SHA-256 of all inputs that it stands for, oldest first. */
  List<String> replaces() {
    List<String> replaces = new ArrayList<>();
    for (Results.Line line : formers) {
      replaces.addAll(line.brief().replaces());
      if (arrived().claim().sure() && line.sha256() != null) {
        replaces.add(line.sha256());
      }
    }
    replaces.remove(arrived().finished().record().sha256());
    return replaces.stream().distinct().toList();
  }

  /** What is known of its file, with its places. */
  FileRecord record(OutputFolder folder) throws IOException {
    FileRecord whole = arrived().finished().whole(folder);
    return whole.placed(input, place, companion, replaces()).copiesPlaced(copies);
  }
}
