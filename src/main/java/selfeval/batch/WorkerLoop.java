package selfeval.batch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.SynchronousQueue;
import selfeval.workbook.Limits;

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
    Limits limits = options.limits();
    DataOutputStream answers = new DataOutputStream(out);
    try (FileAuditor auditor = Batch.auditor(options, Batch.waivers(options))) {
      SynchronousQueue<FileContent> files = new SynchronousQueue<>();
      Thread reader = new Thread(() -> read(new DataInputStream(in), files), "requests");
      reader.setDaemon(true);
      reader.start();
      answers.writeUTF(WorkerProcess.GREETING);
      answers.flush();
      while (true) {
        FileContent content = files.take();
        Finished finished = Finished.of(auditor.audit(content, limits), options.returnOn());
        WorkerMessages.writeFinished(answers, finished);
      }
    }
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
