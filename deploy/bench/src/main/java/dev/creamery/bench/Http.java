package dev.creamery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** Requests that prepare and observe; the load is {@link Wrk}'s. */
final class Http {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ObjectMapper mapper = new ObjectMapper();

  boolean answers(String url) {
    try {
      return exchange("GET", url, "", "").statusCode() < 500;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  String text(String url) {
    return successful("GET", url, "", "");
  }

  JsonNode json(String method, String url, String token, String body) {
    try {
      return mapper.readTree(successful(method, url, token, body));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** Sends lines of JSON, however long that takes. */
  JsonNode stream(String url, String token, Supplier<InputStream> lines) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Token " + token)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofInputStream(lines))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new Refused(
            "%s was answered %d: %s".formatted(url, response.statusCode(), response.body()));
      }
      return mapper.readTree(response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw interrupted(url);
    }
  }

  private static UncheckedIOException interrupted(String what) {
    Thread.currentThread().interrupt();
    return new UncheckedIOException(new InterruptedIOException(what));
  }

  private String successful(String method, String url, String token, String body) {
    HttpResponse<String> response = exchange(method, url, token, body);
    if (response.statusCode() >= 300) {
      throw new Refused(
          "%s %s was answered %d: %s"
              .formatted(method, url, response.statusCode(), response.body()));
    }
    return response.body();
  }

  private HttpResponse<String> exchange(String method, String url, String token, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Accept", "text/plain, application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Token " + token);
    }
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw interrupted(method + " " + url);
    }
  }
}
