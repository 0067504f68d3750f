/**
 * Reports read into statements, each a label, a number and a unit in one clause, and compared with
 * a form. Pure: documents come in as paragraphs, and no file is opened here.
 */
@NullMarked
package selfeval.evidence;

import org.jspecify.annotations.NullMarked;
