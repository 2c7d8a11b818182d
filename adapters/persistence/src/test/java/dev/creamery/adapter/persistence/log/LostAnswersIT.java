package dev.creamery.adapter.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.creamery.adapter.persistence.PostgresFixture;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.domain.item.ItemKey;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Connections end while appends are under way. */
@QuarkusTest
class LostAnswersIT extends PostgresFixture {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Vertx vertx;

  @Inject
  @ConfigProperty(name = "creamery.database.url")
  String url;

  @Test
  void areFoundWhereTheCommitCameFirst() throws Exception {
    PgConnectOptions options =
        PgConnectOptions.fromUri(url)
            .setUser("postgres")
            .setPassword("postgres")
            .setCachePreparedStatements(true);
    try (AnswerThief thief = new AnswerThief(vertx, options.getPort())) {
      options.setHost("localhost").setPort(thief.port());
      Pool pool =
          Pool.newInstance(
              PgBuilder.pool()
                  .with(new PoolOptions().setMaxSize(1))
                  .connectingTo(options)
                  .using(vertx)
                  .build());
      CommandAppender appender =
          new CommandAppender(
              pool, AppendStatements.CREATES, new LostAnswers(pool, Duration.ofSeconds(6)));
      // The first is there to prepare the statement, so that one answer is the answer to all.
      run(() -> appender.append(List.of(creates(TEAM, create("Ann")))));
      NewOperation operation = creates(TEAM, create("Bob"), create("Cid"));
      thief.stealTheNextAnswer();
      List<Appended> answers = run(() -> appender.append(List.of(operation)));
      assertThat(thief.hasStolen()).isTrue();
      List<ItemKey> items = ((Appended.Committed) answers.get(0)).items();
      assertThat(operation(operation.id()).commands())
          .extracting(command -> new ItemKey(organization, command.itemId()))
          .isEqualTo(items);
      assertThat(rows("command")).isEqualTo(3);
      run(pool::close);
    }
  }

  @Test
  void areUnavailableWhereNothingWasCommitted() {
    ItemKey item = appliedItem("Ann");
    NewOperation operation = change(item, patch("rank", 1));
    SqlConnection other = run(() -> store.pool().getConnection());
    run(() -> other.begin());
    run(
        () ->
            other
                .preparedQuery("SELECT pg_advisory_xact_lock(1, hashint8($1))")
                .execute(Tuple.of(item.id())));
    CompletableFuture<Appended> answer = store.log().append(operation).subscribeAsCompletionStage();
    await().atMost(SOON).until(this::terminateWhoWaits);
    await().atMost(SOON).until(answer::isDone);
    assertThat(answer)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(Unavailable.class);
    assertThat(run(() -> store.operations().find(organization, operation.id()))).isEmpty();
    run(other::close);
    assertThat(append(change(item, patch("rank", 2)))).isInstanceOf(Appended.Committed.class);
  }

  /** Ends the connection of the append that waits for its lock. */
  private boolean terminateWhoWaits() {
    return store
        .query(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE wait_event_type = 'Lock' AND query LIKE '%pg_advisory_xact_lock(1, key)%'
              AND pid <> pg_backend_pid()
            """)
        .stream()
        .anyMatch(row -> row.getBoolean(0));
  }
}
