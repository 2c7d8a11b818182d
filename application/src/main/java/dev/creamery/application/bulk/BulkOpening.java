package dev.creamery.application.bulk;

import java.util.UUID;

/** What became of beginning a bulk, or of going on with it. */
public sealed interface BulkOpening {
  /**
   * Its lines may come.
   *
   * @param lines how many were taken before; the client sends them again
   * @param digest SHA-256 in hexadecimal of those; empty where there are none
   */
  record Open(BulkUpload upload, int lines, String digest) implements BulkOpening {}

  /** All of it was taken before, under this key. */
  record Complete(UUID operation, int lines, String digest) implements BulkOpening {}

  /** Another write was sent under this key before. */
  record KeyReused() implements BulkOpening {}
}
