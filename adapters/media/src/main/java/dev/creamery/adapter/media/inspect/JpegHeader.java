package dev.creamery.adapter.media.inspect;

import dev.creamery.domain.media.Dimensions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A JPEG has segments, one of which begins the frame; before it there may be much else. */
final class JpegHeader implements ImageHeader {
  private static final int MAX_SEGMENTS = 1000;
  private static final int FILL = 0xff;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;

  @Override
  public Optional<Dimensions> read(HeaderBytes bytes) throws IOException {
    long at = 2;
    for (int i = 0; i < MAX_SEGMENTS; i++) {
      ByteBuffer segment = bytes.at(at, 4);
      int begin = segment.get() & 0xff;
      int marker = segment.get() & 0xff;
      if (begin != FILL || marker == START_OF_SCAN || marker == END_OF_IMAGE) {
        return Optional.empty();
      }
      if (beginsAFrame(marker)) {
        ByteBuffer size = bytes.at(at + 5, 4);
        int height = size.getShort() & 0xffff;
        return ImageHeader.dimensions(size.getShort() & 0xffff, height);
      }
      at += marker == FILL ? 1 : hasNoLength(marker) ? 2 : 2 + (segment.getShort() & 0xffff);
    }
    return Optional.empty();
  }

  /** The frames of all kinds; among their numbers are three that mean something else. */
  private static boolean beginsAFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean hasNoLength(int marker) {
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
  }
}
