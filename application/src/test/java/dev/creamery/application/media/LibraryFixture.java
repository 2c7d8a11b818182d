package dev.creamery.application.media;

import dev.creamery.application.fake.InMemoryMediaRepository;
import dev.creamery.application.fake.InMemoryMediaStore;
import dev.creamery.application.fake.MutableClock;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library in memory, and files to put into it: what they are is known from their first letter.
 */
final class LibraryFixture {
  static final OrganizationId ORG = new OrganizationId(1);

  final InMemoryMediaStore store = new InMemoryMediaStore();
  final InMemoryMediaRepository repository = new InMemoryMediaRepository();
  final MutableClock clock = MutableClock.standing();
  final TakeInMedia takeIn = new TakeInMedia(store, repository, clock);
  final DropBytes dropBytes = new DropBytes(store, repository);
  final KeepMedia library;
  private final Path folder;
  private int names;

  LibraryFixture(Path folder) {
    this.folder = folder;
    this.library =
        new KeepMedia(
            store,
            LibraryFixture::inspect,
            repository,
            takeIn,
            dropBytes,
            () -> folder.resolve("scratch-" + names++),
            new MediaUrls("https://cdn.example"));
  }

  private static Uni<MediaFile> inspect(Path file) {
    return Uni.createFrom()
        .item(
            () -> {
              try {
                return what(Files.readString(file));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  static MediaFile what(String content) {
    String sha = String.valueOf(content.charAt(0)).repeat(64);
    return new MediaFile(new MediaId(sha), "text/plain", "txt", content.length(), Optional.empty());
  }

  Path file(String content) {
    try {
      return Files.writeString(library.fresh(), content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many files are still on their way. */
  int onTheirWay() {
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Uni<MediaAsset> upload(String content) {
    return library.upload(ORG, file(content), Optional.of("name"), Optional.empty());
  }
}
