/** What became of a form since the round before: findings, answers, changes. */
package selfeval.round;
