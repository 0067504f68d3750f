package selfeval.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import selfeval.layout.Families;
import selfeval.layout.FamilyLayout;
import selfeval.layout.FormMaker;
import selfeval.ooxml.Limits;
import selfeval.template.Templates;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** The same forms laid out in many ways: every field comes out with its address and value. */
class LayoutsTest {
  private final WorkbookReader workbooks = new WorkbookReader(Limits.standard());
  private final FormReader forms = new FormReader(Templates.load(null), null);

  @Test
  void every_field_is_found_in_200_workbooks_of_every_family() {
    agree(200, 1_000_000, FormMaker::make);
  }

  @Test
  void every_field_is_found_in_forms_beside_each_other() {
    agree(80, 2_000_000, FormMaker::beside);
  }

  @Test
  @Tag("campaign")
  void every_field_is_found_in_2000_workbooks_of_every_family() {
    agree(2000, 0, FormMaker::make);
    agree(400, 0, FormMaker::beside);
  }

  /** Without this, agreement would mean nothing. */
  @Test
  void a_value_from_another_cell_is_noticed() {
    for (int seed = 0; seed < 40; seed++) {
      FamilyLayout family = Families.all().get(seed % Families.all().size());
      FormMaker.Made made = FormMaker.make(family, new Random(seed));
      FormMaker.Made other = FormMaker.make(family, new Random(seed + 1000));
      LayoutAgreement agreement = new LayoutAgreement();
      agreement.add(other, forms.read((Workbook) workbooks.read(made.bytes())));
      assertThat(agreement.differences()).as(made.story()).hasSizeGreaterThan(10);
    }
  }

  private void agree(int count, int from, BiFunction<FamilyLayout, Random, FormMaker.Made> maker) {
    LayoutAgreement agreement = new LayoutAgreement();
    int families = Families.all().size();
    for (int i = 0; i < count; i++) {
      FamilyLayout family = Families.all().get(i % families);
      FormMaker.Made made = maker.apply(family, new Random(from + i));
      agreement.add(made, forms.read((Workbook) workbooks.read(made.bytes())));
    }
    assertThat(agreement.compared()).isGreaterThan(count * 50);
    assertThat(agreement.differences()).isEmpty();
  }
}
