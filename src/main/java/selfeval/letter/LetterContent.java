package selfeval.letter;

import java.util.List;
import java.util.Map;

/**
 * What a letter says, as text for the placeholders of its template.
 *
 * @param values by placeholder
 * @param groups by group the items that a row or paragraph is repeated for, each by placeholder
 */
public record LetterContent(
    Map<String, String> values, Map<String, List<Map<String, String>>> groups) {}
