package dev.creamery.adapter.persistence.webhook;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.event.EventReading;
import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.adapter.persistence.sql.ItemRows;
import dev.creamery.adapter.persistence.sql.Rows;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.WebhookEvents;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.application.webhook.EventBatch;
import dev.creamery.application.webhook.Listener;
import dev.creamery.application.webhook.NewDelivery;
import dev.creamery.application.webhook.WebhookEvent;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.CustomHeaders;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events in PostgreSQL, and the place up to which they are deliveries. */
@Singleton
class PostgresWebhookEvents implements WebhookEvents {
  private record VersionOf(ItemKey item, long version) {}

  private final Pool pool;
  private final ItemRows itemRows;
  private final OperationIds ids;

  PostgresWebhookEvents(Pool pool, SchemaCache schemas, OperationIds ids) {
    this.pool = pool;
    this.itemRows = new ItemRows(schemas);
    this.ids = ids;
  }

  @Override
  public Uni<Optional<EventBatch>> next(int most) {
    return execute(EventStatements.STAND, Tuple.tuple())
        .map(found -> found.iterator().next())
        .flatMap(
            stand ->
                stand.getBoolean("listened")
                    ? next(EventReading.position(stand), most)
                    : execute(EventStatements.PASS, at(EventReading.position(stand)))
                        .replaceWith(Optional.empty()));
  }

  private static Tuple at(EventPosition position) {
    return Tuple.of(Long.toString(position.transaction()), position.sequence());
  }

  private Uni<Optional<EventBatch>> next(EventPosition from, int most) {
    return execute(EventStatements.NEXT, at(from).addInteger(most))
        .map(found -> Rows.list(found, EventReading::read))
        .flatMap(
            events ->
                events.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : batch(from, events).map(Optional::of));
  }

  private Uni<EventBatch> batch(EventPosition from, List<RecordedEvent> events) {
    EventPosition to = events.get(events.size() - 1).position();
    Long[] organizations =
        events.stream()
            .map(event -> event.item().organization().value())
            .distinct()
            .toArray(Long[]::new);
    return execute(EventStatements.LISTENERS, Tuple.tuple().addArrayOfLong(organizations))
        .map(PostgresWebhookEvents::listeners)
        .flatMap(
            listeners -> {
              List<RecordedEvent> heard =
                  events.stream().filter(event -> isHeard(event, listeners)).toList();
              return states(heard)
                  .map(states -> new EventBatch(from, to, withStates(heard, states), listeners));
            });
  }

  private static List<Listener> listeners(RowSet<Row> rows) {
    List<Listener> listeners = new ArrayList<>(rows.rowCount());
    rows.forEach(
        row ->
            listeners.add(
                new Listener(
                    new OrganizationId(row.getLong("org")),
                    row.getUUID("id"),
                    EndpointRows.settings(row, CustomHeaders.NONE),
                    row.getLong("since"))));
    return listeners;
  }

  /**
   * What nobody is told, be it of a kind that a newer replica writes, needs no look at its item.
   */
  private static boolean isHeard(RecordedEvent event, List<Listener> listeners) {
    return WebhookEvent.of(event, Optional.empty())
        .filter(told -> listeners.stream().anyMatch(listener -> listener.hears(told)))
        .isPresent();
  }

  private static List<WebhookEvent> withStates(
      List<RecordedEvent> events, Map<VersionOf, Item> states) {
    return events.stream()
        .flatMap(
            event ->
                WebhookEvent.of(
                    event,
                    event.version().map(number -> states.get(new VersionOf(event.item(), number))))
                    .stream())
        .toList();
  }

  private Uni<Map<VersionOf, Item>> states(List<RecordedEvent> events) {
    List<RecordedEvent> changes =
        events.stream().filter(event -> event.version().isPresent()).toList();
    if (changes.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Tuple named =
        Columns.of(changes)
            .longs(event -> event.item().organization().value())
            .longs(event -> event.item().id())
            .longs(event -> event.version().orElse(null))
            .tuple();
    return execute(EventStatements.STATES, named)
        .map(
            found -> {
              Map<VersionOf, Item> states = new HashMap<>();
              for (Item item : itemRows.read(found)) {
                states.put(new VersionOf(item.key(), item.version()), item);
              }
              return states;
            });
  }

  @Override
  public Uni<Boolean> deliver(EventPosition from, EventPosition to, List<NewDelivery> deliveries) {
    Tuple move = at(from).addString(Long.toString(to.transaction())).addLong(to.sequence());
    return pool.withTransaction(
            connection ->
                QueueStatements.keepOthersOut(connection)
                    .chain(() -> connection.preparedQuery(EventStatements.MOVE_ON).execute(move))
                    .flatMap(
                        moved ->
                            moved.rowCount() == 0
                                ? Uni.createFrom().item(false)
                                : add(connection, deliveries).replaceWith(true)))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private Uni<Void> add(SqlConnection connection, List<NewDelivery> deliveries) {
    if (deliveries.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple columns =
        Columns.of(deliveries)
            .longs(one -> one.event().item().organization().value())
            .uuids(one -> ids.next())
            .uuids(NewDelivery::endpoint)
            .uuids(one -> one.event().id())
            .texts(one -> one.event().type().code())
            .texts(one -> one.event().collection().value())
            .longs(one -> one.event().item().id())
            .texts(NewDelivery::body)
            .texts(one -> one.event().recorded().trace().map(TraceContext::value).orElse(null))
            .tuple();
    return connection.preparedQuery(EventStatements.ADD).execute(columns).replaceWithVoid();
  }

  private Uni<RowSet<Row>> execute(String sql, Tuple parameters) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .onFailure()
        .transform(StoreFailures::translate);
  }
}
