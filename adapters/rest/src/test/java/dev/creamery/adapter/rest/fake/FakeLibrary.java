package dev.creamery.adapter.rest.fake;

import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.media.MediaListing;
import dev.creamery.application.media.MediaPage;
import dev.creamery.application.port.in.MediaLibrary;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.domain.media.Dimensions;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Has the image {@link #FERN}; serves whatever files a test gives it. */
@Singleton
public class FakeLibrary implements MediaLibrary {
  /** An image that is shown by what {@link #usage} says. */
  public static final MediaFile FERN =
      new MediaFile(
          new MediaId("fe".repeat(32)), "image/png", "png", 5, Optional.of(new Dimensions(4, 3)));

  private final Map<MediaKey, Served> served = new ConcurrentHashMap<>();
  private final AtomicInteger names = new AtomicInteger();
  private final Path folder;
  private volatile Optional<MediaListing> listing = Optional.empty();
  private volatile Optional<Upload> upload = Optional.empty();
  private volatile Optional<Throwable> failure = Optional.empty();
  private volatile long usage;

  /** What was uploaded. */
  public record Upload(String content, Optional<String> name, Optional<String> alt) {}

  FakeLibrary() throws IOException {
    folder = Files.createTempDirectory("creamery-rest-test");
  }

  public void reset() {
    served.clear();
    listing = Optional.empty();
    upload = Optional.empty();
    failure = Optional.empty();
    usage = 0;
  }

  public void serve(MediaFile what, Place place) {
    served.put(what.in(Organizations.DEFAULT), new Served(what, place));
  }

  public void fail(Throwable failure) {
    this.failure = Optional.of(failure);
  }

  public void usage(long items) {
    usage = items;
  }

  /** What the last list asked for. */
  public MediaListing listing() {
    return listing.orElseThrow();
  }

  /** What was uploaded last. */
  public Optional<Upload> upload() {
    return upload;
  }

  /** Where uploads are put. */
  public Path folder() {
    return folder;
  }

  private MediaAsset fern(Optional<String> name, Optional<String> alt) {
    return new MediaAsset(
        FERN.in(Organizations.DEFAULT),
        FERN,
        name,
        Optional.empty(),
        alt,
        usage,
        Instant.parse("2026-11-21T10:00:00Z"));
  }

  private <T> Uni<T> answer(T item) {
    return failure
        .map(because -> Uni.createFrom().<T>failure(because))
        .orElseGet(() -> Uni.createFrom().item(item));
  }

  @Override
  public Uni<MediaPage> list(OrganizationId organization, MediaListing wanted) {
    listing = Optional.of(wanted);
    return answer(new MediaPage(List.of(fern(Optional.of("fern.png"), Optional.of("A fern"))), 25));
  }

  @Override
  public Uni<Optional<MediaAsset>> find(OrganizationId organization, MediaId id) {
    return answer(
        Optional.of(fern(Optional.of("fern.png"), Optional.empty()))
            .filter(asset -> id.equals(FERN.id())));
  }

  @Override
  public Path fresh() {
    return folder.resolve("upload-" + names.incrementAndGet());
  }

  @Override
  public Uni<MediaAsset> upload(
      OrganizationId organization, Path file, Optional<String> name, Optional<String> alt) {
    try {
      upload = Optional.of(new Upload(Files.readString(file), name, alt));
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer(fern(name, alt));
  }

  @Override
  public Uni<Optional<MediaAsset>> describe(
      OrganizationId organization, MediaId id, Optional<String> alt) {
    return answer(
        Optional.of(fern(Optional.of("fern.png"), alt)).filter(asset -> id.equals(FERN.id())));
  }

  @Override
  public Uni<Deletion> delete(OrganizationId organization, MediaId id) {
    if (!id.equals(FERN.id())) {
      return answer(new Deletion.NotFound());
    }
    return answer(usage > 0 ? new Deletion.InUse(usage) : new Deletion.Deleted());
  }

  @Override
  public Uni<Optional<Served>> open(MediaKey key) {
    return answer(Optional.ofNullable(served.get(key)));
  }

  @Override
  public String url(MediaKey key) {
    return "https://cdn.example/" + key;
  }
}
