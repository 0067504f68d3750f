package selfeval.cli;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C and SIGTERM while something lasts: the first one asks it to end, a later one ends the
 * process at once. Hooks at the end of the JVM cannot tell the first from the second; signals are
 * handled by a class that every JDK has but that javac warns of, so it is called by its name.
 */
final class Interrupts {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";
  private static final List<String> SIGNALS = List.of("INT", "TERM");

  /**
   * One Ctrl-C may come as two signals: from the terminal, and from the process that started us.
   */
  private static final Duration SAME = Duration.ofMillis(500);

  /** How long the end is waited for where only a hook can be had. */
  private static final Duration GOODBYE = Duration.ofSeconds(60);

  private final Runnable first;
  private final Runnable again;
  private final LongSupplier nanos;
  private final List<Object[]> before = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private @Nullable Thread hook;
  private boolean asked;
  private long since;

  /**
   * @param again what a later signal does
   * @param nanos a steady clock, ns
   */
  Interrupts(Runnable first, Runnable again, LongSupplier nanos) {
    this.first = first;
    this.again = again;
    this.nanos = nanos;
  }

  /**
   * Handles signals until it is closed.
   *
   * @param first what asks for the end; called on a thread of its own
   */
  static Interrupts handle(Runnable first) {
    Interrupts interrupts =
        new Interrupts(
            first, () -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code()), System::nanoTime);
    interrupts.install();
    return interrupts;
  }

  /**
   * In a process that another one ends: Ctrl-C, which the terminal sends to both, is not for it.
   */
  static void leaveToParent() {
    try {
      Object ignore = Class.forName(HANDLER).getField("SIG_IGN").get(null);
      set("INT", ignore);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // then it ends, and the other one starts a new process
    }
  }

  private void install() {
    try {
      Class<?> handler = Class.forName(HANDLER);
      Object mine =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "handle" -> {
                      signal();
                      yield null;
                    }
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> arguments != null && proxy == arguments[0];
                    default -> "interrupts";
                  });
      for (String name : SIGNALS) {
        before.add(new Object[] {name, set(name, mine)});
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      hook = new Thread(this::farewell, "farewell");
      Runtime.getRuntime().addShutdownHook(hook);
    }
  }

  private static @Nullable Object set(String name, @Nullable Object handler)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(SIGNAL);
    Object signal = type.getConstructor(String.class).newInstance(name);
    return type.getMethod("handle", type, Class.forName(HANDLER)).invoke(null, signal, handler);
  }

  /** A signal has come. */
  void signal() {
    if (begins()) {
      first.run();
    }
  }

  private synchronized boolean begins() {
    long now = nanos.getAsLong();
    if (asked) {
      if (now - since > SAME.toNanos()) {
        again.run();
      }
      return false;
    }
    asked = true;
    since = now;
    return true;
  }

  private void farewell() {
    first.run();
    try {
      if (over.await(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        again.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Signals are handled as before. */
  void close() {
    over.countDown();
    for (Object[] one : before) {
      try {
        set((String) one[0], one[1]);
      } catch (ReflectiveOperationException | RuntimeException e) {
        // what could be set once can be set again
      }
    }
    if (hook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The program is being ended: the hook says how.
      }
    }
  }
}
