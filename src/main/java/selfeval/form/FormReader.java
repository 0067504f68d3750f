package selfeval.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.LabelBook;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.template.Recogniser;
import selfeval.template.Template;
import selfeval.template.Templates;
import selfeval.template.Vocabulary;
import selfeval.workbook.Grid;
import selfeval.workbook.Workbook;

/** Finds the forms of a workbook by their labels. Stateless; safe for use by many threads. */
public final class FormReader {
  private final List<Template> templates;
  private final Template general;
  private final @Nullable Template forced;
  private final Lexicon scanning;
  private final Lexicon.Words everything;
  private final Lexicon.Words common;
  private final LabelBook book = new LabelBook();
  private final Map<String, Lexicon> byTemplate = new ConcurrentHashMap<>();

  /**
   * @param templates the known templates
   * @param forced the template to read every form with, or null to recognise it
   */
  public FormReader(Templates templates, @Nullable Template forced) {
    this(templates.all(), templates.general(), forced);
  }

  FormReader(List<Template> templates, Template general, @Nullable Template forced) {
    this.templates = List.copyOf(templates);
    this.general = general;
    this.forced = forced;
    List<Vocabulary> all = new ArrayList<>();
    all.add(general.vocabulary());
    this.templates.forEach(template -> all.add(template.vocabulary()));
    if (forced != null) {
      all.add(forced.vocabulary());
    }
    this.common = Lexicon.Words.of(general.vocabulary());
    this.everything = Lexicon.Words.of(all.toArray(Vocabulary[]::new));
    this.scanning = new Lexicon(List.of(everything));
  }

  /** The forms in sheet order; empty where the workbook has none. */
  public List<Located> read(Workbook workbook) {
    List<Located> found = new ArrayList<>();
    for (Grid sheet : workbook.sheets()) {
      if (!sheet.empty()) {
        SheetLabels labels = new SheetLabels(sheet, scanning, book);
        for (Segment segment : new Segmenter(labels, scanning).segments()) {
          found.add(located(labels, segment));
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * Says of a workbook without a form that is read what kept it from being one: a title of a
   * self-evaluation and levels of indicators, but headings that no vocabulary knows.
   *
   * @return a Chinese sentence that names the headings with their cells; null where no sheet looks
   *     like a form
   */
  public @Nullable String notUnderstood(Workbook workbook) {
    for (Grid sheet : workbook.sheets()) {
      if (!sheet.empty()) {
        String cells = UnreadForm.headings(new SheetLabels(sheet, scanning, book), scanning);
        if (cells != null) {
          return "工作表“"
              + sheet.name()
              + "”从标题看是绩效自评表，但认不出下列栏名，没有审核："
              + cells
              + "。请改用规定的栏名（年度指标值、实际完成值、分值、得分等）后重新报送；本地区常用这些叫法的，可补充到模板的 vocabulary 里（做法见 templates.md）。";
        }
      }
    }
    return null;
  }

  private Located located(SheetLabels labels, Segment segment) {
    FormAssembler assembler = new FormAssembler(labels, segment);
    if (forced != null) {
      Form form = assembler.read(words(forced));
      return new Located(form, forced, true, "按指定的模板“" + forced.name() + "”读取", List.of());
    }
    Recogniser.Ranking ranking =
        Recogniser.rank(assembler.texts(), assembler.title(), assembler.year(), templates);
    Template best = ranking.best();
    if (best == null) {
      return new Located(
          assembler.read(words(general)), general, false, ranking.evidence(), List.of());
    }
    List<Template> tied = new ArrayList<>();
    for (Template template : templates) {
      if (!template.id().equals(best.id()) && ranking.tied().contains(template.id())) {
        tied.add(template);
      }
    }
    return new Located(assembler.read(words(best)), best, true, ranking.evidence(), tied);
  }

  /** A template's words, then the general ones, then those of all others. */
  private Lexicon words(Template template) {
    return byTemplate.computeIfAbsent(
        template.id(),
        id ->
            template.id().equals(general.id())
                ? new Lexicon(List.of(common, everything))
                : new Lexicon(
                    List.of(Lexicon.Words.of(template.vocabulary()), common, everything)));
  }
}
