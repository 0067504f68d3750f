package selfeval.window;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.TransferHandler;

/** Takes files and folders that are dropped on the window, or pasted into it. */
final class FileDrop extends TransferHandler {
  @Serial private static final long serialVersionUID = 1L;

  private final transient BooleanSupplier takes;
  private final transient Consumer<List<Path>> taker;

  /**
   * @param takes whether files can be taken now
   */
  FileDrop(BooleanSupplier takes, Consumer<List<Path>> taker) {
    this.takes = takes;
    this.taker = taker;
  }

  @Override
  public boolean canImport(TransferSupport support) {
    if (!takes.getAsBoolean() || !support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
      return false;
    }
    if (support.isDrop() && (support.getSourceDropActions() & COPY) != 0) {
      // nothing is moved or deleted where it comes from
      support.setDropAction(COPY);
    }
    return true;
  }

  @Override
  public boolean importData(TransferSupport support) {
    if (!canImport(support)) {
      return false;
    }
    try {
      List<Path> paths = new ArrayList<>();
      Object data = support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
      for (Object file : (List<?>) data) {
        paths.add(((File) file).toPath());
      }
      if (paths.isEmpty()) {
        return false;
      }
      taker.accept(paths);
      return true;
    } catch (UnsupportedFlavorException | IOException | RuntimeException e) {
      return false; // what is dragged is no file of this machine
    }
  }
}
