package selfeval.opinion;

import java.util.List;
import java.util.Map;

/**
 * All that is to be added to a workbook, free of any file format.
 *
 * @param marks by sheet position (0-based, hidden ones counted): the cells to mark, in reading
 *     order
 * @param opinion the sheet 审核意见
 */
public record AnnotationPlan(Map<Integer, List<Mark>> marks, OpinionSheet opinion) {
  public AnnotationPlan {
    marks = Map.copyOf(marks);
  }
}
