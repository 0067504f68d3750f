/**
 * The engine of the audit: runs checks on a form and its scorecard, and makes findings of what they
 * report. Which checks there are is the caller's to say.
 */
package selfeval.check;
