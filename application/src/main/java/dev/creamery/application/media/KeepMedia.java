package dev.creamery.application.media;

import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.application.port.out.MediaInspector;
import dev.creamery.application.port.out.MediaRepository;
import dev.creamery.application.port.out.MediaRepository.Removal;
import dev.creamery.application.port.out.MediaStore;
import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.application.port.out.ScratchFiles;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps the media library: bytes in the store, and what is known of them in the repository. */
public final class KeepMedia implements MediaLibrary {
  private final MediaStore store;
  private final MediaInspector inspector;
  private final MediaRepository repository;
  private final TakeInMedia takeIn;
  private final DropBytes dropBytes;
  private final ScratchFiles scratch;
  private final MediaUrls urls;

  public KeepMedia(
      MediaStore store,
      MediaInspector inspector,
      MediaRepository repository,
      TakeInMedia takeIn,
      DropBytes dropBytes,
      ScratchFiles scratch,
      MediaUrls urls) {
    this.store = store;
    this.inspector = inspector;
    this.repository = repository;
    this.takeIn = takeIn;
    this.dropBytes = dropBytes;
    this.scratch = scratch;
    this.urls = urls;
  }

  @Override
  public Uni<MediaPage> list(OrganizationId organization, MediaListing wanted) {
    return repository.list(organization, wanted);
  }

  @Override
  public Uni<Optional<MediaAsset>> find(OrganizationId organization, MediaId id) {
    return repository.find(organization, id);
  }

  @Override
  public Path fresh() {
    return scratch.next();
  }

  @Override
  public Uni<MediaAsset> upload(
      OrganizationId organization, Path file, Optional<String> name, Optional<String> alt) {
    return inspector
        .inspect(file)
        .onFailure()
        .call(() -> delete(file))
        .map(what -> new NewMedia(file, what, name, Optional.empty(), alt))
        .flatMap(media -> takeIn.take(organization, media));
  }

  private static Uni<Void> delete(Path file) {
    return Uni.createFrom()
        .voidItem()
        .invoke(
            () -> {
              try {
                Files.deleteIfExists(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  @Override
  public Uni<Optional<MediaAsset>> describe(
      OrganizationId organization, MediaId id, Optional<String> alt) {
    return repository.describe(organization, id, alt);
  }

  @Override
  public Uni<Deletion> delete(OrganizationId organization, MediaId id) {
    return repository.remove(organization, id).call(this::dropBytes).map(KeepMedia::deletion);
  }

  /** Bytes that cannot be deleted now are deleted later, with other leftovers. */
  private Uni<Void> dropBytes(Removal removal) {
    return removal instanceof Removal.Removed removed
        ? dropBytes.drop(removed.key()).onFailure().recoverWithNull()
        : Uni.createFrom().voidItem();
  }

  private static Deletion deletion(Removal removal) {
    if (removal instanceof Removal.InUse inUse) {
      return new Deletion.InUse(inUse.items());
    }
    return removal instanceof Removal.Removed ? new Deletion.Deleted() : new Deletion.NotFound();
  }

  @Override
  public Uni<Optional<Served>> open(MediaKey key) {
    return repository
        .find(key.organization(), key.id())
        .map(found -> found.filter(asset -> asset.key().equals(key)))
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : store.find(key).map(place -> served(found.get(), place)));
  }

  private static Optional<Served> served(MediaAsset asset, Place place) {
    return place instanceof Place.Nowhere
        ? Optional.empty()
        : Optional.of(new Served(asset.file(), place));
  }

  @Override
  public String url(MediaKey key) {
    return urls.url(key);
  }
}
