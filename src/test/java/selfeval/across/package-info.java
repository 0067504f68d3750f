/** Tests of what is found about several forms together. */
package selfeval.across;
