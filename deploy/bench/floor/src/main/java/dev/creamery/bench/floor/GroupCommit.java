package dev.creamery.bench.floor;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Commits writes in groups: each is what arrived while the groups before it were under way. */
@Singleton
@Startup
class GroupCommit {
  private static final int IN_FLIGHT = 2;
  private static final int GROUP = 256;
  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS write (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, collection text NOT NULL, fields text NOT NULL)
      """;
  private static final String INSERT =
      "INSERT INTO write (collection, fields) SELECT * FROM unnest($1::text[], $2::text[])";

  private record Waiting(Write write, UniEmitter<? super Boolean> answer) {}

  private final Pool pool;
  private List<Waiting> queue = new ArrayList<>();
  private int inFlight;

  GroupCommit(Pool pool) {
    this.pool = pool;
  }

  @PostConstruct
  void createTable() {
    pool.query(TABLE).executeAndAwait();
  }

  /** Completes with true after the commit. */
  Uni<Boolean> commit(Write write) {
    return Uni.createFrom()
        .emitter(
            answer -> {
              synchronized (this) {
                queue.add(new Waiting(write, answer));
              }
              startNext();
            });
  }

  private void startNext() {
    List<Waiting> group = nextGroup();
    if (group.isEmpty()) {
      return;
    }
    String[] collections =
        group.stream().map(one -> one.write().collection()).toArray(String[]::new);
    String[] fields = group.stream().map(one -> one.write().fields()).toArray(String[]::new);
    pool.preparedQuery(INSERT)
        .execute(Tuple.of(collections, fields))
        .subscribe()
        .with(
            rows -> {
              end();
              group.forEach(one -> one.answer().complete(true));
            },
            failure -> {
              end();
              group.forEach(one -> one.answer().fail(failure));
            });
  }

  private synchronized List<Waiting> nextGroup() {
    if (queue.isEmpty() || inFlight == IN_FLIGHT) {
      return List.of();
    }
    inFlight++;
    List<Waiting> waiting = queue;
    List<Waiting> group = new ArrayList<>(waiting.subList(0, Math.min(GROUP, waiting.size())));
    queue = new ArrayList<>(waiting.subList(group.size(), waiting.size()));
    return group;
  }

  private void end() {
    synchronized (this) {
      inFlight--;
    }
    startNext();
  }
}
