package selfeval.result;

import java.util.regex.Pattern;
import selfeval.term.State;

/** How the names of annotated workbooks are made of the agency's, and taken apart again. */
public final class AnnotatedName {
  /** What is put behind the agency's name. */
  public static final String MARK = "-审核";

  /** What makes another word of the mark: such a name is the agency's own. */
  private static final Pattern OTHER_WORD = Pattern.compile("(意见|台账|报告|情况|结果|表|稿|材料).*");

  private AnnotatedName() {}

  /** The folder of annotated workbooks in a state, with its slash. */
  public static String folder(State state) {
    return state.chinese() + "/";
  }

  /** A path without the folder that the output sorts annotated workbooks into. */
  public static String below(String path) {
    for (State state : State.values()) {
      if (path.startsWith(folder(state))) {
        return path.substring(folder(state).length());
      }
    }
    return path;
  }

  /** x-审核 gives x, x-审核（改） gives x（改）; a name that begins with the mark keeps it. */
  public static String withoutMark(String stem) {
    String plain = stem;
    int mark = plain.lastIndexOf(MARK);
    while (mark > 0) {
      String rest = plain.substring(mark + MARK.length());
      if (!OTHER_WORD.matcher(rest).matches()) {
        plain = plain.substring(0, mark) + rest;
      }
      mark = plain.lastIndexOf(MARK, mark - 1);
    }
    return plain;
  }

  /** The agency's own name of a workbook that came back annotated: 表-审核.xlsx gives 表.xlsx. */
  public static String agencys(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? withoutMark(name.substring(0, dot)) + name.substring(dot) : withoutMark(name);
  }
}
