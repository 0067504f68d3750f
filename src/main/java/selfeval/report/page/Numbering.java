package selfeval.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that occur again and again, each written once and named by its number. */
final class Numbering {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** The number of a text, from 0 in the order in which texts were met. */
  int of(String text) {
    return numbers.computeIfAbsent(
        text,
        t -> {
          texts.add(t);
          return texts.size() - 1;
        });
  }

  /** How many different texts there are. */
  int size() {
    return texts.size();
  }

  boolean knows(String text) {
    return numbers.containsKey(text);
  }

  /** All of them, by their numbers. */
  List<String> texts() {
    return texts;
  }

  /** Writes them as a list. */
  void write(PageJson json) {
    json.begin();
    texts.forEach(json::text);
    json.end();
  }
}
