package selfeval.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Grid;

/**
 * The marks of one sheet: one a cell, equal findings below each other with one note for all, and no
 * more notes than a person opens.
 */
public final class MarkPlanner {
  /** Notes on one sheet: with more, Office gets slow and nobody reads them. */
  static final int NOTES_A_SHEET = 200;

  private static final int FINDINGS_A_NOTE = 5;
  private static final int LONG_NOTE = 600;
  private static final int LONGEST_NOTE = 1_000;
  private static final int LONGEST_MESSAGE = 240;
  private static final int LONGEST_BASIS = 70;
  private static final int LONGEST_SUGGESTION = 120;

  /** A finding as it is told. */
  private record Told(Finding finding, Tag tag, Shown shown) {}

  private static final Comparator<Told> GRAVER_FIRST =
      Comparator.comparing(Told::tag).thenComparing(told -> told.finding().stage());

  private final @Nullable Grid grid;
  private final String opinionName;
  private final Map<CellAddress, List<Told>> cells = new TreeMap<>();
  private int notesLeftOut;

  /**
   * @param grid the sheet, for its merges; null where it is not known
   * @param opinionName the added sheet's name, to point to
   */
  MarkPlanner(@Nullable Grid grid, String opinionName) {
    this.grid = grid;
    this.opinionName = opinionName;
  }

  /** Takes a form's findings; those about the sheet as a whole have no mark. */
  void add(FormAudit audit) {
    for (Finding finding : audit.open()) {
      Tag tag = Tag.of(finding, audit.findings());
      if (finding.cell() != null && tag != Tag.OFFICE) {
        CellAddress at = finding.cell();
        CellAddress anchor = grid == null ? at : grid.anchor(at.row(), at.column());
        cells
            .computeIfAbsent(anchor, a -> new ArrayList<>())
            .add(new Told(finding, tag, Shown.of(finding, audit.form(), grid)));
      }
    }
  }

  /** The marks in reading order. */
  List<Mark> marks() {
    for (List<Told> findings : cells.values()) {
      findings.sort(GRAVER_FIRST);
    }
    Map<CellAddress, CellAddress> runs = runs();
    List<CellAddress> noted = new ArrayList<>(runs.keySet());
    noted.sort(
        Comparator.comparing((CellAddress a) -> findings(a).get(0).tag().colour())
            .thenComparing(a -> a));
    notesLeftOut = Math.max(0, noted.size() - NOTES_A_SHEET);
    Set<CellAddress> kept = new HashSet<>(noted.subList(0, noted.size() - notesLeftOut));
    List<Mark> marks = new ArrayList<>(cells.size());
    for (Map.Entry<CellAddress, List<Told>> entry : cells.entrySet()) {
      CellAddress cell = entry.getKey();
      List<Told> findings = entry.getValue();
      String note =
          kept.contains(cell) ? note(cell, runs.getOrDefault(cell, cell), findings) : null;
      marks.add(new Mark(cell, findings.get(0).tag().colour(), note));
    }
    return marks;
  }

  /** How many notes were left out because the sheet would have had too many; after marks(). */
  int notesLeftOut() {
    return notesLeftOut;
  }

  /** First cell of every run of equal findings in a column, with the run's last cell. */
  private Map<CellAddress, CellAddress> runs() {
    List<CellAddress> byColumn = new ArrayList<>(cells.keySet());
    byColumn.sort(Comparator.comparingInt(CellAddress::column).thenComparing(a -> a));
    Map<CellAddress, CellAddress> runs = new TreeMap<>();
    CellAddress first = null;
    CellAddress last = null;
    for (CellAddress cell : byColumn) {
      boolean goesOn =
          first != null
              && last != null
              && cell.column() == last.column()
              && cell.row() == lastRow(last) + 1
              && equal(first, cell);
      if (!goesOn) {
        first = cell;
      }
      last = cell;
      runs.put(first, last);
    }
    return runs;
  }

  private int lastRow(CellAddress cell) {
    return grid == null ? cell.row() : grid.region(cell.row(), cell.column()).last().row();
  }

  private List<Told> findings(CellAddress cell) {
    return cells.getOrDefault(cell, List.of());
  }

  private boolean equal(CellAddress a, CellAddress b) {
    List<Told> left = findings(a);
    List<Told> right = findings(b);
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      Finding one = left.get(i).finding();
      Finding other = right.get(i).finding();
      boolean same =
          one.rule().equals(other.rule())
              && left.get(i).tag() == right.get(i).tag()
              && one.stage() == other.stage()
              && Objects.equals(one.expected(), other.expected())
              && Objects.equals(one.reported(), other.reported())
              && withoutPlace(one, one.message()).equals(withoutPlace(other, other.message()));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** A sentence without the words that only say where: the cell's address and the row's label. */
  private static String withoutPlace(Finding finding, String sentence) {
    String text = sentence == null ? "" : sentence.replace(finding.cell().toString(), "□");
    String label = finding.label();
    return label == null || label.isBlank() ? text : text.replace(label, "□");
  }

  private String note(CellAddress cell, CellAddress runEnd, List<Told> findings) {
    String text = compose(cell, runEnd, findings, true);
    if (text.length() > LONG_NOTE) {
      text = compose(cell, runEnd, findings, false);
    }
    return SheetText.cut(text, LONGEST_NOTE);
  }

  private String compose(
      CellAddress cell, CellAddress runEnd, List<Told> findings, boolean withBasis) {
    StringBuilder out = new StringBuilder();
    int shownHere = Math.min(findings.size(), FINDINGS_A_NOTE);
    for (int i = 0; i < shownHere; i++) {
      Told told = findings.get(i);
      Finding finding = told.finding();
      if (i > 0) {
        out.append('\n');
      }
      out.append(told.tag().words(finding)).append(brief(finding.message(), LONGEST_MESSAGE));
      Shown shown = told.shown();
      if (shown.expected() != null && !shown.expected().isBlank()) {
        out.append("\n应为 ").append(brief(shown.expected(), LONGEST_BASIS));
        if (shown.reported() != null && !shown.reported().isBlank()) {
          out.append(" / 填报 ").append(brief(shown.reported(), LONGEST_BASIS));
        }
      } else if (shown.reported() != null && !shown.reported().isBlank()) {
        out.append("\n填报 ").append(brief(shown.reported(), LONGEST_BASIS));
      }
      if (withBasis && finding.basis() != null && !finding.basis().isBlank()) {
        out.append("\n依据 ").append(brief(finding.basis(), LONGEST_BASIS));
      }
      if (finding.suggestion() != null && !finding.suggestion().isBlank()) {
        out.append("\n建议 ").append(brief(finding.suggestion(), LONGEST_SUGGESTION));
      }
    }
    if (findings.size() > shownHere) {
      out.append("\n另有 ").append(findings.size() - shownHere).append(" 条，见“").append(opinionName);
      out.append("”表");
    }
    if (!runEnd.equals(cell)) {
      out.append("\n本列 ").append(cell).append("–").append(runEnd).append(" 同样");
    }
    return out.toString();
  }

  /** Whether the words of a note begin as ours do. */
  public static boolean isNote(String words) {
    for (Severity severity : Severity.values()) {
      if (words.startsWith("【" + severity.chinese() + "】")) {
        return true;
      }
    }
    return false;
  }

  private static String brief(String text, int limit) {
    return SheetText.cut(SheetText.clean(text).strip(), limit);
  }
}
