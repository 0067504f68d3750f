package selfeval.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import selfeval.disk.Disk;
import selfeval.disk.Sha256Stream;

/** A file that is written aside piece by piece. */
public final class Aside implements AutoCloseable {
  private final Path path;
  private final Disk disk;
  private final Sha256Stream stream;

  Aside(Path path, OutputStream out, Disk disk) {
    this.path = path;
    this.disk = disk;
    this.stream = new Sha256Stream(out);
  }

  public Path path() {
    return path;
  }

  public OutputStream stream() {
    return stream;
  }

  /** The file is whole: on the disk before it gets its name. */
  public OutputFolder.Written finish() throws IOException {
    stream.close();
    disk.sync(path);
    if (Files.size(path) != stream.count()) {
      throw new IOException("written " + Files.size(path) + " of " + stream.count() + " bytes");
    }
    return new OutputFolder.Written(path, stream.sha256());
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
