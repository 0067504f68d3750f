package selfeval.overview;

/**
 * How the forms that were held against a former round compare with it.
 *
 * @param forms that were compared
 * @param resolved findings of the former round that are settled
 * @param open findings that it had as well
 * @param fresh findings that it did not have
 */
public record RoundFigures(int forms, int resolved, int open, int fresh) {}
