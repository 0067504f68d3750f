package selfeval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import selfeval.result.EvidenceRecord;

/**
 * Sentences as reports have them, beside one form: what agrees, what contradicts, what is neither.
 */
class SentencesTest {
  private static final String TITLE = "2022年度城区道路照明维护项目绩效自评报告\n";

  private static final String FORM =
      """
      项目支出绩效自评表
      （2022年度）
      项目名称|城区道路照明维护项目
      主管部门|江城市城市管理局|||实施单位|江城市路灯管理所
      项目资金（万元）||年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分
      |年度资金总额|120|100|95|10|95%|9.5
      |其中：当年财政拨款|110|90|85|—||—
      |上年结转资金|10|10|10|—||—
      绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
      |产出指标|数量指标|维护路灯盏数|≥5000盏|5200盏|20|20|
      |||更换灯具数|≥300套|310套|10|10|
      ||质量指标|维修合格率|≥98%|99%|10|10|
      ||时效指标|故障修复时间|≤24小时|20小时|10|10|
      |效益指标|社会效益指标|夜间照明覆盖率|≥95%|96%|15|15|
      ||生态效益指标|节电率|≥10%|8%|15|12|部分灯具未更换为节能灯，下一年度更换。
      |满意度指标|服务对象满意度指标|市民满意度|≥90%|93%|10|10|
      总分||||||100|96.5
      """;

  private static byte[] form() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("自评表");
      List<String> lines = FORM.lines().toList();
      for (int r = 0; r < lines.size(); r++) {
        Row row = sheet.createRow(r);
        String[] cells = lines.get(r).split("\\|", -1);
        for (int c = 0; c < cells.length; c++) {
          if (cells[c].matches("\\d+(\\.\\d+)?")) {
            row.createCell(c).setCellValue(Double.parseDouble(cells[c]));
          } else if (!cells[c].isEmpty()) {
            row.createCell(c).setCellValue(cells[c]);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static List<String> sentences() throws IOException {
    try (InputStream in =
        SentencesTest.class.getResourceAsStream("/selfeval/evidence/sentences.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    }
  }

  private static boolean holds(String expected, List<EvidenceRecord> read) {
    boolean differs = read.stream().anyMatch(one -> Boolean.FALSE.equals(one.agrees()));
    boolean agrees = read.stream().anyMatch(one -> Boolean.TRUE.equals(one.agrees()));
    return switch (expected) {
      case "agree" -> agrees && !differs;
      case "contra" -> differs;
      case "trap" -> !differs;
      default -> throw new IllegalArgumentException(expected);
    };
  }

  @Test
  void every_sentence_is_read_as_a_careful_reader_would() throws IOException {
    byte[] form = form();
    FormAuditor auditor = FormAuditor.standard();
    List<String> wrong = new ArrayList<>();
    int contradictions = 0;
    for (String line : sentences()) {
      String[] parts = line.split("\t", 2);
      String body = parts[1].replace("\\n", "\n");
      boolean own = body.startsWith("#T");
      String text = own ? body.substring(2) : TITLE + body;
      Beside beside = Beside.NOTHING.report("报告.txt", text.getBytes(StandardCharsets.UTF_8));
      List<EvidenceRecord> read =
          auditor.audit("表.xlsx", form, beside).record().forms().get(0).evidence().stream()
              .filter(one -> own || !one.place().equals("第1段"))
              .toList();
      contradictions += parts[0].equals("contra") ? 1 : 0;
      if (!holds(parts[0], read)) {
        wrong.add(line + " -> " + read);
      }
    }
    assertThat(contradictions).isGreaterThan(35);
    assertThat(wrong).isEmpty();
  }
}
