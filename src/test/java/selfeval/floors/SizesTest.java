package selfeval.floors;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import selfeval.floors.SourceTree.Source;

class SizesTest {
  private static final int LONGEST_CLASS = 350;
  private static final int LARGEST_PACKAGE = 4500;

  /** One class for each rule: as many as there are rules. */
  private static final List<String> LARGE_PACKAGES = List.of("check.rule");

  private final List<Source> main = SourceTree.under(SourceTree.MAIN);

  @Test
  void no_class_is_longer_than_350_lines() {
    assertThat(main).isNotEmpty();
    assertThat(main)
        .filteredOn(source -> source.lines() > LONGEST_CLASS)
        .extracting(Source::name)
        .isEmpty();
  }

  @Test
  void no_package_is_larger_than_4500_lines_but_that_of_the_rules() {
    Map<String, Integer> sizes =
        main.stream()
            .collect(groupingBy(Source::packageName, TreeMap::new, summingInt(Source::lines)));

    sizes.keySet().removeAll(LARGE_PACKAGES);
    assertThat(sizes.values()).isNotEmpty();
    assertThat(sizes).allSatisfy((name, lines) -> assertThat(lines).isLessThan(LARGEST_PACKAGE));
  }

  @Test
  void no_name_of_a_class_stands_in_more_than_two_packages() {
    Map<String, List<String>> packages =
        Stream.concat(main.stream(), SourceTree.under(SourceTree.TESTS).stream())
            .filter(source -> !source.name().equals("package-info"))
            .collect(
                groupingBy(Source::name, TreeMap::new, mapping(Source::packageName, toList())));

    packages.values().removeIf(where -> where.stream().distinct().count() <= 2);
    assertThat(packages).isEmpty();
  }
}
