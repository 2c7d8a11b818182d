package dev.creamery.adapter.media.inspect;

import dev.creamery.application.port.out.MediaInspector;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Inspects files on the threads that Vert.x has for what blocks. */
@Singleton
final class FileInspector implements MediaInspector {
  private static final int CHUNK = 128 << 10;

  private final Vertx vertx;

  FileInspector(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public Uni<MediaFile> inspect(Path file) {
    return Uni.createFrom()
        .completionStage(
            () ->
                vertx
                    .executeBlocking(() -> Identification.identify(file, hash(file)), false)
                    .toCompletionStage());
  }

  private static MediaId hash(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] chunk = new byte[CHUNK];
    try (InputStream input = Files.newInputStream(file)) {
      for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
        digest.update(chunk, 0, read);
      }
    }
    return new MediaId(HexFormat.of().formatHex(digest.digest()));
  }
}
