package selfeval.across;

/** Hashes that are the same on every machine and in every run. */
final class Hashing {
  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

  private Hashing() {}

  /** Spreads the bits of a number over all 64. */
  static long mix(long value) {
    long x = (value ^ (value >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
    x = (x ^ (x >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
    return x ^ (x >>> 33);
  }

  /** A hash of a text, never 0. */
  static long text(CharSequence text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FACTOR;
    }
    long mixed = mix(hash);
    return mixed == 0 ? 1 : mixed;
  }
}
