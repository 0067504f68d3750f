package selfeval.start;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spares a run of some thousand files the JVM's thorough compiler, where no launcher has chosen the
 * compilers by its options.
 *
 * <p>A form passes through a few thousand methods, each a few times. The thorough compiler takes
 * them up one after another for the first ten thousand forms, and until then costs as much as the
 * forms themselves: with it, 6,000 forms took 41.6 s of the processor, and 28.5 s without. The
 * libraries, whose loops it makes much faster, it keeps.
 */
public final class ThoroughCompiler {
  private static final Logger LOG = LoggerFactory.getLogger(ThoroughCompiler.class);

  /** Below, asking costs more than it saves: a seventh of a second. */
  private static final int FEWEST = 500;

  /** From here on the thorough compiler pays for itself, as the launchers have it too. */
  private static final int MOST = 20_000;

  /** Set by the launchers, which choose the compilers by options. */
  private static final String LAUNCHED = "selfeval.cache";

  private static final String DIRECTIVE = "[{ match: [\"selfeval*.*\"], c2: { Exclude: true } }]";

  private ThoroughCompiler() {}

  /**
   * Asks the JVM, once a run. A JVM that does not understand it goes on as it did.
   *
   * @param files how many the run audits
   * @return whether the JVM was asked and has understood
   */
  public static boolean spare(int files) {
    if (files < FEWEST || files >= MOST || System.getProperty(LAUNCHED) != null) {
      return false;
    }
    try {
      Path directive = Files.createTempFile("selfeval", ".json");
      try {
        Files.writeString(directive, DIRECTIVE);
        Object said =
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "compilerDirectivesAdd",
                    new Object[] {new String[] {directive.toString()}},
                    new String[] {String[].class.getName()});
        LOG.debug("{}", said);
        return String.valueOf(said).startsWith("1 ");
      } finally {
        Files.delete(directive);
      }
    } catch (IOException | JMException | RuntimeException | LinkageError e) {
      LOG.debug("the JVM takes no directives", e);
      return false;
    }
  }
}
