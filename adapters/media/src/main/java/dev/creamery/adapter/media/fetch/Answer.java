package dev.creamery.adapter.media.fetch;

import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.shared.ErrorCode;
import java.nio.file.Path;
import java.time.Duration;

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
   * @param pause how long the host asks to be left alone until then; zero where it does not
   */
  record Failed(ErrorCode code, String message, boolean mayPass, Duration pause) implements Answer {
    static Failed of(ErrorCode code, String message) {
      return new Failed(code, message, false, Duration.ZERO);
    }

    static Failed unreachable(String message) {
      return of(ErrorCode.MEDIA_UNREACHABLE, message);
    }

    static Failed timeout(String message) {
      return of(ErrorCode.MEDIA_TIMEOUT, message);
    }

    static Failed tooLarge(long maxBytes) {
      return of(ErrorCode.MEDIA_TOO_LARGE, "Use a file of at most %d bytes.".formatted(maxBytes));
    }

    Failed butMayPass() {
      return butMayPassAfter(Duration.ZERO);
    }

    Failed butMayPassAfter(Duration asked) {
      return new Failed(code, message, true, asked);
    }
  }
}
