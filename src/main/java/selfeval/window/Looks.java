package selfeval.window;

import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import javax.swing.border.Border;
import javax.swing.border.EmptyBorder;
import javax.swing.plaf.FontUIResource;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import org.jspecify.annotations.Nullable;

/** How the window looks, on any screen: sizes follow from the font of the system. */
final class Looks {
  /** All that has to be readable. */
  private static final String SAMPLE = "绩效自评表审核台账退回，。“”";

  /** Fonts of Windows, UOS, Kylin and other systems that have Chinese characters, best first. */
  private static final List<String> CHINESE =
      List.of(
          "Microsoft YaHei UI",
          "Microsoft YaHei",
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "Source Han Sans CN",
          "WenQuanYi Micro Hei",
          "WenQuanYi Zen Hei",
          "FZHei-B01",
          "PingFang SC",
          "SimHei",
          "SimSun",
          "NSimSun",
          "Droid Sans Fallback");

  private Looks() {}

  /** Sets it up, before the first component is made. */
  static void setUp() {
    Locale.setDefault(Locale.Category.DISPLAY, Locale.SIMPLIFIED_CHINESE);
    JComponent.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    FlatLightLaf.setup();
    UIManager.getDefaults().setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    Font font = UIManager.getFont("defaultFont");
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    if (font == null || windows || font.canDisplayUpTo(SAMPLE) >= 0) {
      Font other = chinese(font == null ? 12 : font.getSize());
      if (other != null) {
        UIManager.put("defaultFont", new FontUIResource(other));
      }
    }
  }

  private static @Nullable Font chinese(int size) {
    Set<String> there =
        Set.copyOf(
            Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .getAvailableFontFamilyNames(Locale.ROOT)));
    for (String name : CHINESE) {
      if (there.contains(name)) {
        return new Font(name, Font.PLAIN, size);
      }
    }
    for (String name : there.stream().sorted().toList()) {
      Font font = new Font(name, Font.PLAIN, size);
      if (font.canDisplayUpTo(SAMPLE) < 0) {
        return font;
      }
    }
    return null;
  }

  /** A length in pixels of a plain screen, as it is on this one. */
  static int scaled(int length) {
    return UIScale.scale(length);
  }

  static Border room(int vertical, int horizontal) {
    int v = scaled(vertical);
    int h = scaled(horizontal);
    return new EmptyBorder(v, h, v, h);
  }

  static Insets gap(int top, int left, int bottom, int right) {
    return new Insets(scaled(top), scaled(left), scaled(bottom), scaled(right));
  }

  /** Sentences that are broken into lines, and that a screen reader can walk through. */
  static JTextPane sentences(String name) {
    JTextPane text = new JTextPane();
    text.setEditable(false);
    text.setOpaque(false);
    text.setBorder(room(2, 2));
    text.setFont(UIManager.getFont("Label.font"));
    SimpleAttributeSet paragraph = new SimpleAttributeSet();
    StyleConstants.setSpaceBelow(paragraph, scaled(4));
    StyleConstants.setLineSpacing(paragraph, 0.1f);
    text.setParagraphAttributes(paragraph, false);
    // the tab key leads on, as from any other component
    text.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    text.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    text.getAccessibleContext().setAccessibleName(name);
    return text;
  }

  /** Makes it a heading. */
  static <C extends JComponent> C heading(C component) {
    component.putClientProperty("FlatLaf.styleClass", "h2");
    return component;
  }

  /** Makes it what is said beside. */
  static <C extends JComponent> C aside(C component) {
    component.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    return component;
  }
}
