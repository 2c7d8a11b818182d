package dev.creamery.adapter.media.fetch;

import java.time.Duration;

/** What is allowed of one question and its answer. */
record Bounds(Duration firstByte, long bytesInFirstByteTime, long maxBytes) {
  static Bounds of(MediaFetchConfig config) {
    return new Bounds(
        config.firstByteTimeout(),
        config.minRate() * config.firstByteTimeout().toMillis() / 1000,
        config.maxBytes());
  }
}
