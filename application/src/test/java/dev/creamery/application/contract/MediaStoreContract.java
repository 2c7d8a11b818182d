package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.port.out.MediaStore;
import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link MediaStore} promises. */
public abstract class MediaStoreContract {
  private static final OrganizationId OURS = new OrganizationId(1);
  private static final OrganizationId THEIRS = new OrganizationId(2);

  /** Not to be sent in one piece. */
  private static final int LARGE = 17 * 1024 * 1024 + 1;

  private Path folder = Path.of("");
  private int names;

  @BeforeEach
  void open(@TempDir Path empty) {
    folder = empty;
  }

  protected abstract MediaStore store();

  /** The bytes at a place, read as those read them who are sent there. */
  protected abstract byte[] read(Place place);

  /** The answer, where this kind of store may be asked. */
  protected abstract <T> T run(Supplier<Uni<T>> question);

  /** A file on this machine with these bytes. */
  protected Path file(byte[] content) {
    try {
      return Files.write(folder.resolve("file-" + names++), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What these bytes are. */
  protected static MediaFile what(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return new MediaFile(
          new MediaId(HexFormat.of().formatHex(hash)),
          "text/plain",
          "txt",
          content.length,
          Optional.empty());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private MediaKey keep(OrganizationId organization, byte[] content) {
    Path file = file(content);
    MediaKey key = what(content).in(organization);
    run(() -> store().keep(key, what(content), file));
    assertThat(file).doesNotExist();
    return key;
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private Place find(MediaKey key) {
    return run(() -> store().find(key));
  }

  @Test
  public void givesBackEveryByte() {
    byte[] leaves = bytes("leaves");
    assertThat(read(find(keep(OURS, leaves)))).isEqualTo(leaves);
  }

  @Test
  public void keepsLargeFiles() {
    byte[] large = new byte[LARGE];
    new Random(7).nextBytes(large);
    assertThat(read(find(keep(OURS, large)))).isEqualTo(large);
  }

  @Test
  public void keepsTheSameBytesAgain() {
    keep(OURS, bytes("again"));
    assertThat(read(find(keep(OURS, bytes("again"))))).isEqualTo(bytes("again"));
  }

  @Test
  public void keepsTheSameBytesManyTimesAtOnce() {
    byte[] content = bytes("at once");
    MediaKey key = what(content).in(OURS);
    List<Uni<Void>> keeps = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Path file = file(content);
      keeps.add(store().keep(key, what(content), file));
    }
    run(() -> Uni.join().all(keeps).andFailFast());
    assertThat(read(find(key))).isEqualTo(content);
  }

  @Test
  public void keepsOrganizationsApart() {
    byte[] content = bytes("ours");
    MediaKey ours = keep(OURS, content);
    MediaKey theirs = what(content).in(THEIRS);
    assertThat(find(theirs)).isEqualTo(new Place.Nowhere());
    run(() -> store().delete(theirs));
    assertThat(read(find(ours))).isEqualTo(content);
  }

  @Test
  public void hasNothingThatWasNeverKept() {
    assertThat(find(what(bytes("never")).in(OURS))).isEqualTo(new Place.Nowhere());
  }

  @Test
  public void forgetsAFileAndTakesItAgain() {
    byte[] content = bytes("to be forgotten");
    MediaKey key = keep(OURS, content);
    run(() -> store().delete(key));
    assertThat(find(key)).isEqualTo(new Place.Nowhere());
    run(() -> store().delete(key));
    assertThat(read(find(keep(OURS, content)))).isEqualTo(content);
  }

  @Test
  public void failsWhereThereIsNoFile() {
    byte[] content = bytes("missing");
    MediaKey key = what(content).in(OURS);
    assertThatThrownBy(() -> run(() -> store().keep(key, what(content), folder.resolve("missing"))))
        .isInstanceOf(RuntimeException.class);
    assertThat(find(key)).isEqualTo(new Place.Nowhere());
  }
}
