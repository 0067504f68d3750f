package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import selfeval.check.Arithmetic;
import selfeval.check.AuditOptions;
import selfeval.check.Auditor;
import selfeval.check.FormAudit;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.Heading;
import selfeval.form.IndicatorRow;
import selfeval.form.LevelPoints;
import selfeval.form.Located;
import selfeval.form.RowKind;
import selfeval.form.TotalRow;
import selfeval.template.RuleSetting;
import selfeval.template.Template;
import selfeval.template.Templates;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Stage;
import selfeval.term.TextBlocks;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.FileKind;
import selfeval.workbook.Formula;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Workbook;

/**
 * Small forms from text tables: {@link SampleForm}, changed line by line as the examples of the
 * rules are written.
 */
public final class Forms {
  static final Templates TEMPLATES = Templates.load(null);
  private static final Map<String, Field> BUDGET = new HashMap<>();
  private static final Map<String, Field> INDICATORS = new HashMap<>();

  static {
    for (Field f :
        List.of(
            Field.INITIAL_BUDGET,
            Field.BUDGET,
            Field.EXECUTED,
            Field.WEIGHT,
            Field.RATE,
            Field.SCORE)) {
      BUDGET.put(f.chinese(), f);
    }
    BUDGET.put("原因", Field.REASON);
    for (Field f :
        List.of(
            Field.LEVEL1,
            Field.LEVEL2,
            Field.LEVEL3,
            Field.OPERATOR,
            Field.TARGET,
            Field.UNIT,
            Field.ACTUAL,
            Field.WEIGHT,
            Field.SCORE)) {
      INDICATORS.put(f.chinese(), f);
    }
    INDICATORS.put("偏差原因", Field.REASON);
  }

  private String templateId = "national-2020";
  private boolean recognised = true;
  private final List<String> tied = new ArrayList<>();
  private final Map<String, RuleSetting> settings = new LinkedHashMap<>();
  private String title;
  private String due;
  private String caption;
  private String unit;
  private final Map<Field, String> header = new EnumMap<>(Field.class);
  private final List<Field> budgetColumns = new ArrayList<>();
  private final Map<String, Map<Field, String>> budget = new LinkedHashMap<>();
  private final List<Field> indicatorColumns = new ArrayList<>();
  private final Map<Field, String> headings = new EnumMap<>(Field.class);
  private final List<Map<Field, String>> indicators = new ArrayList<>();
  private String totalWeight;
  private String totalScore;
  private String totalGrade;
  private boolean noTotal;
  private final List<String> beside = new ArrayList<>();
  private final Map<Field, String> below = new EnumMap<>(Field.class);
  private boolean merged = true;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> planned = new LinkedHashMap<>();
  private final Map<String, String> summary = new LinkedHashMap<>();
  private final List<String> leftovers = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<String> unknownHeadings = new ArrayList<>();

  private Forms() {}

  /** The sample form with these changes, one a line. */
  public static Forms of(String changes) {
    Forms forms = new Forms();
    forms.sample();
    changes.lines().filter(l -> !l.isBlank()).forEach(forms::change);
    return forms;
  }

  /** The form with these changes, audited alone. */
  public static FormAudit audit(String changes) {
    Forms forms = of(changes);
    List<Located> located = new ArrayList<>();
    located.add(forms.located());
    forms.beside.forEach(other -> located.add(of(other).located()));
    return new Auditor(Rules.all(), template -> List.of(), new AuditOptions(forms.due))
        .audit(forms.book(), located)
        .get(0);
  }

  /** This form, audited in a workbook that holds another one. */
  FormAudit auditBeside(Forms other) {
    return new Auditor(Rules.all(), template -> List.of(), new AuditOptions(due))
        .audit(book(), List.of(located(), other.located()))
        .get(0);
  }

  /** Its findings as lines: rule severity cell expected reported difference. */
  public static List<String> findings(String changes) {
    return lines(audit(changes));
  }

  /** The same but for what a total becomes once the scores are mended. */
  static List<String> own(String changes) {
    return findings(changes).stream().filter(line -> !line.startsWith("total-follows ")).toList();
  }

  public static List<String> lines(FormAudit audit) {
    return audit.findings().stream()
        .map(
            f ->
                f.rule()
                    + " "
                    + f.severity().key()
                    + " "
                    + f.cell()
                    + " "
                    + f.expected()
                    + " "
                    + f.reported()
                    + " "
                    + f.difference())
        .toList();
  }

