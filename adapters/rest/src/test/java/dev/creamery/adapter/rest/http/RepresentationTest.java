package dev.creamery.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.rest.client.Answer;
import dev.creamery.adapter.rest.client.Call;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RepresentationTest {
  @ParameterizedTest
  @ValueSource(strings = {"/v2/content/cars/7/", "/v2/content/cars/", "/v2/content/?keys=cars"})
  void isNotSentTwice(String path) {
    Answer first = Call.as("reader").get(path);
    String tag = String.valueOf(first.header("ETag"));
    assertThat(tag).matches("\"[0-9a-f-]+\"");
    for (String known :
        new String[] {tag, "W/" + tag, "\"x\", " + tag, "*", tag.replaceFirst("\"$", "-gzip\"")}) {
      Answer again = Call.as("reader").header("If-None-Match", known).get(path);
      assertThat(again.status()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag);
    }
    Answer other = Call.as("reader").header("If-None-Match", "\"x\"").get(path);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.body()).isEqualTo(first.body());
  }

  @Test
  void hasATagForEachFormOfAList() {
    assertThat(Call.as("reader").get("/v2/content/cars/?page=1").header("ETag"))
        .isNotEqualTo(Call.as("reader").get("/v2/content/cars/?page=2").header("ETag"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip|true",
        "gzip,deflate|true",
        "br;q=1.0, gzip;q=0.8|true",
        "*|true",
        "GZIP|true",
        "gzip;q=0|false",
        "deflate|false",
        "identity|false"
      })
  void isCompressedWhereThatIsTakenAndWorthIt(String accepted, boolean compressed)
      throws IOException {
    byte[] json = "x".repeat(2_000).getBytes(StandardCharsets.UTF_8);
    Representation representation = new Representation(json, "\"3-ab\"");
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Accept-Encoding", accepted);
    try (Response answer = representation.answer(headers)) {
      assertThat(answer.getHeaderString("Content-Encoding")).isEqualTo(compressed ? "gzip" : null);
      assertThat(answer.getHeaderString("ETag"))
          .isEqualTo(compressed ? "\"3-ab-gzip\"" : "\"3-ab\"");
      byte[] sent = (byte[]) answer.getEntity();
      assertThat(compressed ? unzip(sent) : sent).isEqualTo(json);
    }
  }

  private static byte[] unzip(byte[] bytes) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }

  @Test
  void isSentAsItIsWhereItIsSmall() {
    Answer answer = Call.as("reader").header("Accept-Encoding", "gzip").get("/v2/content/cars/7/");
    assertThat(answer.header("Content-Encoding")).isNull();
    assertThat(answer.at("/data/name")).isEqualTo("Käfer");
  }
}
