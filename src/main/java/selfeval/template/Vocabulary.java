package selfeval.template;

import java.util.List;
import java.util.Map;
import selfeval.term.Field;
import selfeval.term.Labels;

/**
 * The printed words by which a form's parts are found. In a loaded template all labels are already
 * normalised by {@link Labels#normalise}; row labels stand without a leading 其中.
 *
 * @param header labels of the head's fields
 * @param budget column labels of the money block
 * @param indicators column labels of the indicator block
 * @param budgetTotal labels of the row that holds the whole of the money
 * @param budgetParts the ways the whole is divided, each a list of row labels; a label may stand in
 *     one division only
 * @param levels level-1 names, by canonical name (产出, 效益, 满意度, 成本 …)
 * @param total labels of the row of sums
 * @param grade labels of a printed grade
 * @param texts labels of text blocks, by key: expected_goal, achieved_goal, problems, measures,
 *     remarks
 * @param misfits level-3 names that do not fit level 2: by a word of the level-2 name (数量), and by
 *     where they belong instead (质量指标), the ends of such names
 * @param leftovers what an unfilled template leaves in an indicator's name, as regular expressions
 *     over the normalised text
 */
public record Vocabulary(
    Map<Field, List<String>> header,
    Map<Field, List<String>> budget,
    Map<Field, List<String>> indicators,
    List<String> budgetTotal,
    List<List<String>> budgetParts,
    Map<String, List<String>> levels,
    List<String> total,
    List<String> grade,
    Map<String, List<String>> texts,
    Map<String, Map<String, List<String>>> misfits,
    List<String> leftovers) {
  public Vocabulary {
    header = Map.copyOf(header);
    budget = Map.copyOf(budget);
    indicators = Map.copyOf(indicators);
    budgetTotal = List.copyOf(budgetTotal);
    budgetParts = List.copyOf(budgetParts);
    levels = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(levels));
    total = List.copyOf(total);
    grade = List.copyOf(grade);
    texts = Map.copyOf(texts);
    misfits = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(misfits));
    leftovers = List.copyOf(leftovers);
  }
}
