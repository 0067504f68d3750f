package selfeval.run.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An input file, opened once: what was opened is what is checked, hashed and read. Every content of
 * an input comes through here.
 */
public final class OpenedInput implements Closeable {
  /**
   * A file may be saved anew in the moment it is opened; one that changes more often is refused.
   */
  private static final int ATTEMPTS = 5;

  private final SeekableByteChannel channel;
  private final @Nullable ZipMember member;
  private @Nullable InputStream unpacking;

  private OpenedInput(SeekableByteChannel channel, @Nullable ZipMember member) {
    this.channel = channel;
    this.member = member;
  }

  /** How an INPUT that is a folder is opened. */
  @FunctionalInterface
  interface Door {
    public InputFolder open(Path input) throws IOException;
  }

  /**
   * Opens a file to be read.
   *
   * @throws Unopened where a symbolic link leads to it from within its INPUT, where it is no
   *     regular file, or where it was replaced again and again meanwhile
   * @throws IOException where the system cannot open it
   */
  public static OpenedInput open(InputFile file) throws IOException {
    return open(file, InputFolder::open);
  }

  public static OpenedInput open(InputFile file, Door door) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Path below = file.below();
        OpenedInput opened = below == null ? itself(file.input()) : below(file, below, door);
        return file.member() == null ? opened : new OpenedInput(opened.channel, file.member());
      } catch (Unopened e) {
        if (e.why() != Unopened.Why.REPLACED || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static OpenedInput itself(Path path) throws IOException {
    return opened(
        path,
        () -> Files.readAttributes(path, BasicFileAttributes.class),
        () -> Files.newByteChannel(path));
  }

  private static OpenedInput below(InputFile file, Path below, Door door) throws IOException {
    InputFolder folder = door.open(file.input());
    try {
      for (int i = 0; i < below.getNameCount() - 1; i++) {
        InputFolder inner = folder.folder(below.getName(i));
        folder.close();
        folder = inner;
      }
      InputFolder last = folder;
      Path name = below.getFileName();
      return opened(file.path(), () -> last.attributes(name), () -> last.channel(name));
    } finally {
      folder.close();
    }
  }

  @FunctionalInterface
  private interface Step<T> {
    T run() throws IOException;
  }

  /**
   * A pipe would be waited for and a device has no end, so nothing is opened before it is known to
   * be regular; and since only a path can be asked, it is asked again.
   */
  private static OpenedInput opened(
      Path path, Step<BasicFileAttributes> look, Step<SeekableByteChannel> open)
      throws IOException {
    Object before = identity(path, look.run());
    SeekableByteChannel channel = null;
    IOException trouble = null;
    try {
      channel = open.run();
    } catch (IOException e) {
      trouble = e;
    }
    try {
      if (!before.equals(identity(path, look.run()))) {
        throw new Unopened(path, Unopened.Why.REPLACED);
      }
      if (channel == null) {
        throw Objects.requireNonNull(trouble, "what was not opened has given trouble");
      }
      return new OpenedInput(channel, null);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      throw e;
    }
  }

  private static Object identity(Path path, BasicFileAttributes attributes) throws Unopened {
    if (InputFolder.isLink(attributes)) {
      throw new Unopened(path, Unopened.Why.LINK);
    }
    if (!attributes.isRegularFile()) {
      throw new Unopened(path, Unopened.Why.NOT_REGULAR);
    }
    return InputFolder.identity(attributes);
  }

  /** Size of what was opened, bytes. */
  public long size() throws IOException {
    return member == null ? channel.size() : member.size();
  }

  /** Its bytes from where the last read ended; of a file in a zip file, from its first. */
  public InputStream stream() throws IOException {
    if (member == null) {
      return Channels.newInputStream(channel);
    }
    unpacking = member.stream(channel);
    return unpacking;
  }

  public SeekableByteChannel channel() {
    return channel;
  }

  /** Whether another process holds a lock on it; false also where that cannot be told. */
  public boolean lockedElsewhere() {
    // A shared lock needs no right to write, and is gone when this is closed.
    if (!(channel instanceof FileChannel file)) {
      return false;
    }
    try {
      return file.tryLock(0, Long.MAX_VALUE, true) == null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (unpacking != null) {
      unpacking.close();
    }
    channel.close();
  }
}
