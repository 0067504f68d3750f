/** OOXML packages: one archive reader and writer, relationships, content types, XML. */
@NullMarked
package selfeval.ooxml;

import org.jspecify.annotations.NullMarked;
