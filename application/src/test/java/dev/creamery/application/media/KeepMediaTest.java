package dev.creamery.application.media;

import static dev.creamery.application.media.LibraryFixture.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.port.in.MediaLibrary.Deletion;
import dev.creamery.application.port.in.MediaLibrary.Served;
import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepMediaTest {
  private final LibraryFixture fixture;
  private final KeepMedia library;

  KeepMediaTest(@TempDir Path folder) {
    fixture = new LibraryFixture(folder);
    library = fixture.library;
  }

  private MediaAsset upload(String content) {
    return answer(fixture.upload(content));
  }

  private static <T> T answer(Uni<T> uni) {
    return uni.await().indefinitely();
  }

  private Optional<Served> open(MediaKey key) {
    return answer(library.open(key));
  }

  @Test
  void servesWhatWasUploaded() {
    MediaAsset asset = upload("a leaf");
    assertThat(asset.createdAt()).isEqualTo(fixture.clock.instant());
    assertThat(asset.name()).contains("name");
    assertThat(library.url(asset.key())).isEqualTo("https://cdn.example/" + asset.key());
    Served served = open(asset.key()).orElseThrow();
    assertThat(served.what()).isEqualTo(asset.file());
    assertThat(fixture.store.read((Place.Elsewhere) served.place()))
        .isEqualTo("a leaf".getBytes(StandardCharsets.UTF_8));
    assertThat(fixture.onTheirWay()).isZero();
  }

  @Test
  void servesNothingByAnotherName() {
    MediaKey key = upload("a leaf").key();
    assertThat(open(new MediaKey(ORG, key.id(), "html"))).isEmpty();
    assertThat(open(new MediaKey(new OrganizationId(2), key.id(), "txt"))).isEmpty();
  }

  @Test
  void servesNothingThatTheStoreHasLost() {
    MediaKey key = upload("a leaf").key();
    answer(fixture.store.delete(key));
    assertThat(open(key)).isEmpty();
  }

  @Test
  void leavesNothingOfAFileThatCannotBeRead() {
    Uni<MediaAsset> empty =
        library.upload(ORG, fixture.file(""), Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> answer(empty)).isInstanceOf(StringIndexOutOfBoundsException.class);
    assertThat(fixture.onTheirWay()).isZero();
  }

  @Test
  void deletesWhatNothingShows() {
    MediaKey key = upload("a leaf").key();
    assertThat(answer(library.delete(ORG, key.id()))).isEqualTo(new Deletion.Deleted());
    assertThat(answer(library.delete(ORG, key.id()))).isEqualTo(new Deletion.NotFound());
    assertThat(answer(fixture.store.find(key))).isEqualTo(new Place.Nowhere());
    assertThat(open(upload("a leaf").key())).isPresent();
  }

  @Test
  void keepsWhatItemsShow() {
    MediaKey key = upload("a leaf").key();
    fixture.repository.use(ORG, key.id(), 7);
    assertThat(answer(library.delete(ORG, key.id()))).isEqualTo(new Deletion.InUse(1));
    assertThat(open(key)).isPresent();
  }

  @Test
  void takesNothingInWhileTheSameIsBeingDeleted() {
    MediaKey key = upload("a leaf").key();
    Uni<Void> meanwhile =
        fixture
            .upload("a leaf")
            .onItemOrFailure()
            .invoke((asset, failure) -> assertThat(failure).isInstanceOf(Unavailable.class))
            .onFailure()
            .recoverWithNull()
            .replaceWithVoid();
    fixture.store.beforeDeletions(meanwhile);
    assertThat(answer(library.delete(ORG, key.id()))).isEqualTo(new Deletion.Deleted());
    assertThat(open(upload("a leaf").key())).isPresent();
  }

  @Test
  void noticesThatTheBytesWentBetweenTheStoreAndTheRepository() {
    MediaKey key = upload("a leaf").key();
    Uni<MediaAsset> again =
        new TakeInMedia(
                new LosingStore(fixture.store, answerless(library, key)),
                fixture.repository,
                fixture.clock)
            .take(
                ORG,
                new NewMedia(
                    fixture.file("a leaf"),
                    LibraryFixture.what("a leaf"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    assertThatThrownBy(() -> answer(again)).isInstanceOf(Unavailable.class);
    assertThat(open(upload("a leaf").key())).isPresent();
  }

  private static Uni<Void> answerless(KeepMedia library, MediaKey key) {
    return library.delete(ORG, key.id()).replaceWithVoid();
  }

  @Test
  void deletesLaterWhatTheStoreCannotDeleteNow() {
    MediaKey key = upload("a leaf").key();
    fixture.store.beforeDeletions(Uni.createFrom().failure(new Unavailable("away")));
    assertThat(answer(library.delete(ORG, key.id()))).isEqualTo(new Deletion.Deleted());
    assertThat(open(key)).isEmpty();
    assertThat(answer(fixture.repository.leftovers(java.time.Instant.MAX, 9))).containsExactly(key);
  }
}
