package dev.creamery.application.media;

import dev.creamery.application.port.out.MediaRepository;
import dev.creamery.application.port.out.MediaStore;
import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/**
 * Takes a file into the library: first its bytes into the store, then what is known of it, then a
 * look whether the bytes are still there. {@link DropBytes} may have been about to delete the same
 * bytes, of a file that was taken out before: either it had not finished, and the library refuses
 * the file; or it had, and the look finds nothing. Both times the same again does it.
 */
public final class TakeInMedia {
  private final MediaStore store;
  private final MediaRepository repository;
  private final Clock clock;

  public TakeInMedia(MediaStore store, MediaRepository repository, Clock clock) {
    this.store = store;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Takes in a file, which is gone from where it was afterwards, whatever became of this.
   *
   * @return the file as the library has it, perhaps from before; fails with {@link Unavailable}
   */
  public Uni<MediaAsset> take(OrganizationId organization, NewMedia media) {
    MediaKey key = media.what().in(organization);
    return store
        .keep(key, media.what(), media.file())
        .flatMap(kept -> repository.save(asset(key, media)))
        .call(this::check);
  }

  private MediaAsset asset(MediaKey key, NewMedia media) {
    return new MediaAsset(
        key, media.what(), media.name(), media.source(), media.alt(), 0, clock.instant());
  }

  private Uni<Void> check(MediaAsset asset) {
    return store
        .find(asset.key())
        .invoke(
            place -> {
              if (place instanceof Place.Nowhere) {
                throw new Unavailable("The file was being deleted when it came again");
              }
            })
        .replaceWithVoid();
  }
}
