package dev.creamery.adapter.persistence.webhook;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.sql.Rows;
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
import dev.creamery.application.webhook.WebhookTarget;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Deliveries in PostgreSQL. */
@Singleton
class PostgresWebhookDeliveries implements WebhookDeliveries {
  private final Pool pool;
  private final EndpointRows endpoints;

  PostgresWebhookDeliveries(Pool pool, EndpointRows endpoints) {
    this.pool = pool;
    this.endpoints = endpoints;
  }

  @Override
  public Uni<List<ClaimedDelivery>> claim(int most, int perEndpoint, Duration lease) {
    Tuple bounds = Tuple.of(most, perEndpoint, lease.toMillis());
    return inQueue(DeliveryStatements.CLAIM, bounds).map(this::claimed);
  }

  /** Where many are sent is decrypted once. */
  private List<ClaimedDelivery> claimed(RowSet<Row> rows) {
    Map<UUID, WebhookTarget> targets = new HashMap<>();
    return Rows.list(
        rows,
        row ->
            claimed(
                row,
                targets.computeIfAbsent(
                    row.getUUID("endpoint"),
                    endpoint ->
                        endpoints.target(new OrganizationId(row.getLong("org")), endpoint, row))));
  }

  private static ClaimedDelivery claimed(Row row, WebhookTarget target) {
    OrganizationId organization = new OrganizationId(row.getLong("org"));
    int attempt = row.getInteger("attempts");
    return new ClaimedDelivery(
        organization,
        row.getUUID("id"),
        row.getUUID("endpoint"),
        row.getUUID("event"),
        row.getLong("item_id"),
        attempt,
        attempt - row.getInteger("begun_at"),
        target,
        row.getString("body"),
        Optional.ofNullable(row.getString("trace")).map(TraceContext::new));
  }

  @Override
  public Uni<Void> hold(List<ClaimedDelivery> claimed, Duration lease) {
    Tuple named =
        Columns.of(claimed).uuids(ClaimedDelivery::id).integers(ClaimedDelivery::attempt).tuple();
    return inQueue(DeliveryStatements.HOLD, named.addLong(lease.toMillis())).replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(List<JudgedAttempt> attempts, Duration patience) {
    return transaction(connection -> new OutcomeWriting(connection).write(attempts, patience));
  }

  @Override
  public Uni<DeliveryPage> list(OrganizationId organization, DeliveryFilter filter) {
    DeliverySelection selection = DeliverySelection.of(organization, filter);
    String sql = selection.list();
    return execute(sql, selection.parameters(filter.limit() + 1))
        .map(rows -> Rows.list(rows, PostgresWebhookDeliveries::view))
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
        view(row), row.getString("body"), Rows.list(attempts, PostgresWebhookDeliveries::attempt));
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
    DeliverySelection selection = DeliverySelection.of(organization, id);
    return transaction(
        connection ->
            QueueStatements.keepOthersOut(connection)
                .chain(() -> connection.preparedQuery(ArchiveStatements.HURRY).execute(named))
                .chain(() -> replay(connection, selection, 1))
                .chain(() -> connection.preparedQuery(ArchiveStatements.EXISTS).execute(named))
                .map(found -> found.rowCount() > 0));
  }

  @Override
  public Uni<Replayed> replay(OrganizationId organization, ReplayRange range, int most) {
    DeliverySelection selection = DeliverySelection.of(organization, range);
    return transaction(
            connection ->
                QueueStatements.keepOthersOut(connection)
                    .chain(() -> replay(connection, selection, most)))
        .map(
            replayed ->
                new Replayed(
                    replayed.size(),
                    replayed.stream()
                        .max(Comparator.comparing(UUID::toString))
                        .filter(last -> replayed.size() == most)));
  }

  private static Uni<List<UUID>> replay(
      SqlConnection connection, DeliverySelection selection, int most) {
    String sql = selection.replay();
    return connection
        .preparedQuery(sql)
        .execute(selection.parameters(most))
        .map(rows -> Rows.list(rows, row -> row.getUUID("delivery")));
  }

  @Override
  public Uni<Integer> forget(Duration keep, int most) {
    Tuple bounds = Tuple.of(keep.toMillis(), most);
    return transaction(
        connection ->
            QueueStatements.keepOthersOut(connection)
                .chain(() -> connection.preparedQuery(ArchiveStatements.FORGET).execute(bounds))
                .call(old -> wake(connection, old))
                .call(() -> connection.query(ArchiveStatements.FORGET_ENDPOINTS).execute())
                .map(RowSet::rowCount));
  }

  private static Uni<RowSet<Row>> wake(SqlConnection connection, RowSet<Row> deliveries) {
    Tuple items =
        Columns.of(Rows.list(deliveries, row -> row))
            .uuids(row -> row.getUUID("endpoint"))
            .longs(row -> row.getLong("item_id"))
            .tuple();
    return connection.preparedQuery(ArchiveStatements.WAKE).execute(items);
  }

  /** Both statements are on their way before the first is answered. */
  private Uni<RowSet<Row>> inQueue(String sql, Tuple parameters) {
    return transaction(
        connection ->
            Uni.combine()
                .all()
                .unis(
                    QueueStatements.begin(connection),
                    connection.preparedQuery(sql).execute(parameters))
                .with((begun, rows) -> rows));
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
