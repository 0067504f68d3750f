package selfeval.across;

/**
 * Words in a text that may be the name of another unit: they end as names of units do, and are not
 * the form's own.
 *
 * @param where the text, such as 存在问题
 * @param cell of the text
 * @param words from where the sentence begins, without what cannot be part of a name; they end with
 *     the end of the name
 * @param after what follows
 */
record Mention(String where, String cell, String words, String after) {}
