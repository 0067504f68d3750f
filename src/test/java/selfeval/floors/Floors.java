package selfeval.floors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The order of the packages, and where each library may appear. */
final class Floors {
  /**
   * The packages below {@code selfeval}, from the ground up. A package knows those on lower lines;
   * packages on one line do not know each other.
   */
  static final List<String> ORDER =
      List.of(
          "term",
          "measure ooxml workbook.format",
          "workbook document docx",
          "workbook.recalculate evidence.report document.table",
          "workbook.read",
          "template waiver",
          "form.heading",
          "form",
          "scoring",
          "check",
          "check.rule result",
          "round",
          "office opinion overview evidence",
          "across annotate report report.sheet",
          "xlsx xls report.ledger report.page register letter disk",
          "file",
          "audit output",
          "run.input",
          "run.worker",
          "run.folder",
          "run.watch window start",
          "cli");

  /** Libraries by the beginning of their names, with the packages that may use them. */
  static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry(
              "org.apache.poi.",
              "document workbook.format workbook.recalculate workbook.read office xls xlsx letter"),
          Map.entry("org.openxmlformats.schemas.wordprocessingml.", "letter"),
          Map.entry("org.apache.xmlbeans.", "letter"),
          Map.entry("javax.xml.namespace.", "letter"),
          Map.entry("org.apache.pdfbox.", "document"),
          Map.entry("org.apache.commons.compress.", "run.input"),
          Map.entry("org.apache.commons.io.", "run.input"),
          Map.entry("com.alibaba.excel.", "register"),
          Map.entry("com.fasterxml.jackson.", "result output"),
          Map.entry("com.fasterxml.aalto.", "ooxml"),
          Map.entry("org.codehaus.stax2.", "ooxml"),
          Map.entry("javax.xml.transform.", "ooxml"),
          Map.entry("javax.xml.stream.", "ooxml document document.table workbook.read"),
          Map.entry("org.apache.commons.cli.", "cli"),
          Map.entry("com.formdev.flatlaf.", "window"),
          Map.entry("javax.accessibility.", "window"),
          Map.entry("javax.swing.", "window"),
          Map.entry("javax.management.", "start"),
          Map.entry("org.snakeyaml.", "template waiver register"),
          Map.entry(
              "org.slf4j.",
              "document workbook.read check xlsx file audit disk start output run.input run.worker run.folder run.watch cli"));

  /** What the JDK gives, and annotations: no room of their own. */
  private static final List<String> EVERYWHERE =
      List.of("java.", "org.jspecify.", "com.sun.management.");

  private Floors() {}

  /** Returns the floor of a package, 0 on the ground; -1 for one that is not in the order. */
  static int floor(String name) {
    for (int i = 0; i < ORDER.size(); i++) {
      if (List.of(ORDER.get(i).split(" ", -1)).contains(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Returns what is wrong with these uses, each as a sentence.
   *
   * @param uses classes with the classes that they know
   */
  static List<String> broken(List<Use> uses) {
    List<String> broken = new ArrayList<>();
    for (Use use : uses) {
      String wrong = use.inside() ? upward(use) : misplaced(use);
      if (wrong != null) {
        broken.add(use.from() + " -> " + use.to() + ": " + wrong);
      }
    }
    return broken;
  }

  private static String upward(Use use) {
    String from = use.fromPackage();
    String to = use.toPackage();
    if (from.equals(to)) {
      return null;
    }
    if (floor(from) < 0 || floor(to) < 0) {
      return (floor(from) < 0 ? from : to) + " is not in the order of packages";
    }
    return floor(to) < floor(from) ? null : to + " is not below " + from;
  }

  private static String misplaced(Use use) {
    for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
      if (use.to().startsWith(library.getKey())) {
        boolean room = List.of(library.getValue().split(" ", -1)).contains(use.fromPackage());
        return room ? null : library.getKey() + "* belongs to " + library.getValue();
      }
    }
    return EVERYWHERE.stream().anyMatch(use.to()::startsWith) ? null : "this library has no room";
  }

  /**
   * One class that knows another.
   *
   * @param from the full name of a class of the program
   * @param to the full name of any class
   */
  record Use(String from, String to) {
    private static final String ROOT = "selfeval.";

    boolean inside() {
      return to.startsWith(ROOT);
    }

    String fromPackage() {
      return packageOf(from);
    }

    String toPackage() {
      return packageOf(to);
    }

    private static String packageOf(String name) {
      return name.substring(ROOT.length(), name.lastIndexOf('.'));
    }
  }
}
