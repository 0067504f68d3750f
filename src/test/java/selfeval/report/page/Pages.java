package selfeval.report.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import selfeval.audit.Beside;
import selfeval.audit.FormAuditor;
import selfeval.overview.Absent;
import selfeval.overview.NotTaken;
import selfeval.overview.Occasion;
import selfeval.overview.Overview;
import selfeval.overview.OverviewCollector;
import selfeval.overview.Setup;
import selfeval.report.Report;
import selfeval.report.ReportFormat;
import selfeval.result.BatchFinding;
import selfeval.result.CellRecord;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.result.Outcome;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.waiver.Waivers;

/** Pages of the sample forms as they are audited, under names of the tests' choosing. */
final class Pages {
  static final Occasion OCCASION =
      new Occasion(
          "2026-01-05 09:00",
          Waivers.none(),
          new Setup(List.of(new Setup.Line("选项", "退回的界线", "应改正", "<b>说明</b>"))),
          null,
          List.of(new NotTaken("甲局/扫描件<1>.pdf", "PDF", "请报送工作簿。")));

  private static final List<FileRecord> SEEDS = new ArrayList<>();

  private Pages() {}

  /** The sample forms, audited. */
  static synchronized List<FileRecord> seeds() throws IOException {
    if (SEEDS.isEmpty()) {
      FormAuditor auditor = FormAuditor.standard();
      try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
        for (Path file : files.sorted().toList()) {
          if (file.toString().matches(".*\\.xlsx?")) {
            String name = Path.of("seeds").relativize(file).toString().replace('\\', '/');
            FileRecord record =
                auditor.audit(name, Files.readAllBytes(file), Beside.NOTHING).record();
            SEEDS.add(placed(record, name));
          }
        }
      }
    }
    return SEEDS;
  }

  private static FileRecord placed(FileRecord record, String name) {
    String folder = record.state() == null ? "" : record.state().chinese() + "/";
    return record.placed(
        null, folder + name.replaceFirst("(\\.[a-z]+)$", "-审核$1"), null, List.of());
  }

  /** The same forms as another agency's. */
  static FileRecord named(FileRecord of, String file, String project, String department) {
    List<FormRecord> forms = new ArrayList<>();
    for (FormRecord form : of.forms()) {
      Map<Field, CellRecord> header = new HashMap<>(form.header());
      header.put(Field.PROJECT, new CellRecord("C4", project, null));
      header.put(Field.DEPARTMENT, new CellRecord("C5", department, null));
      forms.add(
          new FormRecord(
              form.sheet(),
              form.state(),
              form.template(),
              form.templateName(),
              form.year(),
              form.unit(),
              header,
              form.budget(),
              form.execution(),
              form.indicators(),
              form.total(),
              form.deductions(),
              form.findings(),
              form.checks(),
              form.notes(),
              form.remarks(),
              form.round(),
              form.texts()));
    }
    return placed(FileRecord.audited(file, of.sha256(), of.size(), of.remarks(), forms), file);
  }

  /** So many forms of sixty departments. */
  static FileRecord numbered(int i) throws IOException {
    FileRecord seed = seeds().get(i % seeds().size());
    String department = "第" + (i % 60 + 1) + "局";
    return named(
        seed, department + "/" + i + "/自评表 #" + i + "%.xlsx", "项目" + i + "号维修工程", department);
  }

  static FileRecord damaged() {
    return FileRecord.notAudited("乙局/坏<i>.xlsx", null, 10, Outcome.DAMAGED, "文件已损坏，请重新提交。");
  }

  static String text(List<FileRecord> files, Path scratch) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(files, out, scratch);
    return out.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Writes the page of these files, with something in each of its lists. */
  static void write(Iterable<FileRecord> files, OutputStream out, Path scratch) throws Exception {
    OverviewCollector figures = new OverviewCollector(OCCASION);
    try (Report page = Page.FORMAT.begin(new ReportFormat.Setting(out, scratch, OCCASION))) {
      for (FileRecord file : files) {
        page.add(file);
        figures.add(file);
      }
      page.finish(overview(figures));
    }
  }

  static Overview overview(OverviewCollector figures) {
    BatchFinding.Member member =
        new BatchFinding.Member(
            "甲局/a.xlsx", null, "表", "C4", "甲局", "路灯<u>", "退回/甲局/a #1.xlsx", "原文<s>");
    return figures.overview(
        List.of(new Absent("丙局", "丙所", "没有报来的项目<b>", "应报名单上有，没有收到。", false)),
        List.of(
            new BatchFinding(
                "copied", "自评文字相同", Severity.WARNING, "两张表文字相同。", "请核对。", 12, List.of(member))));
  }

  /** Writes the page to a file as an output folder holds it. */
  static Path file(Iterable<FileRecord> files, Path folder) throws Exception {
    Path file = folder.resolve(Page.FORMAT.name());
    try (OutputStream out = Files.newOutputStream(file)) {
      write(files, out, folder);
    }
    return file;
  }

  /** As many forms as wanted, made when they are asked for. */
  static Iterable<FileRecord> many(int n) {
    return () ->
        Stream.iterate(0, i -> i + 1)
            .limit(n)
            .map(
                i -> {
                  try {
                    return numbered(i);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .iterator();
  }
}
