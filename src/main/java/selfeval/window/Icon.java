package selfeval.window;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The sign of the program: a sheet with a tick. */
final class Icon {
  private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};
  private static final Color BLUE = new Color(0x2675BF);

  private Icon() {}

  static List<Image> images() {
    List<Image> images = new ArrayList<>();
    for (int size : SIZES) {
      images.add(image(size));
    }
    return images;
  }

  private static Image image(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(size / 64.0, size / 64.0);
    g.setColor(BLUE);
    g.fillRoundRect(8, 3, 48, 58, 10, 10);
    g.setColor(Color.WHITE);
    g.fillRect(17, 14, 30, 4);
    g.fillRect(17, 23, 30, 4);
    g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.drawPolyline(new int[] {21, 29, 44}, new int[] {43, 51, 35}, 3);
    g.dispose();
    return image;
  }
}
