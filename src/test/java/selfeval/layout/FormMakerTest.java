package selfeval.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import selfeval.form.RowKind;
import selfeval.layout.FilledForm.Indicator;
import selfeval.layout.Truth.Place;
import selfeval.term.Field;

/** The generator keeps its promises: its truth is what the file holds, and its forms are right. */
class FormMakerTest {
  private static final List<FormMaker.Made> SAMPLE =
      IntStream.range(0, 160).mapToObj(seed -> FormMaker.make(new Random(seed))).toList();

  @Test
  void every_place_of_the_truth_holds_what_it_says() throws IOException {
    for (FormMaker.Made made : SAMPLE) {
      try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(made.bytes()))) {
        for (Truth truth : made.truth()) {
          Sheet sheet = book.getSheet(truth.sheet());
          List<Place> places = places(truth);
          assertThat(places).as(made.story()).hasSizeGreaterThan(25);
          for (Place place : places) {
            assertThat(shown(sheet, place)).as(place + " " + made.story()).isEqualTo(place.text());
          }
        }
      }
    }
  }

  @Test
  void the_same_seed_makes_the_same_workbook() {
    for (int seed = 0; seed < 20; seed++) {
      FormMaker.Made one = SAMPLE.get(seed);
      FormMaker.Made two = FormMaker.make(new Random(seed));
      assertThat(two.bytes()).isEqualTo(one.bytes());
      assertThat(two.truth()).isEqualTo(one.truth());
    }
  }

  @Test
  void every_family_and_both_formats_come_up() {
    Set<String> names = new HashSet<>();
    SAMPLE.forEach(made -> names.add(made.name()));
    assertThat(names).hasSize(16);
  }

  @Test
  void clean_forms_add_up() {
    for (FamilyLayout family : Families.all()) {
      for (int seed = 0; seed < 200; seed++) {
        FilledForm form = RandomForms.make(family, new Random(seed), false);
        String as = family.id() + " " + seed;
        Set<String> names = new HashSet<>();
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal scores = BigDecimal.ZERO;
        for (Indicator row : form.indicators()) {
          assertThat(names.add(row.get(Field.LEVEL3).shown())).as(as).isTrue();
          weights = weights.add(number(row.get(Field.WEIGHT)));
          scores = scores.add(number(row.get(Field.SCORE)));
          boolean lost =
              !row.get(Field.WEIGHT).blank()
                  && number(row.get(Field.SCORE)).compareTo(number(row.get(Field.WEIGHT))) < 0;
          assertThat(lost && row.get(Field.REASON).shown().length() < 5).as(as).isFalse();
        }
        FilledForm.Money whole = form.budget().get(0);
        scores = scores.add(number(whole.cells().getOrDefault(Field.SCORE, Value.BLANK)));
        weights = weights.add(number(whole.cells().getOrDefault(Field.WEIGHT, Value.BLANK)));
        if (family.total() != null) {
          assertThat(number(form.total().get(Field.SCORE))).as(as).isEqualByComparingTo(scores);
        }
        if (family.indicatorFields().contains(Field.WEIGHT)) {
          assertThat(weights).as(as).isEqualByComparingTo("100");
        }
        partsMakeTheWhole(form, family, as);
      }
    }
  }

  private static void partsMakeTheWhole(FilledForm form, FamilyLayout family, String as) {
    List<FilledForm.Money> rows = form.budget();
    if (rows.size() == 1) {
      return;
    }
    boolean twice = family.id().equals("department");
    for (Field field : List.of(Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED)) {
      if (!family.budgetFields().contains(field)) {
        continue;
      }
      BigDecimal parts = BigDecimal.ZERO;
      for (FilledForm.Money row : rows) {
        parts = row.kind() == RowKind.PART ? parts.add(number(row.cells().get(field))) : parts;
      }
      BigDecimal whole = number(rows.get(0).cells().get(field));
      assertThat(parts).as(as + field).isEqualByComparingTo(twice ? whole.add(whole) : whole);
    }
  }

  private static BigDecimal number(Value value) {
    return value.number() == null ? BigDecimal.ZERO : new BigDecimal(value.number());
  }

  private static List<Place> places(Truth truth) {
    List<Place> places = new ArrayList<>(truth.header().values());
    truth.budget().forEach(row -> places.add(row.label()));
    truth.budget().forEach(row -> places.addAll(row.cells().values()));
    truth.indicators().forEach(row -> places.addAll(row.cells().values()));
    if (truth.total() != null) {
      places.add(truth.total().label());
      places.addAll(truth.total().cells().values());
    }
    return places;
  }

  private static String shown(Sheet sheet, Place place) {
    Row row = sheet.getRow(place.at().row());
    Cell cell = row.getCell(place.at().column());
    if (cell.getCellType() == CellType.FORMULA) {
      return new DataFormatter(Locale.ROOT)
          .formatRawCellContents(
              cell.getNumericCellValue(),
              cell.getCellStyle().getDataFormat(),
              cell.getCellStyle().getDataFormatString());
    }
    return new DataFormatter(Locale.ROOT).formatCellValue(cell);
  }

  /** The truth has a place for what the maker's documentation promises. */
  @Test
  void many_layouts_come_up() {
    Map<String, Integer> seen = new TreeMap<>();
    for (FormMaker.Made made : SAMPLE) {
      for (String word :
          List.of(
              "official",
              "CAPTION",
              "SIDE_LABEL",
              "COLUMN_HEADS",
              "AMOUNTS",
              "REPEATED",
              "BLANK_BELOW",
              "labelsWithValues=true",
              "scoresMergedOverBudget=true",
              "sum",
              "hidden row",
              "headsOnEachPage=true",
              "rowsBetween=1")) {
        if (made.story().contains(word)) {
          seen.merge(word, 1, Integer::sum);
        }
      }
      if (made.truth().size() > 1) {
        seen.merge("several forms", 1, Integer::sum);
      }
    }
    assertThat(seen).hasSize(14);
    assertThat(seen.values()).as(seen.toString()).allMatch(n -> n >= 3);
  }
}
