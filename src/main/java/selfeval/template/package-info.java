/** What a jurisdiction decides, as data: labels, points, formulas, caps, severities. */
package selfeval.template;
