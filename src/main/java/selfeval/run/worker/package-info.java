/** Many files at once: threads with deadlines, and processes that can be ended. */
package selfeval.run.worker;
