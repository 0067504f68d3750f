package selfeval.overview;

/**
 * Something in the inputs that is no workbook.
 *
 * @param place path as the result file would name it
 * @param kind what it is, a Chinese word
 * @param advice what to do, a Chinese sentence
 */
public record NotTaken(String place, String kind, String advice) {}
