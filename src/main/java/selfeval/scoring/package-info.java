/** What each row is entitled to; caps, deductions, total, grade. */
package selfeval.scoring;
