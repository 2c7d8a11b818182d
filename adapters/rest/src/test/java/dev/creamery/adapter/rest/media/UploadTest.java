package dev.creamery.adapter.rest.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import dev.creamery.adapter.rest.client.Wire;
import dev.creamery.adapter.rest.fake.FakeLibrary;
import dev.creamery.adapter.rest.fake.FakeLibrary.Upload;
import dev.creamery.application.port.out.Unavailable;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadTest {
  private static final String PATH = "/manage/v1/media";
  private static final String FORM = "multipart/form-data; boundary=xx";
  private static final int MAX = 2_000_000;

  @Inject FakeLibrary library;

  @BeforeEach
  void forget() {
    library.reset();
  }

  @AfterEach
  void leavesNothingBehind() {
    await().until(() -> library.folder().toFile().list().length == 0);
  }

  private static String file(String name, String content) {
    return part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/html", content);
  }

  private static String text(String name, String content) {
    return part("name=\"" + name + "\"", content);
  }

  private static String part(String disposition, String content) {
    return "--xx\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  private static Answer send(String... parts) {
    return Call.as("admin")
        .header("Content-Type", FORM)
        .body(String.join("", parts) + "--xx--\r\n")
        .post(PATH);
  }

  private void assertRefused(Answer answer, int status, String body) {
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(library.upload()).isEmpty();
  }

  @Test
  void takesInAFile() {
    Answer answer = send(file("C:\\färn.png", "leaves"), text("alt", " Ein Färn "));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith(PATH + "/" + FakeLibrary.FERN.id());
    assertThat(answer.at("/alt")).isEqualTo("Ein Färn");
    assertThat(library.upload())
        .contains(new Upload("leaves", Optional.of("färn.png"), Optional.of("Ein Färn")));
  }

  @Test
  void takesAFileLongerThanOtherBodies() {
    String content = "x".repeat(MAX);
    assertThat(send(file("x", content)).status()).isEqualTo(201);
    assertThat(library.upload().orElseThrow().content()).hasSize(MAX);
  }

  @Test
  void takesAFormOfUnknownLength() {
    byte[] form =
        (file("x", "leaves") + "--xx--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Answer answer =
        Call.as("admin")
            .header("Content-Type", FORM)
            .body(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(form)))
            .post(PATH);
    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void refusesAByteMore() {
    assertRefused(
        send(file("x", "x".repeat(MAX + 1))),
        413,
        "{\"detail\":\"The file is longer than 2000000 bytes.\"}");
  }

  @Test
  void refusesByTheLengthAlone() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(head("Content-Length: 100000000"));
      assertThat(wire.readToEnd()).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void refusesWhileChunksStillCome() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(head("Transfer-Encoding: chunked"));
      String start = file("x", "");
      wire.send(Integer.toHexString(start.length()) + "\r\n" + start + "\r\n");
      wire.flood("10000\r\n" + "x".repeat(65_536) + "\r\n", 1L << 32);
      assertThat(wire.readToEnd()).contains("HTTP/1.1 413");
    }
  }

  @Test
  void refusesAFormThatComesTooSlowly() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(head("Content-Length: 1000") + file("x", "half"));
      assertThat(wire.readToEnd()).startsWith("HTTP/1.1 408").contains("did not arrive within");
    }
  }

  @Test
  void leavesNothingOfAFormThatBreaksOff() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(head("Content-Length: 1000") + file("x", "half"));
      await().until(() -> library.folder().toFile().list().length == 1);
    }
    assertThat(library.upload()).isEmpty();
  }

  private static String head(String header) {
    return "POST "
        + PATH
        + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token admin\r\n"
        + "Content-Type: "
        + FORM
        + "\r\n"
        + header
        + "\r\n\r\n";
  }

  @Test
  void asksForAFile() {
    String none = "{\"file\":[\"Send a file that is not empty in this field.\"]}";
    assertRefused(send(text("alt", "x")), 400, none);
    assertRefused(send(file("x", "")), 400, none);
    assertRefused(send(), 400, none);
    assertRefused(Call.as("admin").header("Content-Type", FORM).post(PATH), 400, none);
  }

  @Test
  void takesOneFileAtATime() {
    assertRefused(
        send(file("x", "1"), file("y", "2")), 400, "{\"file\":[\"Send one file at a time.\"]}");
  }

  @Test
  void passesOverOtherFields() {
    assertThat(
            send(text("x", "y"), file("x", "1"), part("name=\"z\"; filename=\"z\"", "2")).status())
        .isEqualTo(201);
    assertThat(library.upload().orElseThrow().content()).isEqualTo("1");
  }

  @Test
  void refusesAWrongAlternativeText() {
    String wrong = "{\"alt\":[\"Give at most 1000 characters, and no NUL.\"]}";
    assertRefused(send(file("x", "1"), text("alt", "x".repeat(1_001))), 400, wrong);
    assertRefused(send(file("x", "1"), text("alt", "\u0000")), 400, wrong);
    assertThat(send(file("x", "1"), text("alt", "ä".repeat(1_000))).status()).isEqualTo(201);
  }

  @Test
  void refusesFieldsWithoutEnd() {
    Answer answer = send(file("x", "1"), text("alt", "x".repeat(100_000)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(library.upload()).isEmpty();
  }

  @Test
  void refusesWhatIsNoForm() {
    Answer json = Call.as("admin").json("{}").post(PATH);
    assertThat(json.status()).isEqualTo(415);
    assertThat(json.at("/detail")).contains("Send multipart/form-data");
    Answer boundless =
        Call.as("admin").header("Content-Type", "multipart/form-data").body("x").post(PATH);
    assertThat(boundless.status()).isEqualTo(400);
  }

  @Test
  void asksWhoItIsBeforeAnythingIsTakenIn() throws IOException {
    try (Wire wire = new Wire()) {
      wire.send(head("Content-Length: 1000").replace("Token admin", "Token writer"));
      assertThat(wire.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void saysToTryAgainWhereTheStoreIsAway() {
    library.fail(new Unavailable("Full"));
    assertThat(send(file("x", "1")).status()).isEqualTo(503);
  }
}
