package selfeval.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long files share a parser and the names it has learnt. */
class XmlNamesTest {
  @Test
  void ordinary_files_share_one_for_a_while_and_never_for_long() {
    XmlNames first = XmlNames.current();
    int shared = 0;
    while (XmlNames.current() == first) {
      assertThat(++shared).isLessThan(100);
    }
    XmlNames second = XmlNames.current();
    assertThat(XmlNames.current()).isSameAs(second);
  }

  @Test
  void a_file_of_many_odd_names_shares_its_parser_with_none_that_follows() {
    XmlNames odd = fresh();
    SeenNames names = new SeenNames();
    for (int i = 0; i < 1_000; i++) {
      names.add("odd" + i);
    }
    odd.charge(names.takeNew());
    assertThat(XmlNames.current()).isNotSameAs(odd);
  }

  @Test
  void names_are_charged_once_however_many_parts_a_file_has() {
    SeenNames names = new SeenNames();
    for (int i = 0; i < 300; i++) {
      names.add("name" + i);
    }
    int first = names.takeNew();
    assertThat(first).isPositive().isLessThan(300);
    assertThat(names.takeNew()).isZero();
    names.add("one more");
    assertThat(names.takeNew()).isEqualTo(1);
  }

  /** One that no file has used yet. */
  private static XmlNames fresh() {
    XmlNames now = XmlNames.current();
    XmlNames next = now;
    while (next == now) {
      next = XmlNames.current();
    }
    return next;
  }
}
