package dev.creamery.adapter.rest.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.client.Wire;
import dev.creamery.adapter.rest.fake.FakeLibrary;
import dev.creamery.application.port.out.MediaStore.Place;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MediaTest {
  private static final String SHA = "ab".repeat(32);
  private static final String PNG = "/media/1/" + SHA + ".png";
  private static final String TAG = "\"" + SHA + "\"";
  private static final String CONTENT = "0123456789";

  @Inject FakeLibrary library;
  @TempDir Path folder;

  @BeforeEach
  void serve() throws IOException {
    library.reset();
    serve("image/png", "png");
  }

  private void serve(String type, String extension) throws IOException {
    Path file = Files.writeString(folder.resolve("f." + extension), CONTENT);
    library.serve(what(type, extension), new Place.OnDisk(file));
  }

  private static MediaFile what(String type, String extension) {
    return new MediaFile(new MediaId(SHA), type, extension, CONTENT.length(), Optional.empty());
  }

  private static Answer get(String name, String value) {
    return Call.anonymous().header(name, value).get(PNG);
  }

  @Test
  void servesAFileToEverybodyForEver() {
    Answer answer = Call.anonymous().get(PNG);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(CONTENT);
    assertThat(answer.header("Content-Type")).isEqualTo("image/png");
    assertThat(answer.header("Content-Length")).isEqualTo("10");
    assertThat(answer.header("ETag")).isEqualTo(TAG);
    assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.header("Content-Disposition")).isNull();
  }

  @Test
  void makesEveryFilePowerless() {
    Answer answer = Call.anonymous().get(PNG);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
  }

  @ParameterizedTest
  @CsvSource({"image/svg+xml,svg", "text/html,html", "application/pdf,pdf", "text/xml,xml"})
  void sendsWhatIsActiveAsAnAttachment(String type, String extension) throws IOException {
    serve(type, extension);
    Answer answer = Call.anonymous().get("/media/1/" + SHA + "." + extension);
    assertThat(answer.header("Content-Disposition")).isEqualTo("attachment");
    assertThat(answer.header("Content-Type")).startsWith(type);
  }

  @Test
  void answersHeadAsGetWithoutTheBytes() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send("HEAD " + PNG + " HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-1\r\n");
      wire.send("Connection: close\r\n\r\n");
      assertThat(wire.readToEnd())
          .startsWith("HTTP/1.1 200")
          .containsIgnoringCase("content-length: 10")
          .containsIgnoringCase("content-type: image/png")
          .contains(TAG)
          .endsWith("\r\n\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"bytes=2-4,234,2-4", "bytes=7-,789,7-9", "bytes=-2,89,8-9"})
  void sendsTheRangeThatIsAskedFor(String range, String content, String told) {
    Answer answer = get("Range", range);
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(content);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes " + told + "/10");
    assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(content.length()));
    assertThat(answer.header("ETag")).isEqualTo(TAG);
  }

  @Test
  void refusesARangeBeyondTheEnd() {
    Answer answer = get("Range", "bytes=10-");
    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
    assertThat(answer.at("/detail")).isEqualTo("The file has 10 bytes, and none of those.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "bytes=x", "lines=1-2"})
  void sendsTheWholeFileForOtherRanges(String range) {
    assertThat(get("Range", range).body()).isEqualTo(CONTENT);
  }

  @Test
  void sendsARangeOfTheFileThatIsKnownAlone() {
    assertThat(ifRange(TAG).status()).isEqualTo(206);
    assertThat(ifRange("\"other\"").status()).isEqualTo(200);
    assertThat(ifRange("W/" + TAG).status()).isEqualTo(200);
    assertThat(ifRange("Wed, 21 Oct 2015 07:28:00 GMT").status()).isEqualTo(200);
  }

  private static Answer ifRange(String condition) {
    return Call.anonymous().header("Range", "bytes=0-1").header("If-Range", condition).get(PNG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "TAG", "W/TAG", "\"x\", TAG"})
  void sendsNothingNewToWhoHasIt(String known) {
    Answer answer = get("If-None-Match", known.replace("TAG", TAG));
    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("ETag")).isEqualTo(TAG);
    assertThat(answer.header("Cache-Control")).contains("immutable");
  }

  @Test
  void sendsToWhereTheFileIs() {
    library.serve(what("image/png", "png"), new Place.Elsewhere("https://cdn.example/1/x.png"));
    try (Wire wire = new Wire()) {
      wire.send("GET " + PNG + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(wire.readToEnd())
          .startsWith("HTTP/1.1 302")
          .containsIgnoringCase("location: https://cdn.example/1/x.png\r\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/1/SHA.jpg",
        "/media/2/SHA.png",
        "/media/01/SHA.png",
        "/media/1/SHA",
        "/media/1/SHA.png/x",
        "/media/1",
        "/media/",
        "/media/1/../1/..%2f..%2fetc%2fpasswd",
        "/media/1/..%2fSHA.png",
        "/media/%2e%2e/SHA.png",
        "/media/1/SHA.png%00",
        "/media/1/SHA.p%0ag"
      })
  void hasNothingElse(String path) throws IOException {
    try (Wire wire = new Wire()) {
      wire.send("GET " + path.replace("SHA", SHA) + " HTTP/1.1\r\nHost: localhost\r\n");
      wire.send("Connection: close\r\n\r\n");
      assertThat(wire.readToEnd())
          .startsWith("HTTP/1.1 404")
          .endsWith("{\"detail\":\"Not found.\"}");
    }
  }

  @Test
  void hasNoFileThatTheStoreHasLost() {
    library.serve(what("image/png", "png"), new Place.Nowhere());
    assertThat(Call.anonymous().get(PNG).status()).isEqualTo(404);
  }

  @Test
  void saysToTryAgainWhereTheStoreIsAway() {
    library.fail(new Unavailable("The bucket is away"));
    Answer answer = Call.anonymous().get(PNG);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void takesNoOtherMethod() {
    Answer answer = Call.as("admin").delete(PNG);
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(Call.anonymous().send("OPTIONS", PNG).header("Allow"))
        .isEqualTo("GET, HEAD, OPTIONS");
  }
}
