package dev.creamery.adapter.media.store;

import dev.creamery.adapter.media.scratch.Scratch;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.MediaStore;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** The store that the configuration chooses. */
@Singleton
class ChosenStore {
  private Optional<AutoCloseable> open = Optional.empty();

  @Produces
  @Singleton
  MediaStore store(StoreConfig config, Vertx vertx) {
    OffLoop offLoop = new OffLoop(vertx);
    return switch (config.store()) {
      case FOLDER -> folder(config.folder(), offLoop);
      case S3 -> bucket(config, offLoop);
    };
  }

  private MediaStore folder(Path folder, OffLoop offLoop) {
    Scratch incoming = new Scratch(folder.resolve("incoming"));
    open = Optional.of(incoming);
    return new FolderMediaStore(folder, new DurableFolder(incoming::next), offLoop);
  }

  private MediaStore bucket(StoreConfig config, OffLoop offLoop) {
    String bucket = required(config.s3().bucket(), "S3_BUCKET");
    String url = required(config.url(), "URL");
    S3Client client = S3Clients.of(config.s3());
    open = Optional.of(client);
    return new S3MediaStore(client, bucket, new MediaUrls(url), offLoop);
  }

  private static String required(Optional<String> value, String name) {
    return value.orElseThrow(() -> new IllegalStateException(wanted(name)));
  }

  static String wanted(String name) {
    return "CREAMERY_MEDIA_STORE is s3, so that CREAMERY_MEDIA_" + name + " must be set.";
  }

  @PreDestroy
  void close() throws Exception {
    if (open.isPresent()) {
      open.get().close();
    }
  }
}
