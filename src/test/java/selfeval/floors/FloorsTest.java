package selfeval.floors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import selfeval.floors.Floors.Use;

class FloorsTest {
  private static final Pattern USE = Pattern.compile("^ +(selfeval\\.\\S+) +-> (\\S+) .*");

  @Test
  void packages_know_only_what_is_below_them_and_libraries_stay_in_their_rooms() {
    List<Use> uses = uses();

    assertThat(uses).hasSizeGreaterThan(1000);
    assertThat(Floors.broken(uses)).isEmpty();
  }

  @Test
  void every_package_of_the_order_is_there() {
    List<String> known = uses().stream().map(Use::fromPackage).distinct().toList();

    assertThat(String.join(" ", Floors.ORDER).split(" ", -1))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void a_package_that_knows_a_higher_one_or_one_beside_it_is_named() {
    assertThat(
            Floors.broken(
                List.of(
                    new Use("selfeval.form.Form", "selfeval.check.Check"),
                    new Use("selfeval.check.Check", "selfeval.form.Form"),
                    new Use("selfeval.office.OfficeCheck", "selfeval.opinion.Mark"),
                    new Use("selfeval.form.Form", "selfeval.attic.Box"),
                    new Use("selfeval.form.Form", "selfeval.form.FormCell"))))
        .containsExactly(
            "selfeval.form.Form -> selfeval.check.Check: check is not below form",
            "selfeval.office.OfficeCheck -> selfeval.opinion.Mark: opinion is not below office",
            "selfeval.form.Form -> selfeval.attic.Box: attic is not in the order of packages");
  }

  @Test
  void a_library_outside_its_room_or_without_one_is_named() {
    assertThat(
            Floors.broken(
                List.of(
                    new Use("selfeval.form.Form", "org.apache.poi.ss.usermodel.Cell"),
                    new Use("selfeval.office.Calculator", "org.apache.poi.ss.usermodel.Cell"),
                    new Use("selfeval.form.Form", "java.util.List"),
                    new Use("selfeval.form.Form", "com.google.common.collect.Lists"))))
        .containsExactly(
            "selfeval.form.Form -> org.apache.poi.ss.usermodel.Cell:"
                + " org.apache.poi.* belongs to "
                + Floors.LIBRARIES.get("org.apache.poi."),
            "selfeval.form.Form -> com.google.common.collect.Lists: this library has no room");
  }

  /** The uses that the compiled classes have, by the JDK's own tool. */
  private static List<Use> uses() {
    StringWriter out = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    String[] arguments = {"-verbose:class", "-filter:none", SourceTree.CLASSES.toString()};
    int code = jdeps.run(new PrintWriter(out), new PrintWriter(out), arguments);
    assertThat(code).as(out.toString()).isZero();
    List<Use> uses = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      Matcher use = USE.matcher(line);
      if (use.matches()) {
        uses.add(new Use(use.group(1), use.group(2)));
      }
    }
    return uses;
  }
}
