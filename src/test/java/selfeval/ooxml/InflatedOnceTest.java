package selfeval.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import selfeval.audit.AuditResult;
import selfeval.audit.Beside;
import selfeval.audit.FormAuditor;

/** Taking off, reading and annotating look at a workbook in turn; none inflates it for itself. */
class InflatedOnceTest {
  private final FormAuditor auditor = FormAuditor.standard();

  @Test
  void each_entry_of_a_workbook_is_inflated_once_for_its_whole_audit() throws IOException {
    List<Path> seeds = seeds();
    assertThat(seeds).hasSizeGreaterThanOrEqualTo(10);
    for (Path seed : seeds) {
      byte[] bytes = Files.readAllBytes(seed);
      long before = ZipArchive.inflatedHere();
      AuditResult result = auditor.audit("自评表.xlsx", bytes, Beside.NOTHING);
      assertThat(result.annotated()).as(seed.toString()).isNotNull();
      long inflated = ZipArchive.inflatedHere() - before;
      assertThat(inflated).as(seed.toString()).isPositive().isEqualTo(deflated(bytes));
    }
  }

  @Test
  void one_that_comes_back_is_inflated_with_its_marks_and_without_them() throws IOException {
    for (Path seed : seeds()) {
      byte[] bytes = Files.readAllBytes(seed);
      byte[] annotated =
          Objects.requireNonNull(auditor.audit("自评表.xlsx", bytes, Beside.NOTHING).annotated());
      long before = ZipArchive.inflatedHere();
      auditor.audit("自评表-审核.xlsx", annotated, Beside.NOTHING);
      long inflated = ZipArchive.inflatedHere() - before;
      // the marks are taken off in a look of its own
      long most = 2 * deflated(annotated) + deflated(bytes);
      assertThat(inflated).as(seed.toString()).isPositive().isLessThanOrEqualTo(most);
    }
  }

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  /** Compressed entries, as the JDK reads the archive. */
  private static long deflated(byte[] bytes) throws IOException {
    long entries = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        in.readAllBytes();
        entries += entry.getMethod() == ZipEntry.DEFLATED ? 1 : 0;
      }
    }
    return entries;
  }
}
