package selfeval.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;

/** Without a register nothing is due. */
final class NoRegister implements DueForms {
  @Override
  public List<String> departments() {
    return List.of();
  }

  @Override
  public @Nullable String department(FileRecord file, FormRecord form) {
    return null;
  }

  @Override
  public @Nullable Count begin() {
    return null;
  }

  @Override
  public String key() {
    return "";
  }
}
