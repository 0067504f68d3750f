/** One class per check: a form and its scorecard in, findings out. */
package selfeval.check;
