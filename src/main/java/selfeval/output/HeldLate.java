package selfeval.output;

import java.io.IOException;

/** A place turned out to be held after all had been found free. */
final class HeldLate extends Exception {
  private static final long serialVersionUID = 1;
  private final String place;

  HeldLate(String place, IOException cause) {
    super(place, cause);
    this.place = place;
  }

  String place() {
    return place;
  }
}
