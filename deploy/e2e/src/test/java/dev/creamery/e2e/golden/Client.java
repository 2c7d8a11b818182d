package dev.creamery.e2e.golden;

import dev.creamery.e2e.golden.Message.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends what the files say, and follows no redirects. */
final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String url;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * A client of one server.
   *
   * @param url without a slash at the end
   */
  Client(String url) {
    this.url = url;
  }

  Answer send(Message message, Memory memory) {
    String body = recall(message.body(), memory);
    BodyPublisher publisher =
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + recall(message.word(1), memory)))
            .timeout(PATIENCE)
            .method(message.word(0), publisher);
    for (Header header : message.headers()) {
      request.header(header.name(), recall(header.value(), memory));
    }
    try {
      return answer(http.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException("no answer to " + message.start(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In a request there must be nothing left that stands for something else. */
  private static String recall(String text, Memory memory) {
    String recalled = memory.recall(text);
    if (Placeholder.SYNTAX.matcher(recalled).find()) {
      throw new IllegalArgumentException("not remembered by an earlier step: " + recalled);
    }
    return recalled;
  }

  private static Answer answer(HttpResponse<String> response) {
    Map<String, List<String>> headers = new HashMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    return new Answer(response.statusCode(), headers, response.body());
  }
}
