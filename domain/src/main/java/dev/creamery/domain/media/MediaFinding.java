package dev.creamery.domain.media;

import dev.creamery.domain.shared.ErrorCode;

/** What became of looking for the file behind an address that a client gave. */
public sealed interface MediaFinding {
  /** The library has it. */
  record Found(MediaKey key, MediaFile file) implements MediaFinding {}

  /** Nobody has looked yet, and nobody is to for now. */
  record Unfetched() implements MediaFinding {}

  /**
   * It is not to be had.
   *
   * @param message for the client who gave the address
   */
  record Refused(ErrorCode code, String message) implements MediaFinding {}
}
