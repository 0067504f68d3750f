package selfeval.form;

import java.nio.file.*;
import selfeval.template.Templates;

class Scratch {
  public static void main(String[] a) throws Exception {
    FormReader r = new FormReader(Templates.load(null), null);
    for (String f : a) {
      String t = Files.readString(Path.of(f));
      for (Located l : r.read(TextGrid.workbook(t))) System.out.println(Printed.all(l));
    }
  }
}
