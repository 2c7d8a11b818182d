package dev.creamery.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The body of a bulk, made as it is read: creates of about 0.7 kB, all different, as single writes
 * have them, and now and then a line that must be refused.
 */
final class BulkLines extends InputStream {
  /** Every so many lines there is one that must be refused, beginning with that many. */
  static final int REFUSED_EVERY = 100_000;

  private static final String BIO =
      "Keeps the books, mends the bicycles and knows where the good coffee is. ".repeat(7);
  private static final String SOUND =
      "{\"op\":\"create\",\"key\":\"%1$s\",\"status\":\"published\",\"fields\":{"
          + "\"name\":\"Ada Lovelace %2$09d\",\"position\":\"Countess of Analytical Engines\","
          + "\"email\":\"ada.%2$09d@example.org\",\"bio\":\"%3$s\",\"age\":36}}%n";
  private static final String UNSOUND =
      "{\"op\":\"create\",\"key\":\"%s\",\"fields\":{\"age\":\"unknown\"}}%n";

  private final String collection;
  private final int lines;
  private int made;
  private byte[] line = {};
  private int at;

  BulkLines(String collection, int lines) {
    this.collection = collection;
    this.lines = lines;
  }

  @Override
  public int read() {
    return advance() ? line[at++] : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int taken = 0;
    while (taken < length && advance()) {
      int part = Math.min(length - taken, line.length - at);
      System.arraycopy(line, at, into, offset + taken, part);
      at += part;
      taken += part;
    }
    return taken > 0 || length == 0 ? taken : -1;
  }

  /** Whether there is something left of this line, or a next one. */
  private boolean advance() {
    if (at == line.length && made < lines) {
      made++;
      line = text().getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return at < line.length;
  }

  private String text() {
    return made % REFUSED_EVERY == 0
        ? UNSOUND.formatted(collection)
        : SOUND.formatted(collection, made, BIO);
  }
}
