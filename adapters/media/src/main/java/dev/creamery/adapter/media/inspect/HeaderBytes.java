package dev.creamery.adapter.media.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** A file of which a few bytes are looked at, here and there. */
record HeaderBytes(FileChannel file) {
  /**
   * Some bytes, most significant first unless the buffer is told otherwise.
   *
   * @throws EOFException if the file has fewer
   */
  ByteBuffer at(long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, offset + bytes.position()) < 0) {
        throw new EOFException("No %d bytes at %d".formatted(length, offset));
      }
    }
    return bytes.flip();
  }

  /** Four bytes that are meant to be read by people, such as {@code IHDR}. */
  String name(long offset) throws IOException {
    return StandardCharsets.ISO_8859_1.decode(at(offset, 4)).toString();
  }

  long size() throws IOException {
    return file.size();
  }
}
