package selfeval.run.input;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.ReportContent;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;

/**
 * A report on the disk, which may be read once more.
 *
 * @param file where it is
 * @param sha256 of what was read, lower-case hex: other bytes are those of another report
 * @param most how large it may be, bytes
 */
public record ReportFile(InputFile file, String sha256, long most) implements ReportContent {
  @Override
  public byte @Nullable [] bytes() {
    Limits limits = Limits.standard().with(Limit.FILE, most);
    FileContent content = FileContent.read(file, limits, Duration.ZERO);
    return sha256.equals(content.sha256()) ? content.bytes() : null;
  }
}
