/** Many files: the walk, the workers, the output folder. */
package selfeval.batch;
