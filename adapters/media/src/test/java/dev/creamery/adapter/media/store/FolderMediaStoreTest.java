package dev.creamery.adapter.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.contract.MediaStoreContract;
import dev.creamery.application.port.out.MediaStore;
import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMediaStoreTest extends MediaStoreContract {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final byte[] LEAF = "a leaf".getBytes(StandardCharsets.UTF_8);
  private static final MediaKey KEY = what(LEAF).in(new OrganizationId(7));

  private final Vertx vertx = Vertx.vertx();
  private final Path folder;
  private final MediaStore store;

  FolderMediaStoreTest(@TempDir Path parent) {
    folder = parent.resolve("not/there/yet");
    Path copy = parent.resolve("copy");
    store = new FolderMediaStore(folder, new DurableFolder(() -> copy), new OffLoop(vertx));
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Override
  protected MediaStore store() {
    return store;
  }

  @Override
  protected byte[] read(Place place) {
    try {
      return Files.readAllBytes(((Place.OnDisk) place).file());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> question) {
    return question.get().await().atMost(Duration.ofMinutes(1));
  }

  private Path place() {
    String sha = KEY.id().sha256();
    return folder.resolve("7").resolve(sha.substring(0, 2)).resolve(sha + ".txt");
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void keepsAFileUnderItsContent() throws IOException {
    run(() -> store.keep(KEY, what(LEAF), file(LEAF)));
    assertThat(place()).hasBinaryContent(LEAF);
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void replacesWhatIsNotWhole() throws IOException {
    Files.createDirectories(place().getParent());
    Files.write(place(), new byte[] {'a'});
    run(() -> store.keep(KEY, what(LEAF), file(LEAF)));
    assertThat(place()).hasBinaryContent(LEAF);
  }

  @Test
  void keepsAFileOfAnotherFileSystem() throws IOException {
    Assumptions.assumeTrue(Files.isWritable(MEMORY));
    Path elsewhere = Files.createTempFile(MEMORY, "creamery", "");
    Files.write(elsewhere, LEAF);
    run(() -> store.keep(KEY, what(LEAF), elsewhere));
    assertThat(place()).hasBinaryContent(LEAF);
    assertThat(elsewhere).doesNotExist();
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void isUnavailableWhereItCannotWriteAndLeavesNothing() throws IOException {
    Files.createDirectories(folder);
    Files.createFile(folder.resolve("7"));
    Path file = file(LEAF);
    assertThatThrownBy(() -> run(() -> store.keep(KEY, what(LEAF), file)))
        .isInstanceOf(Unavailable.class);
    assertThat(file).doesNotExist();
  }
}
