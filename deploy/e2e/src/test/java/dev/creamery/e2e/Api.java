package dev.creamery.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Creamery's REST API as a client sees it, at an address that stays while servers come and go. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String base;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Api(int port, String token) {
    this.base = "http://localhost:" + port;
    this.token = token;
  }

  /** What a client can know of a write. */
  public enum Outcome {
    /** Answered 2xx: it must take effect, once. */
    ACCEPTED,
    /** Answered otherwise, or never sent: it must have no effect. */
    REFUSED,
    /** The connection broke before the answer: it may have been recorded or not. */
    UNKNOWN
  }

  /** What came of a write: its outcome, and the path of its operation if it was accepted. */
  public record Answer(Outcome outcome, String operation, int status, String retryAfter) {}

  public Answer write(String method, String path, String body) {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      boolean accepted = response.statusCode() / 100 == 2;
      return new Answer(
          accepted ? Outcome.ACCEPTED : Outcome.REFUSED,
          response.headers().firstValue("Location").orElse(""),
          response.statusCode(),
          response.headers().firstValue("Retry-After").orElse(""));
    } catch (ConnectException neverSent) {
      return new Answer(Outcome.REFUSED, "", 0, "");
    } catch (IOException lost) {
      return new Answer(Outcome.UNKNOWN, "", 0, "");
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** The status that a GET is answered with. */
  public int status(String path) throws IOException {
    try {
      return http.send(request(path).GET().build(), BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** The JSON that a GET is answered with. */
  public JsonNode get(String path) throws IOException {
    try {
      HttpResponse<String> response =
          http.send(request(path).GET().build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(path + " answered " + response.statusCode() + response.body());
      }
      return JSON.readTree(response.body());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Authorization", "Token " + token);
  }
}
