/** Where files come from: the walk through folders, and how one file is opened and read. */
package selfeval.run.input;
