package dev.creamery.adapter.media.store;

import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.MediaStore;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import io.smallrye.mutiny.Uni;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Keeps media in a bucket that speaks S3, each under its key. Readers are sent to the bucket, or to
 * what is before it.
 */
final class S3MediaStore implements MediaStore {
  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final String bucket;
  private final S3Uploads uploads;
  private final MediaUrls urls;
  private final OffLoop offLoop;

  S3MediaStore(S3Client client, String bucket, MediaUrls urls, OffLoop offLoop) {
    this.client = client;
    this.bucket = bucket;
    this.uploads = new S3Uploads(client, bucket);
    this.urls = urls;
    this.offLoop = offLoop;
  }

  @Override
  public Uni<Void> keep(MediaKey key, MediaFile what, Path file) {
    return asked(
            () -> {
              try {
                if (!holds(key)) {
                  uploads.upload(key, what, file);
                }
              } finally {
                Files.deleteIfExists(file);
              }
              return true;
            })
        .replaceWithVoid();
  }

  @Override
  public Uni<Place> find(MediaKey key) {
    return asked(() -> holds(key) ? new Place.Elsewhere(urls.url(key)) : new Place.Nowhere());
  }

  @Override
  public Uni<Void> delete(MediaKey key) {
    return asked(() -> client.deleteObject(gone -> gone.bucket(bucket).key(key.toString())))
        .replaceWithVoid();
  }

  /** What is in a bucket is there whole. */
  private boolean holds(MediaKey key) {
    try {
      client.headObject(asked -> asked.bucket(bucket).key(key.toString()));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  private <T> Uni<T> asked(OffLoop.Work<T> work) {
    return offLoop
        .run(work)
        .onFailure(SdkException.class)
        .transform(e -> new Unavailable("The bucket " + bucket + " cannot be reached", e));
  }
}
