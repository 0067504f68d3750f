package selfeval.ooxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.stream.XMLInputFactory;

/**
 * What makes the parsers of many files, and so knows the names that all of them use: to learn them
 * anew cost each file as much as the half of its parsing. It is given up for a new one before the
 * names of odd files can pile up. Safe for use by many threads.
 */
final class XmlNames {
  /** What an ordinary file has; no more than this is free. */
  private static final int ORDINARY = 256;

  /** A file without an odd name still costs this: its ordinary ones may be others. */
  private static final int FILE = 8;

  /**
   * So that the names of all files that share a parser are no more than those a single one may have
   * twice over: a name is looked for the longer, the more there are, and no file may cost others.
   */
  private static final int MOST = 512;

  private static final AtomicReference<XmlNames> CURRENT = new AtomicReference<>(new XmlNames());

  private final XMLInputFactory factory = newFactory();
  private final AtomicInteger charged = new AtomicInteger();

  private XmlNames() {}

  /** The one for the next file. */
  static XmlNames current() {
    XmlNames now = Objects.requireNonNull(CURRENT.get());
    if (now.charged.addAndGet(FILE) <= MOST) {
      return now;
    }
    XmlNames next = new XmlNames();
    CURRENT.compareAndSet(now, next);
    return next;
  }

  private static XMLInputFactory newFactory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  XMLInputFactory factory() {
    return factory;
  }

  /**
   * Takes note of names that a file has used.
   *
   * @param names how many beyond those of an ordinary file
   */
  void charge(int names) {
    if (names > 0) {
      charged.addAndGet(names);
    }
  }

  /** Of so many names of a file, those beyond what an ordinary one has. */
  static int odd(int names) {
    return Math.max(0, names - ORDINARY);
  }
}
