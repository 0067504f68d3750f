/**
 * Official forms, filled forms and many ways to lay them out, drawn for tests and for the blank
 * forms and seeds of the repository. One painter draws them all, so that what it reports as the
 * place of a value is where it put it.
 */
package selfeval.layout;
