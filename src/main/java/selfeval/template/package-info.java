/** What a jurisdiction decides, as data: labels, points, formulas, caps, severities. */
@NullMarked
package selfeval.template;

import org.jspecify.annotations.NullMarked;
