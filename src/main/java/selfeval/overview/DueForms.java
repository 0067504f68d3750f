package selfeval.overview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;

/** What the office's registers say is to be sent. Safe for use by many threads. */
public interface DueForms {
  /** No register is known. */
  DueForms NONE = new NoRegister();

  /** The departments of the registers as they are spelt there, without codes in front. */
  List<String> departments();

  /** Whose a form is according to the registers; null where they do not say. */
  @Nullable String department(FileRecord file, FormRecord form);

  /** Begins to hold files against what is due; null where no register is known. */
  @Nullable Count begin();

  /** A text that changes with what is due. */
  String key();

  /** Takes one file after the other, once each. Not safe for use by several threads. */
  interface Count {
    /** Takes a file in. */
    void add(FileRecord file);

    /** How many forms each department has to send, by its name. */
    Map<String, Integer> due();

    /** How the files so far compare with what is due. */
    RegisterFigures figures();
  }
}
