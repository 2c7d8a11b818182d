package dev.creamery.adapter.persistence.webhook;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.application.webhook.Attempt;
import dev.creamery.application.webhook.ClaimedDelivery;
import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.DeliveryPage;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.JudgedAttempt;
import dev.creamery.application.webhook.ReplayRange;
import dev.creamery.application.webhook.Replayed;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.DeliveryState;
import dev.creamery.domain.webhook.EventType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Deliveries in PostgreSQL. */
@Singleton
class PostgresWebhookDeliveries implements WebhookDeliveries {
  /** Few enough that whoever waits for the transaction hardly notices. */
  private static final int AT_ONCE = 500;

  private final Pool pool;
  private final EndpointRows endpoints;

  PostgresWebhookDeliveries(Pool pool, EndpointRows endpoints) {
    this.pool = pool;
    this.endpoints = endpoints;
  }

  @Override
  public Uni<List<ClaimedDelivery>> claim(int most, int perEndpoint, Duration lease) {
    return execute(DeliveryStatements.CLAIM, Tuple.of(most, perEndpoint, lease.toMillis()))
        .map(rows -> list(rows, this::claimed));
  }

  private ClaimedDelivery claimed(Row row) {
    OrganizationId organization = new OrganizationId(row.getLong("org"));
    UUID endpoint = row.getUUID("endpoint");
    int attempt = row.getInteger("attempts");
    return new ClaimedDelivery(
        organization,
        row.getUUID("id"),
        endpoint,
        row.getUUID("event"),
        row.getLong("item_id"),
        attempt,
        attempt - row.getInteger("begun_at"),
        endpoints.target(organization, endpoint, row),
        row.getString("body"),
        Optional.ofNullable(row.getString("trace")).map(TraceContext::new));
  }

