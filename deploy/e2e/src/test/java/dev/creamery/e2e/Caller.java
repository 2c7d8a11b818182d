package dev.creamery.e2e;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody who sends requests to a Creamery by HTTP/1.1, and looks at the whole answer.
 *
 * @param patience how long an answer may take
 */
public record Caller(Duration patience) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A request with a token. */
  public HttpRequest.Builder request(RunningCreamery creamery, String token, String path) {
    return HttpRequest.newBuilder(creamery.uri(path))
        .timeout(patience)
        .header("Authorization", "Token " + token);
  }

  /** The answer. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** The answer, when it comes. */
  public CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
  }
}
