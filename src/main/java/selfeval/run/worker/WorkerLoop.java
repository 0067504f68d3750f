package selfeval.run.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.SynchronousQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import selfeval.audit.Beside;
import selfeval.document.DocumentReader;
import selfeval.evidence.RegisterRow;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.output.Finished;
import selfeval.output.Succession.Claim;
import selfeval.result.Outcome;
import selfeval.run.input.FileContent;
import selfeval.run.worker.WorkerMessages.Request;

/** The inside of a worker process: one file after the other, until its input ends. */
public final class WorkerLoop {
  private WorkerLoop() {}

  /**
   * Audits what comes in until the process that started this one is gone.
   *
   * @param audit audits a file, with what answers its questions about registers
   * @param limits how much one file may cost
   * @param in where files come from
   * @param out where results go
   */
  public static void run(
      BiFunction<FileContent, Beside.Registers, Finished> audit,
      Limits limits,
      InputStream in,
      OutputStream out)
      throws IOException, InterruptedException {
    DataOutputStream answers = new DataOutputStream(out);
    SynchronousQueue<Request> files = new SynchronousQueue<>();
    Thread reader = new Thread(() -> read(new DataInputStream(in), files), "requests");
    reader.setDaemon(true);
    reader.start();
    answers.writeUTF(WorkerProcess.GREETING);
    answers.flush();
    while (true) {
      Request request = files.take();
      FileContent content = request.file();
      byte[] document = request.document();
      if (content != null) {
        Beside.Registers asking = form -> ask(form, answers, files);
        Finished finished = finished(file -> audit.apply(file, asking), content, limits);
        answers.writeBoolean(false);
        WorkerMessages.writeFinished(answers, finished);
      } else if (document != null) {
        WorkerMessages.writeDocument(answers, new DocumentReader(limits).read(document));
      }
    }
  }

  /** Asks the process that started this one, which has the registers. */
  private static RegisterRow.Rows ask(
      RegisterRow.Sought form, DataOutputStream answers, SynchronousQueue<Request> files) {
    try {
      answers.writeBoolean(true);
      WorkerMessages.writeSought(answers, form);
      RegisterRow.Rows rows = files.take().rows();
      return rows == null ? RegisterRow.Rows.NONE : rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return RegisterRow.Rows.NONE;
    }
  }

  /** What is thrown outside the audit proper costs one file too, and not the process. */
  private static Finished finished(
      Function<FileContent, Finished> audit, FileContent content, Limits limits) {
    try {
      return audit.apply(content);
    } catch (OutOfMemoryError e) {
      String reason = limits.exceeded(Limit.MEMORY);
      return Finished.of(content.refusal(Outcome.TOO_LARGE, reason), Claim.NEW).outOfMemory();
    } catch (RuntimeException | Error e) {
      return Finished.of(content.defect(e), Claim.NEW);
    }
  }

  /** Reads all the time, so that the end of the other process is seen in the midst of a file. */
  private static void read(DataInputStream in, SynchronousQueue<Request> files) {
    try {
      while (true) {
        files.put(WorkerMessages.readRequest(in));
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      Runtime.getRuntime().halt(0);
    }
  }
}
