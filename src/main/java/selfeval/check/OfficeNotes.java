package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import selfeval.form.FormCell;
import selfeval.form.Heading;
import selfeval.form.Located;
import selfeval.scoring.Assessment;
import selfeval.scoring.Scorecard;
import selfeval.scoring.Scorer;
import selfeval.scoring.WeightCaps;
import selfeval.template.Template;
import selfeval.template.WeightCap;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Gathers what only the office is told of a form. */
final class OfficeNotes {
  private OfficeNotes() {}

  static List<Note> of(Located located, Scorecard card) {
    List<Note> notes = new ArrayList<>();
    ties(located, notes);
    for (Heading heading : located.form().headings()) {
      heading(located, heading, notes);
    }
    averages(located, card, notes);
    return List.copyOf(notes);
  }

  private static void ties(Located located, List<Note> notes) {
    if (located.tied().isEmpty()) {
      return;
    }
    StringJoiner names = new StringJoiner("、");
    for (Template template : located.tied()) {
      names.add("“" + template.name() + "”");
    }
    FormCell title = located.form().title();
    notes.add(
        new Note(
            "template-recognised",
            title == null ? null : title.at(),
            Sentence.of(
                "本表按“{}”审核，但{}同样符合，不能确定；所用模板不对的，请指定模板后重新审核。", located.template().name(), names)));
  }

  private static void heading(Located located, Heading heading, List<Note> notes) {
    Field learnt = heading.learnt();
    if (heading.nameless() || (learnt == null && heading.familiar())) {
      return;
    }
    String block = heading.money() ? "budget" : "indicators";
    String words = Labels.withoutBlanks(heading.cell().text());
    String read = learnt == null ? "未能识别，没有审核" : Sentence.of("按位置和内容作“{}”审核", learnt.chinese());
    String key = learnt == null ? block + " 的相应栏目" : block + "." + learnt.key();
    notes.add(
        new Note(
            "column-missing",
            heading.cell().at(),
            Sentence.of(
                "“{}”栏{}；常用此名的，可加入模板{}的 {}（见 templates.md）。",
                words,
                read,
                located.template().id(),
                key)));
  }

  /** Where the average of a cap can be taken over the total or over the indicators' weights. */
  private static void averages(Located located, Scorecard card, List<Note> notes) {
    WeightCaps caps = null;
    for (Assessment row : card.assessments()) {
      if (row.cap() == null) {
        continue;
      }
      caps = caps == null ? WeightCaps.of(located.form(), located.template()) : caps;
      WeightCaps.Limit limit = caps.limit(row.row().level());
      FormCell weight = row.cell(Field.WEIGHT);
      if (limit != null
          && limit.byAverage() != null
          && limit.byOtherAverage() != null
          && limit.byAverage().compareTo(limit.byOtherAverage()) != 0) {
        notes.add(
            new Note(
                Scorer.BY_WEIGHT_CAP, weight == null ? null : weight.at(), averageWords(limit)));
      }
    }
  }

  private static String averageWords(WeightCaps.Limit limit) {
    boolean byTotal = limit.rule().averageBase() == WeightCap.AverageBase.TOTAL;
    String total = average("总分", limit.total(), limit);
    String weights = average("各项指标分值之和", limit.indicatorWeights(), limit);
    return Sentence.of(
        "平均分值两种算法：{}；{}。本次按{}，可在模板 caps 的 average_base 更改。", total, weights, byTotal ? "前者" : "后者");
  }

  private static String average(String name, BigDecimal whole, WeightCaps.Limit limit) {
    BigDecimal times = limit.rule().timesAverage();
    BigDecimal indicators = BigDecimal.valueOf(limit.indicators());
    return Sentence.of(
        "按{}平均，上限为{}×{}÷{}{=.00}分",
        name,
        times,
        whole,
        indicators,
        Arithmetic.divide(times.multiply(whole), indicators));
  }
}
