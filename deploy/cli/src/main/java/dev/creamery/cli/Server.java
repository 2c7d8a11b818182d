package dev.creamery.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running Creamery, asked again where that is right: after a broken connection, 429 and 503. */
final class Server {
  private static final int ATTEMPTS = 6;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final String url;
  private final String token;
  private final Terminal terminal;

  /** What is asked, which may depend on whether it was asked before and the connection broke. */
  @FunctionalInterface
  interface Request {
    HttpRequest.Builder build(boolean again) throws IOException;
  }

  /** What is made of an answer; where reading it breaks off, it is asked for again. */
  @FunctionalInterface
  interface Reading<B, T> {
    T read(HttpResponse<B> response) throws IOException;
  }

  Server(String url, String token, Terminal terminal) {
    this.url = url;
    this.token = token;
    this.terminal = terminal;
  }

  /** A request for a path. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Token " + token);
  }

  /** Asks until there is an answer; ends the command where there is none. */
  <B, T> T ask(Request request, BodyHandler<B> body, Reading<B, T> reading) {
    boolean again = false;
    for (int attempt = 1; ; attempt++) {
      Duration pause = Duration.ofSeconds(1L << (attempt - 1));
      try {
        HttpResponse<B> response = http.send(request.build(again).build(), body);
        if (!isBusy(response) || attempt == ATTEMPTS) {
          return reading.read(response);
        }
        pause = retryAfter(response).orElse(pause);
        terminal.say("The server is busy; asking again in " + pause.toSeconds() + " s.");
      } catch (IOException broken) {
        if (attempt == ATTEMPTS || (attempt == 1 && broken instanceof ConnectException)) {
          throw Failed.unreachable(url + " cannot be reached: " + reason(broken));
        }
        again = true;
        terminal.say(
            "The connection broke (" + reason(broken) + "); again in " + pause.toSeconds() + " s.");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Failed.unreachable("Interrupted.");
      }
      pause(pause);
    }
  }

  private static boolean isBusy(HttpResponse<?> response) {
    return response.statusCode() == 503 || response.statusCode() == 429;
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
  }

  private static String reason(IOException broken) {
    return broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
  }

  private static void pause(Duration time) {
    new CompletableFuture<Boolean>()
        .completeOnTimeout(true, time.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
