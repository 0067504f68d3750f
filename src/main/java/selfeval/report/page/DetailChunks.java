package selfeval.report.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * The details of forms, some dozens of forms to a chunk. A chunk is compressed, since the page
 * would be ten times as large, and only expanded when one of its forms is looked at, since a
 * browser would take long to read all of them.
 */
final class DetailChunks implements AutoCloseable {
  private static final int FORMS = 64;
  private static final int CHARACTERS = 1 << 19;

  /** A quick level: a higher one saves a tenth and takes twice the time. */
  private static final int LEVEL = 3;

  private final Parts parts;
  private final List<Integer> starts = new ArrayList<>();
  private StringBuilder waiting = new StringBuilder();
  private PageJson json = new PageJson(waiting);
  private int inChunk;
  private int forms;

  DetailChunks(Path scratch) throws IOException {
    parts = new Parts(scratch);
  }

  /** Adds a form. */
  void add(Consumer<PageJson> form) throws IOException {
    if (inChunk == 0) {
      starts.add(forms);
      json.begin();
    }
    form.accept(json);
    forms++;
    inChunk++;
    if (inChunk == FORMS || waiting.length() > CHARACTERS) {
      flush();
    }
  }

  private void flush() throws IOException {
    json.end();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(waiting.length() / 4);
    try (OutputStream gzip = new Quick(bytes)) {
      gzip.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
    }
    int number = starts.size() - 1;
    parts.add("<script type=\"text/plain\" id=\"chunk-" + number + "\">");
    parts.add(Base64.getEncoder().encode(bytes.toByteArray()));
    parts.add("</script>\n");
    waiting.setLength(0);
    json = new PageJson(waiting);
    inChunk = 0;
  }

  /** The number of the first form in each chunk. */
  List<Integer> starts() {
    return starts;
  }

  /** Writes all chunks, each an element of its own; nothing can be added then. */
  void copyTo(OutputStream out) throws IOException {
    if (inChunk > 0) {
      flush();
    }
    parts.copyTo(out);
  }

  @Override
  public void close() {
    parts.close();
  }

  private static final class Quick extends GZIPOutputStream {
    Quick(OutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(LEVEL);
    }
  }
}
