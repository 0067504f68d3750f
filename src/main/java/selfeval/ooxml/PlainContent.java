package selfeval.ooxml;

/** Finds the end of an element without a look at the tags inside, where these are plain. */
final class PlainContent {
  private PlainContent() {}

  /**
   * Where the end tag of an element begins; −1 where that takes a walk over all tags inside, as
   * there are comments, CDATA sections, instructions, or elements of the same name.
   *
   * @param from behind the start tag
   * @param limit where the document ends
   * @param name where the element's name begins
   * @param nameEnd where it ends
   */
  static int end(byte[] xml, int from, int limit, int name, int nameEnd) {
    int length = nameEnd - name;
    int at = from;
    while (at + 2 + length < limit) {
      if (xml[at] != '<') {
        at++;
        continue;
      }
      byte next = xml[at + 1];
      if (next == '!' || next == '?' || isName(xml, at + 1, name, length)) {
        return -1;
      }
      if (next == '/' && isName(xml, at + 2, name, length)) {
        return at;
      }
      at += 2;
    }
    return -1;
  }

  /** Whether the name is written here, and nothing longer. */
  private static boolean isName(byte[] xml, int at, int name, int length) {
    for (int i = 0; i < length; i++) {
      if (xml[at + i] != xml[name + i]) {
        return false;
      }
    }
    byte behind = xml[at + length];
    return behind == '>' || behind == '/' || XmlTag.isBlank(behind);
  }
}
