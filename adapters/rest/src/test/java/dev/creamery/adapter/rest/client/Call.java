package dev.creamery.adapter.rest.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** One request of a well-behaved client to the server under test. */
public final class Call {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpRequest.Builder request = HttpRequest.newBuilder().timeout(TIMEOUT);
  private BodyPublisher body = BodyPublishers.noBody();

  private Call() {}

  /** A request without a token. */
  public static Call anonymous() {
    return new Call();
  }

  /** A request with a token. */
  public static Call as(String token) {
    return new Call().header("Authorization", "Token " + token);
  }

  /** Where the server listens. */
  public static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
  }

  public Call header(String name, String value) {
    request.header(name, value);
    return this;
  }

  /** Sends the text as JSON. */
  public Call json(String text) {
    request.setHeader("Content-Type", "application/json");
    return body(text);
  }

  /** Sends the text without saying what it is. */
  public Call body(String text) {
    return body(BodyPublishers.ofString(text));
  }

  public Call body(BodyPublisher content) {
    body = content;
    return this;
  }

  public Answer get(String path) {
    return send("GET", path);
  }

  public Answer post(String path) {
    return send("POST", path);
  }

  public Answer put(String path) {
    return send("PUT", path);
  }

  public Answer patch(String path) {
    return send("PATCH", path);
  }

  public Answer delete(String path) {
    return send("DELETE", path);
  }

  public Answer send(String method, String path) {
    request.uri(URI.create("http://localhost:" + port() + path)).method(method, body);
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
