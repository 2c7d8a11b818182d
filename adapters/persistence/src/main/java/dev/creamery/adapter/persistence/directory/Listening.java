package dev.creamery.adapter.persistence.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.pgclient.PgConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One connection that listens. To listen again and again is how it shows that it lives: each answer
 * renews the lease on what is remembered, silence lets it run out. All of it happens on one event
 * loop, one thing after another.
 */
final class Listening {
  private static final String LISTEN = "LISTEN creamery_directory";
  private static final Duration BEAT = Duration.ofMillis(150);
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private final CachedDirectory directory;
  private final PgConnection connection;
  private final Context loop;
  private final Consumer<Throwable> onEnd;
  private boolean heard;
  private boolean ended;

  /**
   * Listens on this connection.
   *
   * @param onEnd told once, when the connection ends by itself
   */
  Listening(
      CachedDirectory directory, PgConnection connection, Context loop, Consumer<Throwable> onEnd) {
    this.directory = directory;
    this.connection = connection;
    this.loop = loop;
    this.onEnd = onEnd;
  }

  void begin() {
    connection.notificationHandler(changed -> directory.forget(changed.getPayload()));
    connection.exceptionHandler(this::end);
    connection.closeHandler(() -> end(new IOException("The connection was closed")));
    beat();
  }

  private void beat() {
    if (ended) {
      return;
    }
    long at = directory.lease().now();
    on(connection.query(LISTEN).execute().ifNoItem().after(SILENCE).fail())
        .subscribe()
        .with(answer -> heard(at), this::end);
  }

  private void heard(long at) {
    if (ended) {
      return;
    }
    if (!heard) {
      heard = true;
      directory.lease().doubt();
    }
    directory.lease().renew(at);
    loop.owner().setTimer(BEAT.toMillis(), now -> loop.runOnContext(next -> beat()));
  }

  /** Whether it ever listened. */
  boolean hasHeard() {
    return heard;
  }

  private void end(Throwable reason) {
    if (!ended) {
      close().subscribe().with(closed -> {}, failed -> {});
      onEnd.accept(reason);
    }
  }

  /** Stops listening. Nobody is told, and nothing of it goes on. */
  Uni<Void> close() {
    ended = true;
    directory.lease().lapse();
    return connection.close();
  }

  private <T> Uni<T> on(Uni<T> answer) {
    return answer.emitOn(task -> loop.runOnContext(now -> task.run()));
  }
}
