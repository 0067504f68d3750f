package selfeval.run.input;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** An input that was not opened, although the system would have opened something. */
public final class Unopened extends FileSystemException {
  private static final long serialVersionUID = 1;

  /** Why it was not opened. */
  enum Why {
    /** It, or a folder on the way to it, is a symbolic link. */
    LINK,
    /** It is a pipe, a device or a folder. */
    NOT_REGULAR,
    /** Something else was put in its place while it was being opened. */
    REPLACED
  }

  private final Why why;

  Unopened(Path path, Why why) {
    super(path.toString(), null, why.name());
    this.why = why;
  }

  Why why() {
    return why;
  }
}
