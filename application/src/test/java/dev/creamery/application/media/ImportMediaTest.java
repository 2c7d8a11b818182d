package dev.creamery.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.application.fake.RecordingProcessor;
import dev.creamery.application.port.out.MediaFetcher.Fetch;
import dev.creamery.application.port.out.MediaImports.Finished;
import dev.creamery.application.port.out.MediaImports.Import;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.shared.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come in as many at once as may, and what ends together is written together. */
class ImportMediaTest {
  private static final Fetch GONE =
      new Fetch.Refused(ErrorCode.MEDIA_UNREACHABLE, "It answered 404.");

  /** What fails here fails on purpose. */
  private static final Logger LOG = Logger.getLogger(ImportMedia.class.getName());

  private final LibraryFixture library;
  private final WaitingImports imports = new WaitingImports(5);
  private final RecordingProcessor processor = new RecordingProcessor();
  private final List<UniEmitter<? super Fetch>> fetches = new ArrayList<>();

  ImportMediaTest(@TempDir Path folder) {
    library = new LibraryFixture(folder);
  }

  @BeforeAll
  static void keepTheLogQuiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void letItSpeak() {
    LOG.setLevel(null);
  }

  private ImportMedia atMost(int most) {
    return atMost(most, Duration.ofMinutes(1));
  }

  private ImportMedia atMost(int most, Duration lease) {
    return new ImportMedia(
        imports,
        (url, progress) -> Uni.createFrom().emitter(fetches::add),
        library.takeIn,
        processor,
        new ImportMedia.Limits(most, most, lease, Duration.ofSeconds(1)));
  }

  private static void begin(ImportMedia importing) {
    importing.begin().await().atMost(Duration.ofSeconds(5));
  }

  @Test
  void fetchesNoMoreAtOnceThanItMayAndTheNextAsSoonAsThereIsRoom() {
    ImportMedia importing = atMost(2);
    begin(importing);
    begin(importing);
    assertThat(fetches).hasSize(2);

    fetches.get(0).complete(GONE);

    assertThat(fetches).hasSize(3);
    assertThat(importing.running()).isEqualTo(2);
  }

  @Test
  void keepsTheLeaseOfWhatIsUnderWayWhateverProgressItMakes() {
    begin(atMost(1, Duration.ofMillis(30)));

    await().until(() -> imports.held.size() >= 2);

    assertThat(imports.held).extracting(Import::id).containsOnly(1L);
  }

  @Test
  void keepsTheFileAndHasItsCommandProcessed() {
    begin(atMost(1));
    fetches.get(0).complete(new Fetch.Done(library.file("cat"), LibraryFixture.what("cat")));

    List<MediaFinding> findings =
        imports.ended.stream().flatMap(List::stream).map(Finished::finding).toList();
    assertThat(findings).singleElement().isInstanceOf(MediaFinding.Found.class);
    assertThat(processor.heard()).extracting(ItemKey::id).containsExactly(1L);
    assertThat(library.onTheirWay()).isZero();
  }

  @Test
  void endsTogetherWhatEndsWhileTheStoreIsBusy() {
    begin(atMost(4));
    imports.beSlow();
    List.copyOf(fetches).forEach(fetch -> fetch.complete(GONE));
    assertThat(imports.ended).hasSize(1);

    imports.letEnd();

    assertThat(imports.ended).hasSize(2);
    assertThat(imports.ended.get(1)).hasSize(3);
  }

  @Test
  void putsBackWhatFailsThroughNoFaultOfTheWorld() {
    begin(atMost(1));
    fetches.get(0).fail(new IllegalStateException("no space left on the device"));

    assertThat(imports.putBack).extracting(Import::id).containsExactly(1L);
    assertThat(imports.ended).isEmpty();
  }
}
