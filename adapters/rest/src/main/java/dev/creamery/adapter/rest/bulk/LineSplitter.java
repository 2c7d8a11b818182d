package dev.creamery.adapter.rest.bulk;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Cuts a body into lines as it comes. Of a line that is too long only the beginning is kept. */
final class LineSplitter {
  private static final byte[] NONE = {};

  private final int maxBytes;
  private final Lines lines;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private boolean tooLong;

  /** What is done with lines. */
  @FunctionalInterface
  interface Lines {
    /**
     * The next line, without its end.
     *
     * @param whole whether that is all of it
     */
    void line(byte[] line, boolean whole);
  }

  /**
   * A splitter.
   *
   * @param maxBytes how long a line may be
   */
  LineSplitter(int maxBytes, Lines lines) {
    this.maxBytes = maxBytes;
    this.lines = lines;
  }

  void feed(Buffer chunk) {
    byte[] bytes = chunk.getBytes();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        end(bytes, start, i);
        start = i + 1;
      }
    }
    keep(bytes, start, bytes.length);
  }

  /** There is no more: what has no end is a line all the same, unless it is empty. */
  void end() {
    if (begun.size() > 0) {
      end(NONE, 0, 0);
    }
  }

  private void end(byte[] bytes, int start, int end) {
    if (begun.size() == 0 && end - start <= maxBytes) {
      lines.line(Arrays.copyOfRange(bytes, start, end), true);
      return;
    }
    keep(bytes, start, end);
    byte[] line = begun.toByteArray();
    boolean whole = !tooLong;
    begun.reset();
    tooLong = false;
    lines.line(line, whole);
  }

  private void keep(byte[] bytes, int start, int end) {
    int room = maxBytes - begun.size();
    tooLong |= end - start > room;
    begun.write(bytes, start, Math.min(end - start, room));
  }
}
