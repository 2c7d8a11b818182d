package dev.creamery.application.port.in;

import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.media.MediaListing;
import dev.creamery.application.media.MediaPage;
import dev.creamery.application.port.out.MediaStore;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.Optional;

/** The files that an organization has. Everything here fails with {@link Unavailable}. */
public interface MediaLibrary {
  /** What became of a wish to delete a file. */
  sealed interface Deletion {
    record Deleted() implements Deletion {}

    record NotFound() implements Deletion {}

    /** Not deleted: items show it, or did in a version that can be restored. */
    record InUse(long items) implements Deletion {}
  }

  /** A file as it is served: what it is, and where its bytes are. */
  record Served(MediaFile what, MediaStore.Place place) {}

  Uni<MediaPage> list(OrganizationId organization, MediaListing wanted);

  Uni<Optional<MediaAsset>> find(OrganizationId organization, MediaId id);

  /**
   * Where a file may be written that is to be {@linkplain #upload uploaded}: nothing is there yet,
   * and nobody else is given this place. Whoever does not upload it deletes it.
   */
  Path fresh();

  /**
   * Takes in a file. The same bytes twice are one file, which keeps the name and alternative text
   * that it had.
   *
   * @param file on this machine; is gone afterwards, whatever became of this
   * @param name as the client calls it
   */
  Uni<MediaAsset> upload(
      OrganizationId organization, Path file, Optional<String> name, Optional<String> alt);

  /**
   * Changes the alternative text of a file.
   *
   * @param alt empty to have none
   * @return the file as it is now; empty where there is none
   */
  Uni<Optional<MediaAsset>> describe(OrganizationId organization, MediaId id, Optional<String> alt);

  /** Deletes a file that nothing shows. */
  Uni<Deletion> delete(OrganizationId organization, MediaId id);

  /** What is to be served at an address; empty where nothing is. */
  Uni<Optional<Served>> open(MediaKey key);

  /** The address of a file, for anybody to read: {@code https://cdn.example/1/<sha256>.png}. */
  String url(MediaKey key);
}
