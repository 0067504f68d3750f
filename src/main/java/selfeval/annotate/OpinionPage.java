package selfeval.annotate;

/** How the sheet of findings is printed and what it says to who fills it in, in both formats. */
public final class OpinionPage {
  /** Left and right margin, inches. */
  public static final double SIDE = 0.4;

  public static final double TOP = 0.5;
  public static final double BOTTOM = 0.6;

  /** Where header and footer are, inches from the edge. */
  public static final double HEADER = 0.3;

  /** Left and right part of the footer, in the codes that both formats share. */
  public static final String FOOTER_LEFT = "&A";

  public static final String FOOTER_RIGHT = "第&P页，共&N页";

  /** What an answer that is not in the list is told. */
  public static final String ANSWER_TITLE = "单位反馈";

  public static final String ANSWER_ERROR = "请从下拉列表中选择。";

  private OpinionPage() {}
}
