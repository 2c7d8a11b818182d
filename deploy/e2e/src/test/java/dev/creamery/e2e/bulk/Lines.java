package dev.creamery.e2e.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a bulk, made while they are read. Every thousandth is bad.
 *
 * @param count how many there are
 * @param padding how many characters of text each has besides
 */
record Lines(int count, int padding) {
  private static final int BAD_ONE_IN = 1_000;

  /** All of them. */
  InputStream all() {
    return upTo(count, false);
  }

  /** Those up to a line, and then no more though more was to come. */
  InputStream brokenOffAfter(int line) {
    return upTo(line, true);
  }

  private InputStream upTo(int last, boolean breaks) {
    return new InputStream() {
      private byte[] line = {};
      private int position;
      private int number;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position == line.length) {
          if (number == last) {
            if (breaks) {
              throw new IOException("The client breaks off here");
            }
            return -1;
          }
          line = line(++number).getBytes(StandardCharsets.UTF_8);
          position = 0;
        }
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, bytes, offset, count);
        position += count;
        return count;
      }
    };
  }

  private String line(int number) {
    return number % BAD_ONE_IN == 0
        ? "{\"op\":\"create\",\"key\":\"orders\",\"fields\":{\"number\":\"none\"}}\n"
        : "{\"op\":\"create\",\"key\":\"orders\",\"fields\":{\"number\":"
            + number
            + ",\"note\":\""
            + "x".repeat(padding)
            + "\"}}\n";
  }

  int bad() {
    return count / BAD_ONE_IN;
  }

  int good() {
    return count - bad();
  }
}
