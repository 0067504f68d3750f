/** A drop folder: what arrives in it is audited as it comes. */
package selfeval.run.watch;
