package dev.creamery.adapter.persistence.directory;

import dev.creamery.adapter.persistence.store.BoundedPool;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
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

  void stop(@Observes ShutdownEvent event) {
    loop.runOnContext(now -> end());
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
    listening = new Listening(directory, connection, loop, this::ended);
    listening.begin();
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

  private void end() {
    stopped = true;
    if (listening != null) {
      listening.end(new IOException("The application stops"));
    }
  }
}
