/** Files and folders audited into an output folder. */
package selfeval.run.folder;
