package selfeval.run.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A file to be audited. Its content is read through {@link OpenedInput} and nowhere else.
 *
 * @param file path below its INPUT with /, the name in every result
 * @param input the INPUT; the file itself where it was named
 * @param below path below INPUT, on which no symbolic link is followed; null for the INPUT itself
 * @param source the file that this is a copy of, and that has the neighbours; null for no copy
 * @param member the file in the zip file that the path leads to; null for a file of its own
 */
public record InputFile(
    String file,
    Path input,
    @Nullable Path below,
    @Nullable InputFile source,
    @Nullable ZipMember member) {
  private static final LinkOption[] FOLLOW = {};
  private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

  /** A file that is no copy. */
  public InputFile(String file, Path input, @Nullable Path below) {
    this(file, input, below, null, null);
  }

  /** A copy of another file. */
  public static InputFile copy(Path copy, InputFile source) {
    return new InputFile(source.file(), copy, null, source, null);
  }

  /** A file in this file, which is a zip file. */
  InputFile inside(ZipMember one) {
    return new InputFile(file + "/" + one.path(), input, below, null, one);
  }

  /** A file that was named itself: it may be a symbolic link. */
  public InputFile(String file, Path itself) {
    this(file, itself, null, null, null);
  }

  /** Where it is located; of a file in a zip file, where that is. */
  public Path path() {
    return below == null ? input : input.resolve(below);
  }

  /** What no other file has: its path, and that in its zip file behind it. */
  public Path whole() {
    return member == null ? path() : path().resolve(member.path());
  }

  /** Its size, bytes; a hint only, as {@link #attributes} is. */
  public long size() throws IOException {
    return member == null ? attributes().size() : member.size();
  }

  /**
   * Size and times by path. A hint only: by the time the file is opened, another one may be there.
   */
  public BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(
        path(), BasicFileAttributes.class, below == null ? FOLLOW : NO_FOLLOW);
  }
}
