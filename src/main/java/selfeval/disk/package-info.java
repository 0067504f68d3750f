/** The file operations of an output folder: what can go wrong there, its lock, and hashes. */
@NullMarked
package selfeval.disk;

import org.jspecify.annotations.NullMarked;