  @Override
  public Uni<Void> hold(List<ClaimedDelivery> claimed, Duration lease) {
    Tuple named =
        Columns.of(claimed)
            .longs(one -> one.organization().value())
            .uuids(ClaimedDelivery::id)
            .integers(ClaimedDelivery::attempt)
            .tuple();
    return execute(DeliveryStatements.HOLD, named.addLong(lease.toMillis())).replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(List<JudgedAttempt> attempts, Duration patience) {
    return transaction(connection -> new OutcomeWriting(connection).write(attempts, patience));
  }

  @Override
  public Uni<DeliveryPage> list(OrganizationId organization, DeliveryFilter filter) {
    DeliverySelection selection = DeliverySelection.of(organization, filter);
    String sql =
        "SELECT %s FROM webhook_delivery d WHERE %s ORDER BY d.id DESC LIMIT %s"
            .formatted(ArchiveStatements.COLUMNS, selection.condition(), selection.limit());
    return execute(sql, selection.parameters(filter.limit() + 1))
        .map(rows -> list(rows, PostgresWebhookDeliveries::view))
        .map(found -> page(found, filter.limit()));
  }

  private static DeliveryPage page(List<DeliveryView> found, int limit) {
    return found.size() <= limit
        ? new DeliveryPage(found, Optional.empty())
        : new DeliveryPage(found.subList(0, limit), Optional.of(found.get(limit - 1).id()));
  }

  private static DeliveryView view(Row row) {
    return new DeliveryView(
        row.getUUID("id"),
        row.getUUID("endpoint"),
        row.getUUID("event"),
        EventType.parse(row.getString("type")).orElseThrow(),
        new CollectionKey(row.getString("collection")),
        row.getLong("item_id"),
        DeliveryState.parse(row.getString("state")).orElseThrow(),
        row.getInteger("attempts"),
        row.getOffsetDateTime("created_at").toInstant(),
        EndpointRows.instant(row, "next_at"),
        EndpointRows.instant(row, "finished_at"));
  }

  @Override
  public Uni<Optional<DeliveryView.WithAttempts>> find(OrganizationId organization, UUID id) {
    Tuple named = Tuple.of(organization.value(), id);
    return execute(ArchiveStatements.FIND, named)
        .flatMap(
            found ->
                found.rowCount() == 0
                    ? Uni.createFrom().item(Optional.empty())
                    : execute(ArchiveStatements.ATTEMPTS, named)
                        .map(
                            attempts ->
                                Optional.of(withAttempts(found.iterator().next(), attempts))));
  }

  private static DeliveryView.WithAttempts withAttempts(Row row, RowSet<Row> attempts) {
    return new DeliveryView.WithAttempts(
        view(row), row.getString("body"), list(attempts, PostgresWebhookDeliveries::attempt));
  }

  private static Attempt attempt(Row row) {
    return new Attempt(
        row.getInteger("number"),
        row.getOffsetDateTime("at").toInstant(),
        Optional.ofNullable(row.getInteger("status")),
        Duration.ofMillis(row.getLong("millis")),
        row.getString("answer"));
  }

  @Override
  public Uni<Boolean> replay(OrganizationId organization, UUID id) {
    Tuple named = Tuple.of(organization.value(), id);
    return transaction(
        connection ->
            DeliveryStatements.keepOthersOut(connection)
                .chain(() -> connection.preparedQuery(ArchiveStatements.HURRY).execute(named))
                .chain(() -> replay(connection, ArchiveStatements.REPLAY, named))
                .chain(() -> connection.preparedQuery(ArchiveStatements.EXISTS).execute(named))
                .map(found -> found.rowCount() > 0));
  }

  @Override
  public Uni<Replayed> replay(OrganizationId organization, ReplayRange range, int most) {
    return some(organization, range, Math.min(most, AT_ONCE))
        .flatMap(
            done -> {
              if (done.last().isEmpty() || done.count() >= most) {
                return Uni.createFrom().item(done);
              }
              ReplayRange rest =
                  new ReplayRange(
                      range.endpoint(), range.state(), range.since(), range.until(), done.last());
              return replay(organization, rest, most - done.count())
                  .map(more -> new Replayed(done.count() + more.count(), more.last()));
            });
  }

  private Uni<Replayed> some(OrganizationId organization, ReplayRange range, int most) {
    DeliverySelection selection = DeliverySelection.of(organization, range);
    String sql =
        """
        WITH chosen AS (
          SELECT d.org, d.id FROM webhook_delivery d WHERE %s ORDER BY d.id LIMIT %s FOR UPDATE
        )
        UPDATE webhook_delivery d SET %s FROM chosen WHERE d.org = chosen.org AND d.id = chosen.id
        RETURNING d.org, d.endpoint, d.item_id, d.id
        """
            .formatted(selection.condition(), selection.limit(), ArchiveStatements.BEGIN_ANEW);
    Tuple parameters = selection.parameters(most);
    return transaction(
            connection ->
                DeliveryStatements.keepOthersOut(connection)
                    .chain(() -> replay(connection, sql, parameters)))
        .map(
            rows ->
                new Replayed(
                    rows.size(),
                    rows.stream()
                        .map(row -> row.getUUID("id"))
                        .max(Comparator.comparing(UUID::toString))
                        .filter(last -> rows.size() == most)));
  }

  private static Uni<List<Row>> replay(SqlConnection connection, String sql, Tuple parameters) {
    return connection
        .preparedQuery(sql)
        .execute(parameters)
        .map(rows -> list(rows, row -> row))
        .call(rows -> wake(connection, rows));
  }

  private static Uni<Void> wake(SqlConnection connection, List<Row> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(DeliveryStatements.WAKE)
            .execute(OutcomeWriting.items(rows))
            .replaceWithVoid();
  }

  @Override
  public Uni<Integer> forget(Duration keep, int most) {
    Tuple bounds = Tuple.of(keep.toMillis(), most);
    return transaction(
        connection ->
            DeliveryStatements.keepOthersOut(connection)
                .chain(() -> replay(connection, ArchiveStatements.FORGET, bounds))
                .call(() -> connection.query(ArchiveStatements.FORGET_ENDPOINTS).execute())
                .map(List::size));
  }

  private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
    return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
  }

  private <T> Uni<T> transaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work).onFailure().transform(StoreFailures::translate);
  }

  private Uni<RowSet<Row>> execute(String sql, Tuple parameters) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .onFailure()
        .transform(StoreFailures::translate);
  }
}
