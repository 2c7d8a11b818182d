package dev.creamery.adapter.persistence.directory;

import dev.creamery.adapter.persistence.store.BoundedPool;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a connection listening for as long as the application runs, and gets another if it ends.
 */
@Singleton
class ChangeListener {
  private static final Logger LOG = Logger.getLogger(ChangeListener.class);
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

  private final CachedDirectory directory;
  private final BoundedPool database;
  private final Context loop;
  private @Nullable Listening listening;
  private long pause = FIRST_PAUSE_MILLIS;
  private boolean stopped;

  ChangeListener(CachedDirectory directory, BoundedPool database, Vertx vertx) {
    this.directory = directory;
    this.database = database;
    this.loop = vertx.getOrCreateContext();
  }

  void start(@Observes StartupEvent event) {
    loop.runOnContext(now -> connect());
  }

  /** Waits, so that nothing of it goes on when what it needs is gone. */
  void stop(@Observes ShutdownEvent event) {
    Uni.createFrom()
        .deferred(this::close)
        .runSubscriptionOn(task -> loop.runOnContext(now -> task.run()))
        .ifNoItem()
        .after(LONGEST_STOP)
        .fail()
        .onFailure()
        .recoverWithNull()
        .await()
        .indefinitely();
  }

  private Uni<Void> close() {
    stopped = true;
    return listening == null ? Uni.createFrom().voidItem() : listening.close();
  }

  private void connect() {
    if (!stopped) {
      database
          .connect()
          .emitOn(task -> loop.runOnContext(now -> task.run()))
          .subscribe()
          .with(this::listen, this::ended);
    }
  }

  private void listen(PgConnection connection) {
    if (stopped) {
      connection.closeAndForget();
      return;
    }
    Listening begun = new Listening(directory, connection, loop, this::ended);
    listening = begun;
    begun.begin();
  }

  private void ended(Throwable reason) {
    if (stopped) {
      return;
    }
    if (listening != null && listening.hasHeard()) {
      pause = FIRST_PAUSE_MILLIS;
      LOG.warnf(
          "No longer hearing of changed tokens and schemas (%s). Until that is mended, they are"
              + " looked up again and again.",
          reason);
    }
    listening = null;
    loop.owner().setTimer(pause, now -> loop.runOnContext(next -> connect()));
    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
  }
}
