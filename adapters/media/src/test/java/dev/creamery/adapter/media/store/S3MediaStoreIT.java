package dev.creamery.adapter.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.contract.MediaStoreContract;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.MediaStore;
import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

@TestInstance(Lifecycle.PER_CLASS)
class S3MediaStoreIT extends MediaStoreContract {
  private static final String BUCKET = "creamery";
  private static final byte[] DRAWING = "<svg/>".getBytes(StandardCharsets.UTF_8);

  private final Vertx vertx = Vertx.vertx();
  private final S3Server server;
  private final S3Client client;
  private final MediaStore store;

  S3MediaStoreIT(@TempDir Path files) throws IOException {
    server = S3Server.start(files);
    client = S3Clients.of(new At(server.uri()));
    store = store(client);
  }

  private MediaStore store(S3Client of) {
    MediaUrls urls = new MediaUrls(server.uri() + "/" + BUCKET);
    return new S3MediaStore(of, BUCKET, urls, new OffLoop(vertx));
  }

  /** A bucket on this machine. */
  private record At(URI uri) implements StoreConfig.Bucket {
    @Override
    public Optional<URI> endpoint() {
      return Optional.of(uri);
    }

    @Override
    public String region() {
      return "us-east-1";
    }

    @Override
    public Optional<String> bucket() {
      return Optional.of(BUCKET);
    }

    @Override
    public Optional<String> accessKey() {
      return Optional.of("key");
    }

    @Override
    public Optional<String> secretKey() {
      return Optional.of("secret");
    }

    @Override
    public boolean pathStyle() {
      return true;
    }
  }

  @BeforeAll
  void makeTheBucket() {
    client.createBucket(bucket -> bucket.bucket(BUCKET));
  }

  @AfterAll
  void leaveNothingRunning() {
    client.close();
    server.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Override
  protected MediaStore store() {
    return store;
  }

  @Override
  protected byte[] read(Place place) {
    return get(place).body();
  }

  private static HttpResponse<byte[]> get(Place place) {
    String url = ((Place.Elsewhere) place).url();
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> question) {
    return question.get().await().atMost(Duration.ofMinutes(1));
  }

  private HttpResponse<byte[]> kept(MediaFile what) {
    MediaKey key = what.in(new OrganizationId(7));
    Path file = file(DRAWING);
    run(() -> store.keep(key, what, file));
    return get(run(() -> store.find(key)));
  }

  private static MediaFile of(String type, String extension) {
    MediaFile what = what(DRAWING);
    return new MediaFile(what.id(), type, extension, what.bytes(), Optional.empty());
  }

  @Test
  void tellsTheBucketWhatItIs() {
    HttpResponse<byte[]> image = kept(of("image/png", "png"));
    assertThat(image.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(image.headers().firstValue("Cache-Control")).get().asString().contains("immutable");
    assertThat(image.headers().firstValue("Content-Disposition")).isEmpty();
  }

  @Test
  void makesAnAttachmentOfWhatIsActive() {
    HttpResponse<byte[]> drawing = kept(of("image/svg+xml", "svg"));
    assertThat(drawing.headers().firstValue("Content-Disposition")).contains("attachment");
  }

  @Test
  void isUnavailableWhereNobodyAnswers() {
    MediaKey key = what(DRAWING).in(new OrganizationId(8));
    try (S3Client nobody = S3Clients.of(new At(URI.create("http://localhost:1")))) {
      MediaStore away = store(nobody);
      Path file = file(DRAWING);
      assertThatThrownBy(() -> run(() -> away.keep(key, what(DRAWING), file)))
          .isInstanceOf(Unavailable.class);
      assertThat(file).doesNotExist();
      assertThatThrownBy(() -> run(() -> away.find(key))).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> run(() -> away.delete(key))).isInstanceOf(Unavailable.class);
    }
  }
}
