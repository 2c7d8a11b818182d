package dev.creamery.adapter.media.fetch;

import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.shared.ErrorCode;
import java.nio.file.Path;

/** What a host answered when it was asked for a file, once. */
sealed interface Answer {
  /** The file, whole and on the disk. */
  record Received(Path file, MediaId id) implements Answer {}

  /** The file is elsewhere: the {@code Location} as it came. */
  record Moved(String location) implements Answer {}

  /**
   * No file.
   *
   * @param message for the client
   * @param mayPass whether the same question may be answered otherwise in a moment
   */
  record Failed(ErrorCode code, String message, boolean mayPass) implements Answer {
    static Failed unreachable(String message) {
      return new Failed(ErrorCode.MEDIA_UNREACHABLE, message, false);
    }

    static Failed timeout(String message) {
      return new Failed(ErrorCode.MEDIA_TIMEOUT, message, false);
    }

    static Failed tooLarge(long maxBytes) {
      return new Failed(
          ErrorCode.MEDIA_TOO_LARGE, "Use a file of at most %d bytes.".formatted(maxBytes), false);
    }

    Failed butMayPass() {
      return new Failed(code, message, true);
    }
  }
}