  /** The workbook the form stands in: with a 绩效目标申报表 beside it where one was asked for. */
  private Workbook book() {
    if (!below.isEmpty()) {
      Form form = form(template());
      Grid.Builder sheet = Grid.builder(0, "自评表");
      for (Map.Entry<Field, String> one : below.entrySet()) {
        FormCell cell =
            cell(
                form.total().label().at().row() + 1,
                indicatorColumns.indexOf(one.getKey()),
                one.getValue());
        sheet.cell(new GridCell(cell.at(), cell.kind(), cell.text(), cell.number(), false, null));
      }
      return new Workbook(FileKind.XLSX, List.of(sheet.build()), List.of());
    }
    if (!summary.isEmpty()) {
      return new Workbook(
          FileKind.XLSX, List.of(Grid.builder(0, "自评表").build(), summary()), List.of());
    }
    if (planned.isEmpty()) {
      return workbook();
    }
    Grid.Builder grid = Grid.builder(1, "申报表");
    String year = planned.getOrDefault("年", "");
    grid.text("A1", year + (year.isEmpty() ? "" : "年") + "项目支出绩效目标申报表");
    grid.text("A2", "项目名称").text("B2", planned.getOrDefault("项目", header.get(Field.PROJECT)));
    grid.text("A3", "年度资金总额（万元）").text("B3", planned.getOrDefault("金额", "100"));
    grid.text("A4", "二级指标").text("B4", "三级指标").text("C4", "指标值");
    int row = 5;
    for (Map.Entry<String, String> one : planned.entrySet()) {
      if (!List.of("金额", "项目", "年").contains(one.getKey())) {
        grid.text("B" + row, one.getKey()).text("C" + row, one.getValue());
        row++;
      }
    }
    return new Workbook(
        FileKind.XLSX, List.of(Grid.builder(0, "自评表").build(), grid.build()), List.of());
  }

  /** A list of projects with their scores, and with one budget for all where one was asked for. */
  private Grid summary() {
    Grid.Builder grid = Grid.builder(1, "汇总表");
    grid.text("A1", "项目自评情况汇总表").text("D1", "单位：" + summary.getOrDefault("单位", "万元"));
    grid.text("A2", "序号").text("B2", "项目名称").text("C2", "自评得分").text("D2", "全年预算数");
    int row = 3;
    for (Map.Entry<String, String> one : summary.entrySet()) {
      if (!List.of("预算", "单位").contains(one.getKey())) {
        grid.text("B" + row, one.getKey());
        number(grid, "C" + row, one.getValue());
        number(grid, "D" + row, summary.getOrDefault("预算", ""));
        row++;
      }
    }
    return grid.build();
  }

  private static void number(Grid.Builder grid, String at, String digits) {
    if (!digits.isEmpty()) {
      CellAddress cell = CellAddress.parse(at);
      BigDecimal value = new BigDecimal(digits);
      grid.cell(new GridCell(cell, ValueKind.NUMBER, digits, value, false, null));
    }
  }

  public static Workbook workbook() {
    return new Workbook(FileKind.XLSX, List.of(), List.of());
  }

  private void sample() {
    List<String> lines = SampleForm.TEXT.lines().toList();
    int block = 0;
    for (String line : lines) {
      String[] cells = cells(line);
      switch (cells[0]) {
        case "标题" -> title = cells[1];
        case "年度" -> caption = "（" + cells[1] + "年度）";
        case "项目名称" -> header.put(Field.PROJECT, cells[1]);
        case "资金" -> {
          block = 1;
          for (int i = 1; i < cells.length; i++) {
            budgetColumns.add(BUDGET.get(cells[i]));
          }
        }
        case "一级指标" -> {
          block = 2;
          for (String cell : cells) {
            indicatorColumns.add(INDICATORS.get(cell));
          }
        }
        case "总分" -> {
          // adds up by itself
        }
        default -> {
          if (block == 1) {
            budget.put(cells[0], row(budgetColumns, cells, 1));
          } else {
            indicators.add(row(indicatorColumns, cells, 0));
          }
        }
      }
    }
  }

