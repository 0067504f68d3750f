package selfeval.run.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An opened folder: an INPUT or one below it. The INPUT may be a symbolic link, below it none is
 * followed, even if it is put there between looking and opening: on systems that can, an entry is
 * opened relative to its opened folder and not by its path.
 */
abstract class InputFolder implements Closeable {
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  /** Opens an INPUT. */
  @SuppressWarnings("StreamResourceLeak") // the returned folder closes it
  static InputFolder open(Path input) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(input);
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return new ByHandle(input, secure);
    }
    stream.close();
    return byPath(input);
  }

  /** Opens an INPUT as on systems without handles of folders, such as Windows. */
  static InputFolder byPath(Path input) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(input, BasicFileAttributes.class);
    return new ByPath(null, input, identity(attributes));
  }

  final Path path;

  private InputFolder(Path path) {
    this.path = path;
  }

  /** The names of what it contains. */
  abstract List<Path> names() throws IOException;

  /** Attributes of an entry itself, of a link those of the link. */
  abstract BasicFileAttributes attributes(Path name) throws IOException;

  /**
   * Opens an entry to be read.
   *
   * @throws IOException also where it is a symbolic link
   */
  abstract SeekableByteChannel channel(Path name) throws IOException;

  abstract InputFolder opened(Path name) throws IOException;

  /**
   * Opens a folder in this one.
   *
   * @throws Unopened where it is a symbolic link, or no folder
   */
  final InputFolder folder(Path name) throws IOException {
    expectFolder(name);
    try {
      return opened(name);
    } catch (IOException e) {
      expectFolder(name); // a link by now is called so
      throw e;
    }
  }

  private void expectFolder(Path name) throws IOException {
    BasicFileAttributes attributes = attributes(name);
    if (isLink(attributes)) {
      throw new Unopened(path.resolve(name), Unopened.Why.LINK);
    }
    if (!attributes.isDirectory()) {
      throw new Unopened(path.resolve(name), Unopened.Why.REPLACED);
    }
  }

  /** Symbolic links, and the junctions of Windows, which are folders and yet something else. */
  static boolean isLink(BasicFileAttributes attributes) {
    return attributes.isSymbolicLink() || (attributes.isDirectory() && attributes.isOther());
  }

  /** What tells one file from another; on Windows, which gives no key, the time of its making. */
  static Object identity(BasicFileAttributes attributes) {
    return attributes.fileKey() != null ? attributes.fileKey() : attributes.creationTime();
  }

  static List<Path> namesOf(DirectoryStream<Path> stream) throws IOException {
    List<Path> names = new ArrayList<>();
    try {
      for (Path entry : stream) {
        names.add(entry.getFileName());
      }
      return names;
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** A folder whose entries are opened relative to it, wherever its path leads to by then. */
  private static final class ByHandle extends InputFolder {
    private final SecureDirectoryStream<Path> stream;

    ByHandle(Path path, SecureDirectoryStream<Path> stream) {
      super(path);
      this.stream = stream;
    }

    @Override
    List<Path> names() throws IOException {
      return namesOf(stream);
    }

    @Override
    BasicFileAttributes attributes(Path name) throws IOException {
      return stream
          .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
    }

    @Override
    SeekableByteChannel channel(Path name) throws IOException {
      return stream.newByteChannel(name, READ);
    }

    @Override
    InputFolder opened(Path name) throws IOException {
      return new ByHandle(
          path.resolve(name), stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  /**
   * A folder that is known by its path alone. The way to an entry is looked at before and after it
   * is opened, which finds every link but one that was there just between the two looks.
   */
  private static final class ByPath extends InputFolder {
    private final @Nullable ByPath parent;
    private final Object identity;

    ByPath(@Nullable ByPath parent, Path path, Object identity) {
      super(path);
      this.parent = parent;
      this.identity = identity;
    }

    @Override
    List<Path> names() throws IOException {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
        List<Path> names = namesOf(stream);
        expectSameWay();
        return names;
      }
    }

    @Override
    BasicFileAttributes attributes(Path name) throws IOException {
      return Files.readAttributes(
          path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    SeekableByteChannel channel(Path name) throws IOException {
      SeekableByteChannel channel = Files.newByteChannel(path.resolve(name), READ);
      try {
        expectSameWay();
        return channel;
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    }

    @Override
    InputFolder opened(Path name) throws IOException {
      return new ByPath(this, path.resolve(name), identity(attributes(name)));
    }

    private void expectSameWay() throws IOException {
      ByPath top = this;
      for (ByPath one = this; one.parent != null; one = one.parent) {
        BasicFileAttributes now = one.parent.attributes(one.path.getFileName());
        if (isLink(now)) {
          throw new Unopened(one.path, Unopened.Why.LINK);
        }
        if (!Objects.equals(identity(now), one.identity)) {
          throw new Unopened(one.path, Unopened.Why.REPLACED);
        }
        top = one.parent;
      }
      if (!path.toRealPath().startsWith(top.path.toRealPath())) {
        throw new Unopened(path, Unopened.Why.LINK);
      }
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
