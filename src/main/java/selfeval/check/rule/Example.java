package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import selfeval.check.Auditor;
import selfeval.check.Finding;
import selfeval.check.Rule;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.template.Template;
import selfeval.template.Templates;
import selfeval.workbook.CellAddress;
import selfeval.workbook.FileKind;
import selfeval.workbook.Grid;
import selfeval.workbook.Workbook;

/** An example of a rule as people see it: the rows of the sample form that it changes. */
public final class Example {
  private static final String TEMPLATE = "national-2020";

  /** The block of money begins with this word, and that of indicators with the next. */
  private static final String MONEY = "资金";

  private static final String INDICATORS = "一级指标";
  private static final String TOTAL = "总分";
  private static final int NAME = 2;

  /** What a form prints instead of the sample's short words. */
  private static final Map<String, String> PRINTED =
      Map.of(MONEY, "项目资金（万元）", "偏差原因", "偏差原因分析及改进措施", "年度", "");

  private final List<List<String>> lines = new ArrayList<>();
  private final List<CellAddress> changed = new ArrayList<>();
  private final List<String> notDrawn = new ArrayList<>();

  /** Whether it has formulas, which a drawn sheet would not calculate. */
  private boolean calculated;

  private Example() {}

  /** Returns the sample form with the changes of an example. */
  public static Example of(String changes) {
    Example example = new Example();
    SampleForm.TEXT.lines().forEach(line -> example.lines.add(cells(line)));
    example.lines.set(example.lines.size() - 1, new ArrayList<>(List.of(TOTAL)));
    changes.lines().filter(line -> !line.isBlank()).forEach(example::change);
    example.addUp();
    return example;
  }

  /**
   * Some rows of one block under its headings.
   *
   * @param headings the column headings
   * @param rows the rows, each as long as the headings
   * @param at the cell in which each row begins
   */
  public record Block(List<String> headings, List<List<String>> rows, List<CellAddress> at) {}

