package selfeval.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets the program meet Chinese file names where the locale does not know them. Under {@code
 * LANG=C}, as services and cron jobs are started, a Java process can neither open such a file nor
 * read such an argument, and nothing can be changed from inside. There it starts itself anew under
 * a UTF-8 locale, with the very bytes of its arguments.
 */
final class ChineseNames {
  private static final String RESTARTED = "selfeval.restarted";
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final long GOODBYE_SECONDS = 90;

  /** What a shell says of a process that was killed. */
  private static final int KILLED = 137;

  private ChineseNames() {}

  /** Whether names such as 退回 can be used in this process. */
  static boolean possible() {
    String name = System.getProperty("sun.jnu.encoding", "UTF-8");
    return !Charset.isSupported(name) || Charset.forName(name).newEncoder().canEncode("退回");
  }

  /** Whether starting anew is worth a try: once, and where the arguments can be had as bytes. */
  static boolean canRestart() {
    return System.getProperty(RESTARTED) == null && Files.isReadable(COMMAND_LINE);
  }

  /** Runs the same command under a UTF-8 locale and gives its exit code. */
  static int restart() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("/bin/sh", "-c", script(words(Files.readAllBytes(COMMAND_LINE))))
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread farewell =
        new Thread(
            () -> {
              // by its handle: the process itself would also close the standard input that tells of
              // us
              process.toHandle().destroy();
              try {
                boolean gone = process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS);
                int code = gone ? process.exitValue() : -1;
                if (code == ExitCode.OK.code() || code == ExitCode.INTERRUPTED.code()) {
                  Runtime.getRuntime().halt(code); // a watch ends well so, an audit in its way
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "farewell");
    Runtime.getRuntime().addShutdownHook(farewell);
    int code = process.waitFor();
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException e) {
      // Being ended already: the hook has nothing left to end.
    }
    return code;
  }

  /**
   * In a process that was started anew: ends with the process that started it, also where that is
   * killed and can say nothing. Its standard input, which this program never reads, is open as long
   * as the other lives. Else it would go on with nobody to stop it, and keep the output folder
   * locked.
   */
  static void endWithParent() {
    if (System.getProperty(RESTARTED) == null) {
      return;
    }
    Thread parent =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // nothing is ever sent
                }
              } catch (IOException e) {
                // no longer there either
              }
              Runtime.getRuntime().halt(KILLED);
            },
            "parent");
    parent.setDaemon(true);
    parent.start();
  }

  /** The words of a command line, each ended by a zero byte. */
  private static List<byte[]> words(byte[] commandLine) {
    List<byte[]> words = new ArrayList<>();
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    for (byte b : commandLine) {
      if (b == 0) {
        words.add(word.toByteArray());
        word.reset();
      } else {
        word.write(b);
      }
    }
    return words;
  }

  /**
   * A shell script in ASCII alone, since this process can hand over nothing else: every word is
   * written out byte by byte, with a sentinel that keeps line ends at its end.
   */
  private static String script(List<byte[]> words) {
    StringBuilder script = new StringBuilder("LC_ALL=C.UTF-8; export LC_ALL\n");
    StringBuilder exec = new StringBuilder("exec");
    for (int i = 0; i < words.size(); i++) {
      script.append('w').append(i).append("=$(printf '");
      for (byte b : words.get(i)) {
        script.append('\\').append((char) ('0' + ((b >> 6) & 3)));
        script.append((char) ('0' + ((b >> 3) & 7))).append((char) ('0' + (b & 7)));
      }
      script.append("x')\n");
      exec.append(" \"${w").append(i).append("%x}\"");
      if (i == 0) {
        exec.append(" -D").append(RESTARTED).append("=true");
      }
    }
    return script.append(exec).toString();
  }
}
