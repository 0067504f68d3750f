package selfeval.evidence;

import selfeval.result.FormIdentity;

/**
 * Spells texts as the identities of forms are spelt, so that one can be looked for in the other.
 */
final class FormIdentities {
  private FormIdentities() {}

  static String plain(String text) {
    return new FormIdentity(text, "", "").project();
  }
}
