package dev.creamery.adapter.persistence.event;

import dev.creamery.application.port.out.EventFeed;
import io.vertx.mutiny.sqlclient.Pool;

/** Feeds on one database, each as of another replica. */
public final class Feeds {
  private Feeds() {}

  public static EventFeed ofAnotherReplica(Pool pool) {
    return new PostgresEventFeed(pool);
  }
}