  private static Map<Field, String> row(List<Field> columns, String[] cells, int from) {
    Map<Field, String> row = new EnumMap<>(Field.class);
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), i + from < cells.length ? cells[i + from] : "");
    }
    return row;
  }

  private static String[] cells(String line) {
    String[] cells = line.split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    return cells;
  }

  private void change(String line) {
    String[] cells = cells(line);
    switch (cells[0]) {
      case "模板" -> templateId = cells[1];
      case "未识别" -> {
        templateId = null;
        recognised = false;
      }
      case "模板并列" -> tied.add(cells[1]);
      case "停用" -> settings.put(cells[1], new RuleSetting(null, Stage.OFF, null, null));
      case "试行" -> settings.put(cells[1], new RuleSetting(null, Stage.TRIAL, null, null));
      case "误差" ->
          settings.put(cells[1], new RuleSetting(null, null, null, new BigDecimal(cells[2])));
      case "标题" -> title = cells[1];
      case "应报年度" -> due = cells[1];
      case "年度" -> caption = cells[1].isEmpty() ? null : "（" + cells[1] + "年度）";
      case "单位" -> unit = cells[1];
      case "表头" ->
          each(cells, (k, v) -> header.put(k.equals("自评得分") ? Field.HEADER_SCORE : field(k), v));
      case "文字" -> each(cells, (k, v) -> texts.put(textKey(k), v));
      case "提示文字" -> leftovers.add(cells[1]);
      case "申报表" -> each(cells, planned::put);
      case "汇总表" -> each(cells, summary::put);
      case "说明" -> remarks.add(cells[1]);
      case "未知栏名" -> unknownHeadings.add(cells[1]);
      case "删列" -> {
        for (int i = 1; i < cells.length; i++) {
          indicatorColumns.remove(INDICATORS.get(cells[i]));
        }
      }
      case "删资金列" -> {
        for (int i = 1; i < cells.length; i++) {
          budgetColumns.remove(BUDGET.get(cells[i]));
        }
      }
      case "删表头" -> header.remove(field(cells[1]));
      case "删资金" -> budget.clear();
      case "删总分" -> noTotal = true;
      case "重复表" -> beside.add(cells.length == 1 ? "" : line.replaceFirst("^重复表 \\| ", ""));
      case "项目名称" -> header.put(Field.PROJECT, cells[1]);
      case "总分以下" -> each(cells, (k, v) -> below.put(field(k), v));
      case "删行" -> indicators.removeIf(r -> r.get(Field.LEVEL3).equals(cells[1]));
      case "栏名" -> each(cells, (k, v) -> headings.put(INDICATORS.get(k), v));
      case "逐行" -> merged = false;
      case "空表" -> empty();
      case "空指标" -> {
        for (Map<Field, String> row : indicators) {
          row.put(Field.ACTUAL, "");
          row.put(Field.SCORE, "");
          row.put(Field.REASON, "");
        }
      }
      case "总分" -> total(cells);
      default -> {
        if (budget.containsKey(cells[0]) || !money(cells).isEmpty()) {
          budgetRow(cells);
        } else {
          indicatorRow(cells);
        }
      }
    }
  }

  private void empty() {
    budget.values().forEach(r -> r.replaceAll((k, v) -> k == Field.WEIGHT ? v : ""));
    for (Map<Field, String> row : indicators) {
      for (Field f : List.of(Field.ACTUAL, Field.SCORE, Field.REASON)) {
        row.put(f, "");
      }
    }
    totalScore = "";
  }

  private void total(String[] cells) {
    each(
        cells,
        (k, v) -> {
          switch (k) {
            case "分值" -> totalWeight = v;
            case "得分" -> totalScore = v;
            case "等级" -> totalGrade = v;
            default -> throw new IllegalArgumentException(k);
          }
        });
  }

  /** A money column in a row's changes shows that the row belongs to the money. */
  private static String money(String[] cells) {
    for (int i = 1; i < cells.length; i++) {
      if (cells[i].startsWith("年初预算数=")
          || cells[i].startsWith("全年预算数=")
          || cells[i].startsWith("全年执行数=")
          || cells[i].startsWith("资金")) {
        return cells[i];
      }
    }
    return "";
  }

  private void budgetRow(String[] cells) {
    Map<Field, String> row =
        budget.computeIfAbsent(cells[0], k -> row(budgetColumns, new String[0], 0));
    each(
        cells,
        (k, v) -> {
          if (k.equals("资金")) {
            return;
          }
          Field field = BUDGET.get(k);
          if (!budgetColumns.contains(field)) {
            budgetColumns.add(field);
          }
          row.put(field, v);
        });
  }

  private void indicatorRow(String[] cells) {
    Map<Field, String> row =
        indicators.stream()
            .filter(r -> r.get(Field.LEVEL3).equals(cells[0]))
            .findFirst()
            .orElse(null);
    if (row == null || (cells.length > 1 && cells[1].equals("新增"))) {
      Map<Field, String> before = indicators.get(indicators.size() - 1);
      row = new EnumMap<>(Field.class);
      for (Field f : indicatorColumns) {
        row.put(f, "");
      }
      row.put(Field.LEVEL1, before.get(Field.LEVEL1));
      row.put(Field.LEVEL2, before.get(Field.LEVEL2));
      row.put(Field.LEVEL3, cells[0]);
      indicators.add(row);
    }
    Map<Field, String> changed = row;
    each(
        cells,
        (k, v) -> {
          if (k.equals("新增")) {
            return;
          }
          Field field = field(k);
          if (!indicatorColumns.contains(field)) {
            indicatorColumns.add(field);
          }
          // A level's label is one merged cell over its rows.
          if (field == Field.LEVEL1 && merged) {
            String old = changed.get(Field.LEVEL1);
            if (v.startsWith(old) || Labels.points(v) != null) {
              for (Map<Field, String> each : indicators) {
                if (each.get(Field.LEVEL1).equals(old)) {
                  each.put(Field.LEVEL1, v);
                }
              }
            }
          }
          changed.put(field, v);
        });
  }

  private static Field field(String word) {
    Field field = INDICATORS.get(word);
    if (field != null) {
      return field;
    }
    for (Field each : Field.values()) {
      if (each.chinese().equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException(word);
  }

  private interface Change {
    void set(String key, String value);
  }

  private static void each(String[] cells, Change change) {
    for (int i = 1; i < cells.length; i++) {
      int equals = cells[i].indexOf('=');
      if (equals < 0) {
        change.set(cells[i], "");
      } else {
        change.set(cells[i].substring(0, equals).strip(), cells[i].substring(equals + 1).strip());
      }
    }
  }

  Template template() {
    Template base =
        templateId == null ? TEMPLATES.general() : TEMPLATES.byId(templateId).orElseThrow();
    Map<String, RuleSetting> rules = new LinkedHashMap<>(base.rules());
    rules.putAll(settings);
    return new Template(
        base.id(),
        base.name(),
        base.basis(),
        base.recognition(),
        base.vocabulary(),
        base.moneyUnit(),
        base.required(),
        base.points(),
        base.reverse(),
        base.qualitative(),
        base.overshootReasonFrom(),
        base.lowTargetFrom(),
        base.lowExecutionBelow(),
        base.caps(),
        base.grades(),
        rules,
        base.bases(),
        List.of());
  }

  public Located located() {
    Template template = template();
    return new Located(
        form(template),
        template,
        recognised,
        "测试用表",
        tied.stream().map(id -> TEMPLATES.byId(id).orElseThrow()).toList());
  }

  private Form form(Template template) {
    int r = 0;
    FormCell titleCell = cell(r++, 0, title);
    List<FormCell> years = new ArrayList<>();
    String year = year(caption);
    if (year(title) != null) {
      years.add(titleCell);
      year = year(title);
    }
    if (caption != null) {
      years.add(cell(r, 0, caption));
    }
    r++;
    Map<Field, FormCell> head = new EnumMap<>(Field.class);
    int c = 1;
    for (Map.Entry<Field, String> e : header.entrySet()) {
      head.put(e.getKey(), cell(r, c, e.getValue()));
      c += 2;
    }
    r++;
    Map<Field, FormCell> budgetHeads = heads(r++, budgetColumns, 1, BUDGET, Map.of());
    if (budget.isEmpty()) {
      budgetHeads = Map.of();
    }
    List<BudgetRow> money = new ArrayList<>();
    for (Map.Entry<String, Map<Field, String>> e : budget.entrySet()) {
      money.add(budgetRow(template, r++, e.getKey(), e.getValue()));
    }
    Map<Field, FormCell> heads = heads(r++, indicatorColumns, 0, INDICATORS, headings);
    List<IndicatorRow> rows = new ArrayList<>();
    List<LevelPoints> levels = new ArrayList<>();
    Map<Field, FormCell> above = Map.of();
    for (Map<Field, String> values : indicators) {
      Map<Field, FormCell> cells = new EnumMap<>(Field.class);
      boolean same = merged;
      for (int i = 0; i < indicatorColumns.size(); i++) {
        Field f = indicatorColumns.get(i);
        FormCell cell = cell(r, i, values.getOrDefault(f, ""));
        if ((f == Field.LEVEL3 && cell.blank()) || cell.text().equals("合并")) {
          continue; // 合并: the value belongs to a merge that begins above
        }
        boolean level = f == Field.LEVEL1 || f == Field.LEVEL2;
        same = level && same && above.containsKey(f) && above.get(f).text().equals(cell.text());
        if (same) {
          cell = above.get(f);
        } else if (level && Labels.points(cell.text()) != null) {
          levels.add(
              new LevelPoints(cell, level(template, cell.text()), Labels.points(cell.text())));
        }
        cells.put(f, cell);
      }
      boolean memo =
          values.get(Field.LEVEL3).startsWith("其中")
              && values.getOrDefault(Field.WEIGHT, "").isEmpty();
      rows.add(
          new IndicatorRow(r, memo, level(template, values.getOrDefault(Field.LEVEL1, "")), cells));
      above = cells;
      r++;
    }
    TotalRow total = noTotal ? null : total(r++);
    Map<String, FormCell> textCells = new LinkedHashMap<>();
    for (Map.Entry<String, String> e : texts.entrySet()) {
      textCells.put(e.getKey(), cell(r++, 1, e.getValue()));
    }
    List<FormCell> left = new ArrayList<>();
    for (String each : leftovers) {
      left.add(cell(r++, 2, each));
    }
    List<Heading> unknown = new ArrayList<>();
    for (String each : unknownHeadings) {
      FormCell cell = cell(r, 9 + unknown.size(), each);
      unknown.add(new Heading(cell, false, true, false, null));
    }
    CellRange extent = new CellRange(new CellAddress(0, 0), new CellAddress(r, 9));
    return new Form(
        0,
        "自评表",
        extent,
        titleCell,
        year,
        years,
        unit,
        head,
        budgetHeads,
        money,
        heads,
        rows,
        levels,
        total,
        textCells,
        left,
        unknown,
        remarks);
  }

  private BudgetRow budgetRow(Template template, int r, String label, Map<Field, String> values) {
    Map<Field, FormCell> cells = new EnumMap<>(Field.class);
    for (int i = 0; i < budgetColumns.size(); i++) {
      cells.put(
          budgetColumns.get(i), cell(r, i + 1, values.getOrDefault(budgetColumns.get(i), "")));
    }
    String name = Labels.row(label);
    RowKind kind = RowKind.PART;
    int division = -1;
    if (template.vocabulary().budgetTotal().stream().anyMatch(l -> Labels.row(l).equals(name))) {
      kind = RowKind.TOTAL;
    } else if (label.startsWith("其中明细")) {
      kind = RowKind.MEMO;
    } else {
      for (int d = 0; d < template.vocabulary().budgetParts().size(); d++) {
        if (template.vocabulary().budgetParts().get(d).stream()
            .anyMatch(l -> Labels.row(l).equals(name))) {
          division = d;
        }
      }
    }
    return new BudgetRow(kind, division, cell(r, 0, label), cells);
  }

  private TotalRow total(int r) {
    String weight = totalWeight == null ? sum(Field.WEIGHT) : totalWeight;
    String score = totalScore == null ? sum(Field.SCORE) : totalScore;
    int w = indicatorColumns.indexOf(Field.WEIGHT);
    int s = indicatorColumns.indexOf(Field.SCORE);
    if (score.matches("[优良中差].?")) {
      // A reader takes a rating for what it is, wherever it stands.
      return new TotalRow(cell(r, 0, "总分"), cell(r, w, weight), null, cell(r, s, score));
    }
    return new TotalRow(
        cell(r, 0, "总分"),
        w < 0 ? null : cell(r, w, weight),
        s < 0 ? null : cell(r, s, score),
        totalGrade == null ? null : cell(r, 8, totalGrade));
  }

  private String sum(Field field) {
    BigDecimal sum = BigDecimal.ZERO;
    List<Map<Field, String>> all = new ArrayList<>(indicators);
    if (budget.containsKey("年度资金总额")) {
      all.add(budget.get("年度资金总额"));
    }
    for (Map<Field, String> row : all) {
      FormCell cell = cell(0, 0, row.getOrDefault(field, ""));
      sum = cell.number() == null ? sum : sum.add(cell.number());
    }
    return Arithmetic.plain(sum);
  }

  private static Map<Field, FormCell> heads(
      int r, List<Field> columns, int from, Map<String, Field> words, Map<Field, String> other) {
    Map<Field, FormCell> heads = new EnumMap<>(Field.class);
    for (int i = 0; i < columns.size(); i++) {
      Field field = columns.get(i);
      String word =
          words.entrySet().stream()
              .filter(e -> e.getValue() == field)
              .findFirst()
              .orElseThrow()
              .getKey();
      heads.put(field, cell(r, i + from, other.getOrDefault(field, word)));
    }
    return heads;
  }

  private static String level(Template template, String text) {
    String core = Labels.core(text);
    for (Map.Entry<String, List<String>> e : template.vocabulary().levels().entrySet()) {
      if (e.getKey().equals(core)
          || e.getValue().stream().anyMatch(l -> Labels.core(l).equals(core))) {
        return e.getKey();
      }
    }
    return null;
  }

  /** A text block by its key or by its Chinese name. */
  private static String textKey(String name) {
    for (String key : TextBlocks.KEYS) {
      if (TextBlocks.name(key).equals(name)) {
        return key;
      }
    }
    return name;
  }

  private static String year(String text) {
    String digits = text == null ? "" : text.replaceAll("^.*?(20\\d\\d).*$", "$1");
    return digits.matches("20\\d\\d") ? digits : null;
  }

  /**
   * A cell as a reader gives it. {@code #REF!} is an error value; {@code 公式（显示20，重算为22）} a
   * formula's value, stale where a recalculation gives another, {@code 公式（没有结果）} one without,
   * {@code 公式（显示20，逐行计算）} one that computes from its own row, {@code 公式（显示20，公式为SUM(A1:A9)）} one
   * with this formula. A number behind an apostrophe is stored as text.
   */
  static FormCell cell(int row, int column, String text) {
    CellAddress at = new CellAddress(row, column);
    if (text.startsWith("公式（")) {
      String value = text.substring(3, text.length() - 1);
      if (value.equals("没有结果")) {
        return new FormCell(
            at,
            ValueKind.BLANK,
            "",
            null,
            false,
            new Formula("SUM(X1:X9)", Formula.State.UNKNOWN, null));
      }
      if (value.endsWith("，逐行计算")) {
        FormCell plain = cell(row, column, value.substring(2, value.length() - 5));
        String own = "ROUND(F%d*E%d/D%d,2)".replace("%d", Integer.toString(row + 1));
        Formula formula = new Formula(own, Formula.State.CACHED, null);
        return new FormCell(
            at, plain.kind(), plain.text(), plain.number(), plain.percent(), formula);
      }
      int own = value.indexOf("，公式为");
      if (own >= 0) {
        FormCell plain = cell(row, column, value.substring(2, own));
        Formula formula = new Formula(value.substring(own + 4), Formula.State.CACHED, null);
        return new FormCell(
            at, plain.kind(), plain.text(), plain.number(), plain.percent(), formula);
      }
      int stale = value.indexOf("，重算为");
      FormCell plain = cell(row, column, value.substring(2, stale < 0 ? value.length() : stale));
      Formula formula =
          stale < 0
              ? new Formula("SUM(X1:X9)", Formula.State.CACHED, null)
              : new Formula("SUM(X1:X9)", Formula.State.STALE, value.substring(stale + 4));
      return new FormCell(at, plain.kind(), plain.text(), plain.number(), plain.percent(), formula);
    }
    String visible = text.replaceAll("\\p{Cf}", "");
    if (!visible.equals(text)) {
      FormCell plain = cell(row, column, visible);
      return new FormCell(at, ValueKind.TEXT, text, plain.number(), plain.percent(), null);
    }
    if (text.isEmpty()) {
      return new FormCell(at, ValueKind.BLANK, "", null, false, null);
    }
    if (text.startsWith("#")) {
      return new FormCell(at, ValueKind.ERROR, text, null, false, null);
    }
    if (text.startsWith("'")) {
      FormCell plain = cell(row, column, text.substring(1));
      return new FormCell(at, ValueKind.TEXT, plain.text(), plain.number(), plain.percent(), null);
    }
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1) : text;
    if (digits.matches("-?\\d[\\d,]*(\\.\\d+)?")) {
      BigDecimal number = new BigDecimal(digits.replace(",", ""));
      number = (percent ? number.movePointLeft(2) : number).stripTrailingZeros();
      number = number.scale() < 0 ? number.setScale(0) : number;
      return new FormCell(at, ValueKind.NUMBER, text, number, percent, null);
    }
    return new FormCell(at, ValueKind.TEXT, text, null, false, null);
  }
}
