package selfeval.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
