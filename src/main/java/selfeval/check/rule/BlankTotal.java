package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Draft;

/** What is said of a total that is blank or cannot be read: the sum, where it is known. */
final class BlankTotal {
  private BlankTotal() {}

  static void add(Audit audit, Draft draft) {
    BigDecimal sum = MendedScores.of(audit).sum();
    if (sum == null) {
      draft.suggest("请填写总分。{}", MendedScores.LATER);
    } else {
      String words = MendedScores.of(audit).words();
      draft
          .expected(Arithmetic.points(sum))
          .suggest(
              "请填写总分{}：{}。",
              Arithmetic.points(sum),
              words.isEmpty() ? MendedScores.of(audit).column().arithmetic() : words);
    }
  }
}
