package selfeval.run.folder;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfeval.audit.FormAuditor;
import selfeval.ooxml.Limits;
import selfeval.result.FormIdentity;
import selfeval.run.input.FileContent;
import selfeval.run.input.InputFile;
import selfeval.run.input.Inputs;

/**
 * Finds the documents of the inputs that hold a form of which no workbook is located beside them:
 * those are audited like workbooks. Of a folder without such a document nothing is read for it.
 */
public final class Annexes {
  private final FormAuditor auditor;
  private final Limits limits;

  /** What was read of files, by path, size and time: a drop folder is looked at again and again. */
  private final Map<String, List<FormIdentity>> known = new HashMap<>();

  /** By folder, the projects of its workbooks. */
  private final Map<String, Set<String>> projects = new HashMap<>();

  /**
   * @param limits how much one file may cost; a document beyond them is not audited
   */
  Annexes(FormAuditor auditor, Limits limits) {
    this.auditor = auditor.within(limits);
    this.limits = limits;
  }

  /** The inputs with those documents among the files to audit. */
  public Inputs among(Inputs inputs) {
    if (inputs.documents().isEmpty()) {
      return inputs;
    }
    projects.clear();
    Map<String, List<InputFile>> workbooks = new LinkedHashMap<>();
    for (InputFile file : inputs.files()) {
      workbooks.computeIfAbsent(folder(file), f -> new ArrayList<>()).add(file);
    }
    List<InputFile> alone = new ArrayList<>();
    for (InputFile document : inputs.documents()) {
      List<FormIdentity> forms = identities(document);
      if (!forms.isEmpty() && !beside(document, forms, workbooks)) {
        alone.add(document);
      }
    }
    return alone.isEmpty() ? inputs : inputs.auditing(alone);
  }

  private boolean beside(
      InputFile document, List<FormIdentity> forms, Map<String, List<InputFile>> workbooks) {
    String folder = folder(document);
    Set<String> there = projects.get(folder);
    if (there == null) {
      there = new HashSet<>();
      for (InputFile workbook : workbooks.getOrDefault(folder, List.of())) {
        for (FormIdentity form : identities(workbook)) {
          there.add(form.project());
        }
      }
      projects.put(folder, there);
    }
    for (FormIdentity form : forms) {
      if (there.contains(form.project())) {
        return true;
      }
    }
    return false;
  }

  private List<FormIdentity> identities(InputFile file) {
    String key;
    try {
      BasicFileAttributes now = file.attributes();
      key = file.whole() + "|" + now.size() + "|" + now.lastModifiedTime();
    } catch (IOException e) {
      return List.of(); // gone, which is said elsewhere
    }
    List<FormIdentity> read = known.get(key);
    if (read == null) {
      byte[] bytes = FileContent.read(file, limits, Duration.ZERO).bytes();
      read = bytes == null ? List.of() : auditor.identities(file.file(), bytes);
      known.put(key, read);
    }
    return read;
  }

  private static String folder(InputFile file) {
    return String.valueOf(file.whole().toAbsolutePath().normalize().getParent());
  }
}
