/**
 * Documents of running text, .docx, .doc, .pdf and .txt, as paragraphs that know their place. What
 * cannot be read is a named outcome, never an exception.
 */
@NullMarked
package selfeval.document;

import org.jspecify.annotations.NullMarked;
