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
 */
public record InputFile(String file, Path input, @Nullable Path below, @Nullable InputFile source) {
  private static final LinkOption[] FOLLOW = {};
  private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

  /** A file that is no copy. */
  public InputFile(String file, Path input, @Nullable Path below) {
    this(file, input, below, null);
  }

  /** A file that was named itself: it may be a symbolic link. */
  public InputFile(String file, Path itself) {
    this(file, itself, null);
  }

  /** Where it is located. */
  public Path path() {
    return below == null ? input : input.resolve(below);
  }

  /**
   * Size and times by path. A hint only: by the time the file is opened, another one may be there.
   */
  public BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(
        path(), BasicFileAttributes.class, below == null ? FOLLOW : NO_FOLLOW);
  }
}
