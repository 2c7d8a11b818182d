package dev.creamery.adapter.media.inspect;

import static java.util.Map.entry;

import dev.creamery.domain.media.Dimensions;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/** Tells what a file is from how it begins. */
public final class Identification {
  private static final Map<String, ImageHeader> HEADERS =
      Map.ofEntries(
          entry("image/png", RasterHeaders::png),
          entry("image/gif", RasterHeaders::gif),
          entry("image/bmp", RasterHeaders::bmp),
          entry("image/webp", RasterHeaders::webp),
          entry("image/jpeg", new JpegHeader()),
          entry("image/avif", new HeifHeader()),
          entry("image/heic", new HeifHeader()),
          entry("image/heif", new HeifHeader()));

  private Identification() {}

  /**
   * Looks at a file whose bytes have been hashed. Blocks.
   *
   * @throws IOException if it cannot be read
   */
  public static MediaFile identify(Path path, MediaId id) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      HeaderBytes bytes = new HeaderBytes(file);
      long size = bytes.size();
      FileType type = FileType.of(bytes.at(0, (int) Math.min(size, FileType.HEAD)).array());
      return new MediaFile(id, type.contentType(), type.extension(), size, dimensions(type, bytes));
    }
  }

  private static Optional<Dimensions> dimensions(FileType type, HeaderBytes bytes)
      throws IOException {
    ImageHeader header = HEADERS.get(type.contentType());
    try {
      return header == null ? Optional.empty() : header.read(bytes);
    } catch (EOFException cutShort) {
      return Optional.empty();
    }
  }
}
