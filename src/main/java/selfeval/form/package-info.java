/** Finds the blocks of a form by their labels; every value knows its cell. */
package selfeval.form;
