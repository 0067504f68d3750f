/** The words that every part uses: fields, severities, stages, and how labels are compared. */
package selfeval.term;
