package dev.creamery.adapter.media.inspect;

import dev.creamery.domain.media.Dimensions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * AVIF and HEIC are made of boxes within boxes. Each image in the file has a box {@code ispe}: the
 * tiles that the image is made of, its thumbnail, and the whole, which is the largest.
 */
final class HeifHeader implements ImageHeader {
  private static final int MAX_BOXES = 1000;
  private static final int HEAD = 8;

  /** Version and flags, which some boxes have before their content. */
  private static final int FULL = 4;

  @Override
  public Optional<Dimensions> read(HeaderBytes bytes) throws IOException {
    Stream.Builder<Dimensions> images = Stream.builder();
    new Walk(bytes, images).over(0, bytes.size());
    return images
        .build()
        .max(Comparator.comparingLong(image -> (long) image.width() * image.height()));
  }

  private static final class Walk {
    private final HeaderBytes bytes;
    private final Stream.Builder<Dimensions> images;
    private int boxes;

    Walk(HeaderBytes bytes, Stream.Builder<Dimensions> images) {
      this.bytes = bytes;
      this.images = images;
    }

    void over(long from, long to) throws IOException {
      long at = from;
      while (at + HEAD <= to && boxes++ < MAX_BOXES) {
        long size = bytes.at(at, 4).getInt() & 0xffffffffL;
        if (size < HEAD || at + size > to) {
          // Longer than 4 GB, to the end of the file, or broken: none of these holds what we look
          // for.
          return;
        }
        look(bytes.name(at + 4), at + HEAD, at + size);
        at += size;
      }
    }

    private void look(String name, long from, long to) throws IOException {
      if (name.equals("meta")) {
        over(from + FULL, to);
      } else if (name.equals("iprp") || name.equals("ipco")) {
        over(from, to);
      } else if (name.equals("ispe")) {
        ByteBuffer size = bytes.at(from + FULL, 8);
        ImageHeader.dimensions(size.getInt(), size.getInt()).ifPresent(images::add);
      }
    }
  }
}
