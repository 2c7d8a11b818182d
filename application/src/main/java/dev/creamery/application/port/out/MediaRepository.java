package dev.creamery.application.port.out;

import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.media.MediaListing;
import dev.creamery.application.media.MediaPage;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what is known of media files; their bytes are in a {@link MediaStore}. A file is in use
 * once an item has shown it, for ever, because every version of an item can be restored. Fails with
 * {@link Unavailable}.
 */
public interface MediaRepository {
  /** What became of a wish to take a file out of the library. */
  sealed interface Removal {
    /** Taken out, and its bytes noted as {@linkplain #leftovers left over}. */
    record Removed(MediaKey key) implements Removal {}

    record Missing() implements Removal {}

    record InUse(long items) implements Removal {}
  }

  /**
   * Adds a file whose bytes are in the store. What the library has already stays as it was, but for
   * being new again to {@link #removeUnused}.
   *
   * @param asset made now; its usage does not count
   * @return the file as the library has it; fails with {@link Unavailable} while bytes of that name
   *     are left over from before, which may go any moment
   */
  Uni<MediaAsset> save(MediaAsset asset);

  Uni<Optional<MediaAsset>> find(OrganizationId organization, MediaId id);

  /** The files that match, newest first. */
  Uni<MediaPage> list(OrganizationId organization, MediaListing wanted);

  /**
   * Changes the alternative text of a file.
   *
   * @param alt empty to have none
   * @return the file as it is now; empty where there is none
   */
  Uni<Optional<MediaAsset>> describe(OrganizationId organization, MediaId id, Optional<String> alt);

  /** Takes a file out, in one transaction with the look whether something shows it. */
  Uni<Removal> remove(OrganizationId organization, MediaId id);

  /**
   * Takes out files that nothing shows, of whatever organization, each as {@link #remove} does.
   *
   * @param before those that were saved last before then
   * @param most how many at the most
   * @return those that were taken out; fewer than {@code most} where no more are left
   */
  Uni<List<MediaKey>> removeUnused(Instant before, int most);

  /**
   * Files that were taken out and whose bytes are not known to be gone.
   *
   * @param before those that were taken out before then
   */
  Uni<List<MediaKey>> leftovers(Instant before, int most);

  /** Notes that the bytes of a file that was taken out are gone. */
  Uni<Void> forget(MediaKey key);
}
