package dev.creamery.adapter.persistence.webhook;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.webhook.JudgedAttempt;
import dev.creamery.domain.webhook.Verdict;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Writes what came of attempts. All statements are on their way before the first is answered: one
 * round trip, however many attempts there are.
 */
final class OutcomeWriting {
  private static final Logger LOG = Logger.getLogger(OutcomeWriting.class);

  private final SqlConnection connection;
  private final List<Uni<Void>> statements = new ArrayList<>();

  OutcomeWriting(SqlConnection connection) {
    this.connection = connection;
  }

  Uni<Void> write(List<JudgedAttempt> attempts, Duration patience) {
    statements.add(QueueStatements.beKeptOut(connection));
    writeDeliveries(attempts);
    statement(DeliveryStatements.LOG, log(attempts));
    writeEndpoints(attempts, patience);
    return Uni.join().all(statements).andFailFast().replaceWithVoid();
  }

  private void writeDeliveries(List<JudgedAttempt> attempts) {
    Map<Boolean, List<JudgedAttempt>> goOn =
        attempts.stream()
            .collect(Collectors.partitioningBy(one -> one.verdict() instanceof Verdict.Retry));
    List<JudgedAttempt> ended = goOn.getOrDefault(false, List.of());
    if (!ended.isEmpty()) {
      UUID[] failed =
          ended.stream()
              .filter(one -> !(one.verdict() instanceof Verdict.Delivered))
              .map(one -> one.delivery().id())
              .toArray(UUID[]::new);
      statement(DeliveryStatements.END, held(ended).tuple().addArrayOfUUID(failed));
    }
    List<JudgedAttempt> putOff = goOn.getOrDefault(true, List.of());
    if (!putOff.isEmpty()) {
      statement(
          DeliveryStatements.PUT_OFF,
          held(putOff).longs(one -> ((Verdict.Retry) one.verdict()).pause().toMillis()).tuple());
    }
  }

  private static Columns<JudgedAttempt> held(List<JudgedAttempt> attempts) {
    return Columns.of(attempts)
        .uuids(one -> one.delivery().id())
        .integers(one -> one.delivery().attempt());
  }

  private static Tuple log(List<JudgedAttempt> attempts) {
    return Columns.of(attempts)
        .longs(one -> one.delivery().organization().value())
        .uuids(one -> one.delivery().id())
        .integers(one -> one.attempt().number())
        .longs(one -> ChronoUnit.MICROS.between(Instant.EPOCH, one.attempt().at()))
        .longs(one -> one.attempt().status().map(Integer::longValue).orElse(null))
        .longs(one -> one.attempt().took().toMillis())
        .texts(one -> one.attempt().answer())
        .tuple();
  }

  private void writeEndpoints(List<JudgedAttempt> attempts, Duration patience) {
    Map<UUID, JudgedAttempt> heard = new LinkedHashMap<>();
    Map<UUID, JudgedAttempt> failing = new LinkedHashMap<>();
    Map<UUID, JudgedAttempt> gone = new LinkedHashMap<>();
    for (JudgedAttempt one : attempts) {
      Map<UUID, JudgedAttempt> kind =
          one.verdict() instanceof Verdict.Delivered
              ? heard
              : one.verdict() instanceof Verdict.Gone ? gone : failing;
      kind.put(one.delivery().endpoint(), one);
    }
    failing.keySet().removeAll(heard.keySet());
    if (!heard.isEmpty()) {
      statement(DeliveryStatements.HEARD, endpoints(heard).tuple());
    }
    if (!failing.isEmpty()) {
      disabling(
          DeliveryStatements.FAILING, endpoints(failing).tuple().addLong(patience.toMillis()));
    }
    if (!gone.isEmpty()) {
      disabling(
          DeliveryStatements.GONE,
          endpoints(gone).texts(one -> ((Verdict.Gone) one.verdict()).reason()).tuple());
    }
  }

  private static Columns<JudgedAttempt> endpoints(Map<UUID, JudgedAttempt> named) {
    return Columns.of(List.copyOf(named.values()))
        .longs(one -> one.delivery().organization().value())
        .uuids(one -> one.delivery().endpoint());
  }

  private void statement(String sql, Tuple parameters) {
    statements.add(connection.preparedQuery(sql).execute(parameters).replaceWithVoid());
  }

  private void disabling(String sql, Tuple parameters) {
    statements.add(
        connection
            .preparedQuery(sql)
            .execute(parameters)
            .invoke(OutcomeWriting::tell)
            .replaceWithVoid());
  }

  private static void tell(RowSet<Row> endpoints) {
    for (Row row : endpoints) {
      if (!row.getBoolean("enabled")) {
        LOG.warnf(
            "The webhook to %s is disabled. %s",
            row.getString("url"), row.getString("disabled_reason"));
      }
    }
  }
}
