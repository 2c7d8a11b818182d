package dev.creamery.adapter.grpc.fake;

import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.media.MediaListing;
import dev.creamery.application.media.MediaPage;
import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/** Knows the address of each file, and nothing else. */
@Singleton
public class FakeLibrary implements MediaLibrary {
  @Override
  public String url(MediaKey key) {
    return "https://cdn.example.com/" + key;
  }

  @Override
  public Uni<MediaPage> list(OrganizationId organization, MediaListing wanted) {
    throw new UnsupportedOperationException("Nobody asks for it");
  }

  @Override
  public Uni<Optional<MediaAsset>> find(OrganizationId organization, MediaId id) {
    throw new UnsupportedOperationException("Nobody asks for it");
  }

  @Override
  public Path fresh() {
    throw new UnsupportedOperationException("Nobody asks for it");
  }

  @Override
  public Uni<MediaAsset> upload(
      OrganizationId organization, Path file, Optional<String> name, Optional<String> alt) {
    throw new UnsupportedOperationException("Nobody asks for it");
  }

  @Override
  public Uni<Optional<MediaAsset>> describe(
      OrganizationId organization, MediaId id, Optional<String> alt) {
    throw new UnsupportedOperationException("Nobody asks for it");
  }

  @Override
  public Uni<Deletion> delete(OrganizationId organization, MediaId id) {
    throw new UnsupportedOperationException("Nobody asks for it");
  }

  @Override
  public Uni<Optional<Served>> open(MediaKey key) {
    throw new UnsupportedOperationException("Nobody asks for it");
  }
}
