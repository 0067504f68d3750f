/** Arguments, exit codes, words. */
package selfeval.cli;
