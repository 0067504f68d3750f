package selfeval.batch;

import java.nio.file.Path;

/**
 * A file to be audited.
 *
 * @param file path below its INPUT with /, the name in every result
 * @param path where it is read
 */
record InputFile(String file, Path path) {}
