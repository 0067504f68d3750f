/** The language of targets and actuals. Knows nothing else. */
package selfeval.measure;
