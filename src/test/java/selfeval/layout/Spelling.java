package selfeval.layout;

import java.util.Random;

/** The ways an agency spells a label that says the same. */
final class Spelling {
  private final Random random;
  private final boolean narrowBrackets;
  private final boolean spaced;
  private final String space;
  private final boolean broken;
  private final boolean colons;

  Spelling(Random random) {
    this.random = random;
    this.narrowBrackets = random.nextInt(4) == 0;
    this.spaced = random.nextInt(3) == 0;
    this.space = random.nextInt(3) == 0 ? "\u3000" : random.nextBoolean() ? " " : "  ";
    this.broken = random.nextInt(3) == 0;
    this.colons = random.nextInt(4) == 0;
  }

  /** A heading or row label. */
  String label(String label) {
    String text = narrowBrackets ? label.replace('（', '(').replace('）', ')') : label;
    if (text.length() == 2 && spaced && random.nextBoolean()) {
      text = text.charAt(0) + space + text.charAt(1);
    } else if (text.length() > 3 && broken && random.nextInt(3) == 0 && text.indexOf('\n') < 0) {
      int at = text.indexOf('（') > 0 ? text.indexOf('（') : text.length() / 2;
      text = text.substring(0, at) + "\n" + text.substring(at);
    } else if (text.length() > 3 && spaced && random.nextInt(6) == 0) {
      int at = 1 + random.nextInt(text.length() - 1);
      text = text.substring(0, at) + " " + text.substring(at);
    }
    return text;
  }

  /** A label of the head. */
  String headerLabel(String label) {
    return label(label) + (colons ? random.nextBoolean() ? "：" : ":" : "");
  }

  /** A row label of the money block. */
  String rowLabel(String label) {
    String text = label;
    if (text.startsWith("其中：") && random.nextInt(4) == 0) {
      text = random.nextBoolean() ? "其中:" + text.substring(3) : "其中： " + text.substring(3);
    }
    if (!text.endsWith("：") && random.nextInt(8) == 0) {
      text = text + "：";
    }
    if (random.nextInt(6) == 0) {
      text = "  " + text;
    }
    return narrowBrackets ? text.replace('（', '(').replace('）', ')') : text;
  }

  /** A label that goes down the left side: often a character or two to a line. */
  String side(String label) {
    int bracket = label.indexOf('（');
    String name = bracket < 0 ? label : label.substring(0, bracket);
    String rest = bracket < 0 ? "" : "\n" + label.substring(bracket);
    if (broken && name.length() >= 4) {
      name = name.substring(0, 2) + "\n" + name.substring(2);
    }
    String text = name + rest;
    return narrowBrackets ? text.replace('（', '(').replace('）', ')') : text;
  }

  /** The line that names the unit. */
  String caption(String unit) {
    return switch (random.nextInt(4)) {
      case 0 -> "金额单位：" + unit;
      case 1 -> "单位:" + unit;
      case 2 -> "（单位：" + unit + "）";
      default -> "单位：" + unit;
    };
  }
}
