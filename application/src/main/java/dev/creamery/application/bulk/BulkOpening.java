package dev.creamery.application.bulk;

import java.util.UUID;

/** What became of beginning a bulk, or of going on with it. */
public sealed interface BulkOpening {
  /** A bulk that there is, whether or not more of it may come. */
  sealed interface Begun extends BulkOpening {
    /** Its operation. */
    UUID operation();

    /** How many lines were taken before. */
    int lines();

    /** SHA-256 in hexadecimal of those; empty where there are none. */
    String digest();
  }

  /**
   * Its lines may come.
   *
   * @param lines how many were taken before; the client sends them again
   * @param digest SHA-256 in hexadecimal of those; empty where there are none
   */
  record Open(BulkUpload upload, int lines, String digest) implements Begun {
    @Override
    public UUID operation() {
      return upload.operation();
    }
  }

  /** All of it was taken before, under this key. */
  record Complete(UUID operation, int lines, String digest) implements Begun {}

  /** Another write was sent under this key before. */
  record KeyReused() implements BulkOpening {}
}
