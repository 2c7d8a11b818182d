package dev.creamery.adapter.media.inspect;

import dev.creamery.domain.media.Dimensions;
import java.io.IOException;
import java.util.Optional;

/** Knows where images of one format say how large they are. */
@FunctionalInterface
interface ImageHeader {
  /**
   * The dimensions; empty where the header does not tell.
   *
   * @throws java.io.EOFException if the file ends before it told
   */
  Optional<Dimensions> read(HeaderBytes bytes) throws IOException;

  /** What a header says, unless no image can be so large. */
  static Optional<Dimensions> dimensions(int width, int height) {
    return width > 0 && height > 0 ? Optional.of(new Dimensions(width, height)) : Optional.empty();
  }
}
