package selfeval.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import selfeval.layout.FamilyLayout.BudgetLine;
import selfeval.layout.FamilyLayout.Level1;
import selfeval.layout.FamilyLayout.Level2;
import selfeval.layout.FilledForm.Indicator;
import selfeval.layout.FilledForm.Money;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;

/** Writes the blank official forms, {@code templates/<id>/blank.xlsx}. */
public final class BlankForms {
  private BlankForms() {}

  /** Writes all of them below the folder given, by default {@code templates}. */
  public static void main(String[] args) throws IOException {
    Path templates = Path.of(args.length > 0 ? args[0] : "templates");
    for (FamilyLayout family : Families.all()) {
      Path file = templates.resolve(family.id()).resolve("blank.xlsx");
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(family));
    }
  }

  /** The blank form of a family as a workbook. */
  static byte[] bytes(FamilyLayout family) {
    SheetSketch sheet = new SheetSketch(sheetName(family));
    Truth drawn =
        FormPainter.paint(sheet, family, blank(family), Habits.PRINTED, new CellAddress(0, 0));
    new BlankFormulas(sheet, family, drawn).add();
    return BookWriter.xlsx(List.of(sheet));
  }

  private static String sheetName(FamilyLayout family) {
    return family.id().equals("department") ? "部门整体支出绩效自评表" : "项目支出绩效自评表";
  }

  /** What the office prints before anybody fills it in. */
  static FilledForm blank(FamilyLayout family) {
    List<Money> budget = new ArrayList<>();
    for (BudgetLine line : family.budget().lines()) {
      Map<Field, Value> cells = new EnumMap<>(Field.class);
      line.printed().forEach((field, text) -> cells.put(field, printed(text)));
      budget.add(new Money(line.kind(), line.label(), cells));
    }
    List<Indicator> indicators = new ArrayList<>();
    for (Level1 level1 : family.indicators().levels()) {
      for (Level2 level2 : level1.parts()) {
        for (String hint : level2.hints()) {
          indicators.add(
              new Indicator(
                  level1.label(), level2.label(), Map.of(Field.LEVEL3, Value.text(hint)), false));
        }
      }
    }
    Map<Field, Value> total =
        family.total() == null || family.total().printedWeight().isEmpty()
            ? Map.of()
            : Map.of(Field.WEIGHT, printed(family.total().printedWeight()));
    return new FilledForm("", family.unit(), Map.of(), budget, "", "", indicators, total, Map.of());
  }

  private static Value printed(String text) {
    return text.matches("\\d+") ? Value.num(text) : Value.text(text);
  }
}
