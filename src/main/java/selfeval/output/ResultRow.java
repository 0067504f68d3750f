package selfeval.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        && !(Objects.equals(place, old.annotated()) && Objects.equals(companion, old.companion()));
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
    return arrived().finished().whole(folder).placed(input, place, companion, replaces());
  }
}
