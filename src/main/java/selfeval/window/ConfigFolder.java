package selfeval.window;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where settings of the person at this machine are kept. */
public final class ConfigFolder {
  private static final String NAME = "selfeval-audit";

  private ConfigFolder() {}

  /** The folder in this process; it need not exist. Null where the system names none. */
  public static @Nullable Path here() {
    return of(System.getenv(), System.getProperties());
  }

  /** On Windows below %APPDATA%, elsewhere below $XDG_CONFIG_HOME or ~/.config. */
  static @Nullable Path of(Map<String, String> environment, Properties system) {
    String home = system.getProperty("user.home", "");
    String name = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean windows = name.startsWith("windows");
    String named = environment.getOrDefault(windows ? "APPDATA" : "XDG_CONFIG_HOME", "");
    try {
      if (!named.isBlank() && Path.of(named).isAbsolute()) {
        return Path.of(named, NAME);
      }
      return home.isBlank() || home.equals("?") ? null : Path.of(home, ".config", NAME);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
