package dev.creamery.adapter.media.inspect;

import static dev.creamery.adapter.media.inspect.ImageHeader.dimensions;

import dev.creamery.domain.media.Dimensions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The formats that have their dimensions at a fixed place. */
final class RasterHeaders {
  private RasterHeaders() {}

  static Optional<Dimensions> png(HeaderBytes bytes) throws IOException {
    ByteBuffer size = bytes.at(16, 8);
    return bytes.name(12).equals("IHDR")
        ? dimensions(size.getInt(), size.getInt())
        : Optional.empty();
  }

  static Optional<Dimensions> gif(HeaderBytes bytes) throws IOException {
    ByteBuffer size = littleEndian(bytes, 6, 4);
    return dimensions(size.getShort() & 0xffff, size.getShort() & 0xffff);
  }

  /** A negative height is an image that is stored from top to bottom. */
  static Optional<Dimensions> bmp(HeaderBytes bytes) throws IOException {
    ByteBuffer size = littleEndian(bytes, 18, 8);
    return dimensions(size.getInt(), Math.abs(size.getInt()));
  }

  static Optional<Dimensions> webp(HeaderBytes bytes) throws IOException {
    return switch (bytes.name(12)) {
      case "VP8 " -> lossy(littleEndian(bytes, 26, 4));
      case "VP8L" -> lossless(littleEndian(bytes, 21, 4).getInt());
      case "VP8X" -> extended(littleEndian(bytes, 24, 6));
      default -> Optional.empty();
    };
  }

  private static Optional<Dimensions> lossy(ByteBuffer size) {
    // The two upper bits of each are for scaling.
    return dimensions(size.getShort() & 0x3fff, size.getShort() & 0x3fff);
  }

  private static Optional<Dimensions> lossless(int bits) {
    return dimensions((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }

  private static Optional<Dimensions> extended(ByteBuffer canvas) {
    return dimensions(three(canvas) + 1, three(canvas) + 1);
  }

  private static int three(ByteBuffer bytes) {
    return (bytes.getShort() & 0xffff) | (bytes.get() & 0xff) << 16;
  }

  private static ByteBuffer littleEndian(HeaderBytes bytes, long offset, int length)
      throws IOException {
    return bytes.at(offset, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
