/**
 * The rules of the program: one class for a rule, or for two rules that differ by one condition.
 */
package selfeval.check.rule;
