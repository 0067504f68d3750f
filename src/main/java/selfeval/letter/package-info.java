/** What goes back to each department: a letter in Word, and a zip of it with the workbooks. */
@NullMarked
package selfeval.letter;

import org.jspecify.annotations.NullMarked;
