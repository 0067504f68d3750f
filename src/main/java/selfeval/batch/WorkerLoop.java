package selfeval.batch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.SynchronousQueue;
import selfeval.ooxml.Limit;
import selfeval.output.Finished;
import selfeval.report.FileResult;
import selfeval.report.Outcome;

/** The inside of a worker process: one file after the other, until its input ends. */
public final class WorkerLoop {
  private WorkerLoop() {}

  /**
   * Audits what comes in until the process that started this one is gone.
   *
   * @param options of the audit that this is part of
   * @param in where files come from
   * @param out where results go
   */
  public static void run(BatchOptions options, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    DataOutputStream answers = new DataOutputStream(out);
    FormerResults former = new FormerResults(options);
    FileAuditor auditor = Batch.auditor(options, Batch.waivers(options), former::now);
    SynchronousQueue<FileContent> files = new SynchronousQueue<>();
    Thread reader = new Thread(() -> read(new DataInputStream(in), files), "requests");
    reader.setDaemon(true);
    reader.start();
    answers.writeUTF(WorkerProcess.GREETING);
    answers.flush();
    while (true) {
      FileContent content = files.take();
      WorkerMessages.writeFinished(answers, finished(auditor, content, options));
    }
  }

  /** What is thrown outside the audit proper costs one file too, and not the process. */
  private static Finished finished(FileAuditor auditor, FileContent content, BatchOptions options) {
    FileResult failed;
    try {
      return auditor.audit(content, options.limits()).finished(options.returnOn());
    } catch (OutOfMemoryError e) {
      failed = content.refusal(Outcome.TOO_LARGE, options.limits().exceeded(Limit.MEMORY));
    } catch (RuntimeException | Error e) {
      failed = content.defect(e);
    }
    return FileAuditor.Audited.refused(failed).finished(options.returnOn());
  }

  /** Reads all the time, so that the end of the other process is seen in the midst of a file. */
  private static void read(DataInputStream in, SynchronousQueue<FileContent> files) {
    try {
      while (true) {
        files.put(WorkerMessages.readFile(in));
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      Runtime.getRuntime().halt(0);
    }
  }
}
