package selfeval.run.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes what has the name of a workbook and is no regular file. */
public final class Irregular {
  private Irregular() {}

  /**
   * Makes a pipe, which nobody ever writes to; where a system has none among its files, a folder.
   *
   * @param place where nothing is yet
   * @return the same place
   */
  public static Path make(Path place) throws IOException, InterruptedException {
    if (place.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      Process mkfifo = new ProcessBuilder("mkfifo", place.toString()).start();
      assertThat(mkfifo.waitFor()).isZero();
      return place;
    }
    return Files.createDirectory(place);
  }
}
