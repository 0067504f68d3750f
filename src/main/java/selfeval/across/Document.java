package selfeval.across;

/**
 * A text of a form, or its set of indicators, as it is held against those of others.
 *
 * @param block what it is
 * @param cell where it begins
 * @param beginning its first words, as they stand there
 * @param content a hash of all of it that counts
 * @param sketch hashes of its parts
 */
record Document(Block block, String cell, String beginning, long content, Sketch sketch) {}
