package selfeval.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {
  private final Path home = Path.of("home").toAbsolutePath();

  @Test
  void settings_are_kept_where_the_system_keeps_them() {
    Path named = Path.of("named").toAbsolutePath();

    assertThat(ConfigFolder.of(Map.of("APPDATA", named.toString()), system("Windows 10")))
        .isEqualTo(named.resolve("selfeval-audit"));
    assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", named.toString()), system("Linux")))
        .isEqualTo(named.resolve("selfeval-audit"));
    assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "not whole"), system("Linux")))
        .isEqualTo(home.resolve(".config/selfeval-audit"));
  }

  @Test
  void a_system_that_names_no_home_has_no_place_for_settings() {
    assertThat(ConfigFolder.of(Map.of(), new Properties())).isNull();
  }

  private Properties system(String name) {
    Properties system = new Properties();
    system.setProperty("user.home", home.toString());
    system.setProperty("os.name", name);
    return system;
  }
}
