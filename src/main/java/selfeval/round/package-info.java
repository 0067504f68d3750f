/** What became of a form since the round before: findings, answers, changes. */
@NullMarked
package selfeval.round;

import org.jspecify.annotations.NullMarked;
