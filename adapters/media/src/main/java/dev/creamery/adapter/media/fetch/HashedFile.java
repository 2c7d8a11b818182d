package dev.creamery.adapter.media.fetch;

import dev.creamery.domain.media.MediaId;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is hashed as it is written. Everything here blocks; one thread at a time. */
final class HashedFile {
  private final Path path;
  private final MessageDigest digest;
  private @Nullable FileChannel channel;

  HashedFile(Path path) {
    this.path = path;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** All at once: a call to write costs more than to put chunks together. */
  void write(List<Buffer> chunks) throws IOException {
    byte[] together = new byte[chunks.stream().mapToInt(Buffer::length).sum()];
    int length = 0;
    for (Buffer chunk : chunks) {
      chunk.getBytes(together, length);
      length += chunk.length();
    }
    digest.update(together);
    FileChannel file = open();
    ByteBuffer bytes = ByteBuffer.wrap(together);
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** It is whole. Whether it must survive a crash is for whoever keeps it to know. */
  Answer.Received finish() throws IOException {
    open().close();
    return new Answer.Received(path, new MediaId(HexFormat.of().formatHex(digest.digest())));
  }

  void discard() throws IOException {
    if (channel != null) {
      channel.close();
    }
    Files.deleteIfExists(path);
  }

  private FileChannel open() throws IOException {
    if (channel == null) {
      channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
    return channel;
  }
}
