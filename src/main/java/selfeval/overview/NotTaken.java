package selfeval.overview;

/**
 * Something in the inputs that is no workbook.
 *
 * @param place path as the result file would name it
 * @param kind what it is, a Chinese word
 * @param advice what to do, a Chinese sentence
 */
public record NotTaken(String place, String kind, String advice) {
  /** The kind of a folder with nothing in it. */
  public static final String EMPTY = "空文件夹";

  /** The kind of a folder without a workbook in it or below. */
  public static final String WITHOUT = "没有自评表的文件夹";

  /** The word for archives in the kind of one, encrypted or not. */
  public static final String ARCHIVE = "压缩包";
}
