package dev.creamery.application.media;

import static dev.creamery.application.media.LibraryFixture.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.MediaKey;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropUnusedMediaTest {
  private static final Duration KEPT = Duration.ofDays(30);

  private final LibraryFixture fixture;
  private final DropUnusedMedia drop;

  DropUnusedMediaTest(@TempDir Path folder) {
    fixture = new LibraryFixture(folder);
    drop = new DropUnusedMedia(fixture.repository, fixture.dropBytes, KEPT, fixture.clock);
  }

  private MediaKey upload(String content) {
    return fixture.upload(content).await().indefinitely().key();
  }

  private void drop() {
    drop.drop().await().indefinitely();
  }

  private boolean isKept(MediaKey key) {
    boolean known = fixture.repository.find(ORG, key.id()).await().indefinitely().isPresent();
    Place place = fixture.store.find(key).await().indefinitely();
    assertThat(place instanceof Place.Nowhere).isNotEqualTo(known);
    return known;
  }

  @Test
  void dropsWhatNothingShowedForLong() {
    MediaKey unused = upload("a");
    MediaKey used = upload("b");
    fixture.repository.use(ORG, used.id(), 7);
    fixture.clock.advance(KEPT);
    MediaKey young = upload("c");
    drop();
    assertThat(isKept(unused)).isTrue();
    fixture.clock.advance(Duration.ofSeconds(1));
    drop();
    assertThat(isKept(unused)).isFalse();
    assertThat(isKept(used)).isTrue();
    assertThat(isKept(young)).isTrue();
  }

  @Test
  void goesOnAfterWhatCannotBeDeletedAndReturnsToIt() {
    MediaKey first = upload("a");
    MediaKey second = upload("b");
    fixture.clock.advance(KEPT.plusDays(1));
    fixture.store.beforeDeletions(Uni.createFrom().failure(new Unavailable("away")));
    assertThatThrownBy(this::drop).hasMessageContaining("away");
    assertThat(fixture.repository.find(ORG, first.id()).await().indefinitely()).isEmpty();
    assertThat(fixture.repository.find(ORG, second.id()).await().indefinitely()).isEmpty();

    fixture.store.beforeDeletions(Uni.createFrom().voidItem());
    later().drop().await().indefinitely();
    assertThat(isKept(first)).isFalse();
    assertThat(isKept(second)).isFalse();
  }

  /** After those who took files out have had the time to delete the bytes. */
  private DropUnusedMedia later() {
    Clock later = Clock.offset(Clock.systemUTC(), DropUnusedMedia.LEASE.plusSeconds(5));
    return new DropUnusedMedia(fixture.repository, fixture.dropBytes, KEPT, later);
  }

  @Test
  void refusesToDropWhatIsStillOnItsWayToAnItem() {
    assertThatThrownBy(
            () ->
                new DropUnusedMedia(
                    fixture.repository, fixture.dropBytes, Duration.ofMinutes(59), fixture.clock))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
