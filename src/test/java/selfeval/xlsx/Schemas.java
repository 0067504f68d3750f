package selfeval.xlsx;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The schemas of ECMA-376, as POI has compiled them. The build puts all of them beside the class
 * path; the program and its tests run on the few that it comes with.
 */
public final class Schemas {
  private static final Path ALL = Path.of("target/schemas/poi-ooxml-full.jar");

  /** One class of each place that the validator's classes come from, and what these log by. */
  private static final List<String> NEEDED =
      List.of(
          "selfeval.xlsx.SchemaErrors",
          "selfeval.ooxml.Relationships",
          "org.apache.xmlbeans.XmlObject",
          "org.apache.logging.log4j.LogManager",
          "org.apache.logging.slf4j.SLF4JLogger",
          "org.slf4j.Logger",
          "org.slf4j.simple.SimpleLogger");

  private static final Function<byte[], List<String>> ERRORS = load();

  private Schemas() {}

  @SuppressWarnings("unchecked")
  private static Function<byte[], List<String>> load() {
    if (!Files.isRegularFile(ALL)) {
      throw new IllegalStateException(ALL + " is missing: the build copies it there");
    }
    try {
      List<URL> urls = new ArrayList<>();
      urls.add(ALL.toUri().toURL());
      for (String needed : NEEDED) {
        Class<?> one = Class.forName(needed);
        urls.add(one.getProtectionDomain().getCodeSource().getLocation());
      }
      // open for as long as the tests run: classes are loaded from it when they are first needed
      URLClassLoader loader =
          new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      return (Function<byte[], List<String>>)
          loader.loadClass(SchemaErrors.class.getName()).getDeclaredConstructor().newInstance();
    } catch (MalformedURLException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong in a part, each with the path of its element; null where no schema knows it. */
  public static List<String> errors(byte[] part) {
    return ERRORS.apply(part);
  }

  /** Whether the program runs on the whole of the schemas, which would hide what it lacks. */
  public static boolean areOnTheClassPath() throws IOException {
    return Schemas.class
        .getClassLoader()
        .getResources("org/openxmlformats/schemas/spreadsheetml/x2006/main/CTVolTopic.class")
        .hasMoreElements();
  }
}
