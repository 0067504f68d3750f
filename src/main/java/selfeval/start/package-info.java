/**
 * What the JVM keeps of one run so that the next one starts in half the time: a class data archive,
 * from Java 25 on an AOT cache. Where it can not be had, the program runs as well, only slower. And
 * which of its compilers a run of some thousand files does without.
 */
@NullMarked
package selfeval.start;

import org.jspecify.annotations.NullMarked;
