package selfeval.ooxml;

import java.util.List;

/**
 * Finds where among the children of the root one belongs that the document lacks, by the order that
 * the schema gives them. An alternative (AlternateContent) stands for what is in its branches.
 */
public final class SchemaPlace {
  private final List<String> order;
  private final int wanted;
  private int place = -1;
  private boolean alternative;
  private boolean before;
  private boolean after;
  private boolean unclear;

  /**
   * @param order all children that the schema knows, in its order
   * @param wanted the one to place
   */
  public SchemaPlace(List<String> order, String wanted) {
    this.order = order;
    this.wanted = order.indexOf(wanted);
  }

  /** Takes note of a tag; must be told of those of the root and of its children. */
  public void pass(XmlScan scan) {
    if (scan.depth() == 1) {
      if (scan.opening()) {
        place = scan.tagEnd();
        unclear = scan.empty();
      }
    } else if (scan.depth() == 2) {
      child(scan);
    } else if (scan.depth() == 4 && alternative && scan.opening()) {
      rank(scan);
    }
  }

  private void child(XmlScan scan) {
    if (scan.opening()) {
      before = false;
      after = false;
      alternative = scan.isAlternative();
      rank(scan);
    }
    if (scan.empty() || !scan.opening()) {
      // between what must precede and what must follow, both in one alternative, nothing goes
      unclear |= before && after;
      if (before) {
        place = scan.tagEnd();
      }
      alternative = false;
    }
  }

  private void rank(XmlScan scan) {
    int rank = scan.isOwn() ? order.indexOf(scan.local()) : -1;
    before |= rank >= 0 && rank < wanted;
    after |= rank > wanted;
    // within an alternative it is there for some programs and not for others
    unclear |= alternative && rank == wanted;
  }

  /** The offset where the element goes; refused where that cannot be told. */
  public int place() {
    if (place < 0 || unclear) {
      throw new CannotAnnotateInPlace("部件按软件版本分别存有内容");
    }
    return place;
  }
}
