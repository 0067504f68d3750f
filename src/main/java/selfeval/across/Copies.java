package selfeval.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import selfeval.result.BatchFinding;

/** Finds texts, and sets of indicators, that units have in common. */
final class Copies {
  /** Of two texts of equal length, more than half of each stands in the other: 57 of 100. */
  static final double TEXT_SHARE = 0.4;

  /** So many sequences of five letters, or those that stand for more, must be the same. */
  static final int TEXT_LEAST = 20;

  /** Four of five indicators, with their targets. */
  static final double INDICATOR_SHARE = 0.8;

  static final int INDICATOR_LEAST = 4;

  /** From so many units on, somebody may have given them the text. */
  private static final int MANY = 5;

  private Copies() {}

  /** A text of a form. */
  private record Placed(Entry form, Document document) {}

  /** The same text, once or several times. */
  private static final class Same {
    private final List<Placed> copies = new ArrayList<>(1);
    private Sketch sketch;

    Same(Sketch sketch) {
      this.sketch = sketch;
    }

    int unit() {
      return copies.get(0).form().unit().number();
    }
  }

  static List<BatchFinding> texts(List<Entry> forms) {
    List<Placed> all = new ArrayList<>();
    for (Entry form : forms) {
      for (Document document : form.documents()) {
        if (document.block() != Block.INDICATORS) {
          all.add(new Placed(form, document));
        }
      }
    }
    Map<List<Integer>, List<List<Placed>>> byForms = new LinkedHashMap<>();
    for (List<Placed> group : groups(all, TEXT_SHARE, TEXT_LEAST)) {
      List<Integer> numbers = group.stream().map(placed -> placed.form().number()).toList();
      byForms.computeIfAbsent(numbers, n -> new ArrayList<>(1)).add(group);
    }
    List<BatchFinding> findings = new ArrayList<>();
    byForms.values().forEach(blocks -> findings.add(ofTexts(blocks)));
    return findings;
  }

  private static BatchFinding ofTexts(List<List<Placed>> blocks) {
    List<Entry> forms = blocks.get(0).stream().map(Placed::form).toList();
    StringBuilder names = new StringBuilder();
    boolean same = true;
    for (List<Placed> block : blocks) {
      names.append("“").append(block.get(0).document().block().chinese()).append("”");
      same &= block.stream().map(p -> p.document().content()).distinct().count() == 1;
    }
    long units = forms.stream().map(Entry::unit).distinct().count();
    String message =
        Group.whose(forms)
            + "，"
            + names
            + "的文字疑似雷同：去掉名称、数字和标点后"
            + (same ? "完全相同。" : "大部分相同。")
            + (units >= MANY ? "单位较多，也可能是统一下达或统一提供的文字。" : "");
    return Group.finding(BatchRule.COPIED_TEXT, message, forms, quoted(blocks.get(0)));
  }

  private static Function<Entry, BatchFinding.Member> quoted(List<Placed> group) {
    Map<Integer, Document> documents = new HashMap<>();
    group.forEach(placed -> documents.put(placed.form().number(), placed.document()));
    return form -> {
      Document document = Objects.requireNonNull(documents.get(form.number()), "one each");
      return form.member(document.cell(), document.beginning());
    };
  }

  static List<BatchFinding> indicators(List<Entry> forms) {
    List<Placed> all = new ArrayList<>();
    for (Entry form : forms) {
      for (Document document : form.documents()) {
        if (document.block() == Block.INDICATORS) {
          all.add(new Placed(form, document));
        }
      }
    }
    List<BatchFinding> findings = new ArrayList<>();
    for (List<Placed> group : groups(all, INDICATOR_SHARE, INDICATOR_LEAST)) {
      List<Entry> of = group.stream().map(Placed::form).toList();
      boolean same = group.stream().map(p -> p.document().content()).distinct().count() == 1;
      String message = Group.whose(of) + "，三级指标和指标值疑似雷同：" + (same ? "全部相同。" : "五分之四以上相同。");
      findings.add(Group.finding(BatchRule.COPIED_INDICATORS, message, of, quoted(group)));
    }
    return findings;
  }

  /** The groups of several units, block by block, each in the order of the forms. */
  private static List<List<Placed>> groups(List<Placed> all, double share, int least) {
    Map<Block, Map<Long, Same>> byBlock = new EnumMap<>(Block.class);
    for (Placed placed : all) {
      byBlock
          .computeIfAbsent(placed.document().block(), b -> new LinkedHashMap<>())
          .computeIfAbsent(placed.document().content(), c -> new Same(placed.document().sketch()))
          .copies
          .add(placed);
    }
    List<Same> different = new ArrayList<>();
    byBlock.values().forEach(texts -> different.addAll(texts.values()));
    withoutCommon(different);
    List<List<Placed>> groups = new ArrayList<>();
    for (Map<Long, Same> texts : byBlock.values()) {
      List<Same> one = new ArrayList<>(texts.values());
      one.removeIf(text -> text.sketch.hashes().length < least);
      Clusters clusters =
          new Alike(one.stream().map(text -> text.sketch).toList(), share, least).clusters();
      for (List<Integer> cluster : clusters.all()) {
        List<Placed> group = new ArrayList<>();
        cluster.forEach(i -> group.addAll(one.get(i).copies));
        if (Unit.several(group.stream().map(placed -> placed.form().unit()).toList())) {
          group.sort(Comparator.comparing(placed -> placed.form().number()));
          groups.add(group);
        }
      }
    }
    return groups;
  }

  private static void withoutCommon(List<Same> texts) {
    List<Same> byUnit = new ArrayList<>(texts);
    byUnit.sort(Comparator.comparing(Same::unit));
    int[] units = byUnit.stream().mapToInt(Same::unit).toArray();
    Commonness common = new Commonness(byUnit.stream().map(text -> text.sketch).toList(), units);
    texts.forEach(text -> text.sketch = text.sketch.without(common));
  }
}
