package selfeval.ooxml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes to one part, gathered as replaced byte ranges of the original: all that no change names
 * stays as it is, and every change can be taken back exactly.
 */
public final class Patch {

  /**
   * How one change is taken back.
   *
   * @param at where the new bytes are located in the changed part
   * @param length how many they are
   * @param original the bytes that were there before
   */
  public record Undo(int at, int length, byte[] original) {}

  private record Edit(int start, int end, byte[] with) {}

  private static final Comparator<Edit> BY_PLACE = Comparator.comparingInt(Edit::start);

  private final byte[] original;
  private final List<Edit> edits = new ArrayList<>();
  private byte @Nullable [] applied;

  public Patch(byte[] original) {
    this.original = original;
  }

  public byte[] original() {
    return original;
  }

  public void replace(int start, int end, String with) {
    replace(start, end, with.getBytes(StandardCharsets.UTF_8));
  }

  public void replace(int start, int end, byte[] with) {
    edits.add(new Edit(start, end, with));
    applied = null;
  }

  /** Insertions at one place keep the order in which they were asked for. */
  public void insert(int at, String text) {
    replace(at, at, text);
  }

  public void delete(int start, int end) {
    replace(start, end, "");
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  public byte[] apply() {
    if (applied != null) {
      return applied;
    }
    sort();
    int length = original.length;
    for (Edit edit : edits) {
      length = Math.addExact(length, edit.with.length - (edit.end - edit.start));
    }
    byte[] out = new byte[length];
    int from = 0;
    int to = 0;
    for (Edit edit : edits) {
      System.arraycopy(original, from, out, to, edit.start - from);
      to += edit.start - from;
      System.arraycopy(edit.with, 0, out, to, edit.with.length);
      to += edit.with.length;
      from = edit.end;
    }
    System.arraycopy(original, from, out, to, original.length - from);
    applied = out;
    return out;
  }

  /** In ascending order of place in the changed part. */
  public List<Undo> undo() {
    sort();
    List<Undo> result = new ArrayList<>(edits.size());
    int shift = 0;
    for (Edit edit : edits) {
      byte[] before = Arrays.copyOfRange(original, edit.start, edit.end);
      result.add(new Undo(edit.start + shift, edit.with.length, before));
      shift += edit.with.length - before.length;
    }
    return result;
  }

  private void sort() {
    edits.sort(BY_PLACE);
    int end = 0;
    for (Edit edit : edits) {
      if (edit.start < end) {
        throw new CannotAnnotateInPlace("部件内容重复引用");
      }
      end = edit.end;
    }
  }

  /** The part as it was, from the changed part; throws IllegalArgumentException on a mismatch. */
  public static byte[] revert(byte[] changed, List<Undo> undo) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(changed.length);
    int from = 0;
    for (Undo one : undo) {
      if (one.at < from || one.length < 0 || one.at + one.length > changed.length) {
        throw new IllegalArgumentException("the record does not fit the part");
      }
      out.write(changed, from, one.at - from);
      out.write(one.original, 0, one.original.length);
      from = one.at + one.length;
    }
    out.write(changed, from, changed.length - from);
    return out.toByteArray();
  }
}