  /** Returns the changed rows, and those of the given cells, block by block. */
  public List<Block> blocks(List<CellAddress> more) {
    List<Block> blocks = new ArrayList<>();
    for (String head : List.of(MONEY, INDICATORS)) {
      int first = line(head);
      Block block = new Block(lines.get(first), new ArrayList<>(), new ArrayList<>());
      int behind = head.equals(MONEY) ? end(head) : lines.size();
      for (int i = first + 1; i < behind; i++) {
        int row = i;
        boolean wanted =
            changed.stream().anyMatch(at -> at.row() == row)
                || more.stream().anyMatch(at -> at.row() == row);
        if (wanted) {
          block.rows().add(padded(lines.get(i), block.headings().size()));
          block.at().add(new CellAddress(i, 0));
        }
      }
      if (!block.rows().isEmpty()) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** Returns the changes outside the two blocks, each as words: 年度：2023. */
  public List<String> others() {
    List<String> words = new ArrayList<>(notDrawn);
    for (CellAddress at : changed) {
      if (at.row() < line(MONEY)) {
        words.add(lines.get(at.row()).get(0) + "：" + lines.get(at.row()).get(1));
      }
    }
    return words;
  }

  /** Returns the cells that the example changes. */
  public List<CellAddress> changed() {
    return List.copyOf(changed);
  }

  /** Returns what the rule finds in it, where the example can be drawn as a sheet. */
  public Optional<Finding> finding(Rule rule, Templates templates) {
    Template template = templates.byId(TEMPLATE).orElse(null);
    if (!notDrawn.isEmpty() || calculated || template == null) {
      return Optional.empty();
    }
    Workbook workbook = new Workbook(FileKind.XLSX, List.of(grid()), List.of());
    List<Located> forms = new FormReader(templates, template).read(workbook);
    return new Auditor(Rules.all())
        .audit(workbook, forms).stream()
            .flatMap(audit -> audit.findings().stream())
            .filter(finding -> finding.rule().equals(rule.id()))
            .findFirst();
  }

  private Grid grid() {
    Grid.Builder grid = Grid.builder(0, "自评表");
    for (int row = 0; row < lines.size(); row++) {
      List<String> cells = lines.get(row);
      boolean printedAlone = row < 2;
      for (int column = printedAlone ? 1 : 0; column < cells.size(); column++) {
        String text = cells.get(column);
        boolean heading = row == line(MONEY) || row == line(INDICATORS);
        if (row == 1) {
          text = "（" + text + "年度）";
        }
        if (heading) {
          text = PRINTED.getOrDefault(text, text);
        }
        if (!text.isEmpty()) {
          grid.text(new CellAddress(row, printedAlone ? 0 : column).toString(), text);
        }
      }
    }
    return grid.build();
  }

  /** Fills in the sums that the example does not set. */
  private void addUp() {
    List<String> head = lines.get(line(INDICATORS));
    List<String> total = padded(lines.get(lines.size() - 1), head.size());
    for (String sum : List.of("分值", "得分")) {
      int column = head.indexOf(sum);
      if (!changed.contains(new CellAddress(lines.size() - 1, column))) {
        total.set(column, sum(sum).toPlainString());
      }
    }
    lines.set(lines.size() - 1, total);
  }

  /** Returns the sum of a column over both blocks, what is no number left out. */
  private BigDecimal sum(String column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String head : List.of(MONEY, INDICATORS)) {
      int at = lines.get(line(head)).indexOf(column);
      for (int i = line(head) + 1; i < end(head); i++) {
        String text = at < lines.get(i).size() ? lines.get(i).get(at) : "";
        boolean number = text.matches("-?\\d{1,9}(\\.\\d{1,9})?");
        sum = number ? sum.add(new BigDecimal(text)) : sum;
      }
    }
    return sum;
  }

  private void change(String change) {
    List<String> parts = cells(change);
    String name = parts.get(0);
    List<String> sets = parts.subList(1, parts.size());
    int row = rowOf(name, sets);
    if (row < 0) {
      notDrawn.add(name + "：" + String.join("，", sets).replace("=", "为"));
    } else if (row < line(MONEY)) {
      lines.set(row, new ArrayList<>(parts));
      changed.add(new CellAddress(row, 1));
    } else {
      sets.forEach(set -> set(row, set));
    }
  }

  /** Returns the line that a change is about, a new one at need; -1 where it cannot be drawn. */
  private int rowOf(String name, List<String> sets) {
    boolean values =
        !sets.isEmpty() && sets.stream().allMatch(s -> s.contains("=") || s.equals("新增"));
    for (int i = 0; i < lines.size(); i++) {
      boolean indicator = i > line(INDICATORS) && i < end(INDICATORS);
      boolean head = i < line(MONEY);
      String own = lines.get(i).get(indicator ? NAME : 0);
      if (own.equals(name) && (head ? !values && sets.size() == 1 : values)) {
        return i;
      }
    }
    if (!values || List.of("表头", "文字", "申报表", "汇总表", "栏名", "误差").contains(name)) {
      return -1;
    }
    return added(name, sets);
  }

  private int added(String name, List<String> sets) {
    boolean money = sets.stream().anyMatch(s -> s.matches("(年初预算数|全年预算数|全年执行数)=.*"));
    int at = end(money ? MONEY : INDICATORS);
    Map<Integer, String> row = new LinkedHashMap<>();
    if (money) {
      row.put(0, name);
    } else {
      row.put(0, lines.get(at - 1).get(0));
      row.put(1, lines.get(at - 1).get(1));
      row.put(NAME, name);
    }
    lines.add(at, new ArrayList<>(row.values()));
    return at;
  }

  private void set(int row, String set) {
    int equals = set.indexOf('=');
    if (equals < 0) {
      return;
    }
    String field = set.substring(0, equals).strip();
    boolean money = row < line(INDICATORS);
    List<String> head = lines.get(line(money ? MONEY : INDICATORS));
    int column = head.indexOf(field);
    if (column < 0) {
      column = head.size();
      head.add(field);
    }
    List<String> cells = lines.get(row);
    while (cells.size() <= column) {
      cells.add("");
    }
    String value = set.substring(equals + 1).strip();
    String before = cells.get(column);
    cells.set(column, value);
    calculated |= value.startsWith("公式（");
    if (!money && column == 0) {
      // A level's label is one merged cell over its rows.
      lines.subList(line(INDICATORS) + 1, end(INDICATORS)).stream()
          .filter(other -> other.get(0).equals(before))
          .forEach(other -> other.set(0, value));
    }
    changed.add(new CellAddress(row, column));
  }

  private int line(String head) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).get(0).equals(head)) {
        return i;
      }
    }
    throw new IllegalStateException(head);
  }

  /** Returns the line behind the block's last. */
  private int end(String head) {
    return head.equals(MONEY) ? line(INDICATORS) : lines.size() - 1;
  }

  private static List<String> padded(List<String> cells, int length) {
    List<String> out = new ArrayList<>(cells);
    while (out.size() < length) {
      out.add("");
    }
    return out;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int bar = line.indexOf('|'); bar >= 0; bar = line.indexOf('|', from)) {
      cells.add(line.substring(from, bar).strip());
      from = bar + 1;
    }
    cells.add(line.substring(from).strip());
    return cells;
  }
}
