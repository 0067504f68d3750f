/**
 * What the JVM keeps of one run so that the next one starts in half the time: a class data archive,
 * from Java 25 on an AOT cache. Where it can not be had, the program runs as well, only slower.
 */
@NullMarked
package selfeval.start;

import org.jspecify.annotations.NullMarked;
