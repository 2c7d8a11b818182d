package dev.creamery.adapter.persistence.event;

import dev.creamery.adapter.persistence.json.ViolationsJson;
import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;

/** How events are read, in order and without a gap, by whoever remembers how far they have come. */
public final class EventReading {
  /** What {@link #read} needs of {@code event e}. */
  public static final String COLUMNS =
      """
      e.org, e.id, e.collection, e.item_id, e.version, e.type, e.editor, e.occurred_at,
        e.transaction::text::bigint AS transaction, e.sequence, e.operation, e.index, e.errors, e.trace""";

  private EventReading() {}

  /**
   * The condition on {@code event e} that it comes after a position. Only what nothing can come
   * before any more: see the migration that numbered the events.
   *
   * @param transaction an expression of type {@code xid8}
   * @param sequence an expression of type {@code bigint}
   */
  public static String after(String transaction, String sequence) {
    return "(e.transaction, e.sequence) > ("
        + transaction
        + ", "
        + sequence
        + ") AND e.transaction < pg_snapshot_xmin(pg_current_snapshot())";
  }

  /** The event in a row. */
  public static RecordedEvent read(Row row) {
    return new RecordedEvent(
        row.getUUID("id"),
        position(row),
        new ItemKey(new OrganizationId(row.getLong("org")), row.getLong("item_id")),
        new CollectionKey(row.getString("collection")),
        row.getString("type"),
        Optional.ofNullable(row.getLong("version")),
        row.getString("editor"),
        row.getOffsetDateTime("occurred_at").toInstant(),
        Optional.ofNullable(row.getString("errors")).map(errors -> failure(row, errors)),
        Optional.ofNullable(row.getString("trace")).map(TraceContext::new));
  }

  /** The position in a row, of an event or of a reader. */
  public static EventPosition position(Row row) {
    return new EventPosition(row.getLong("transaction"), row.getLong("sequence"));
  }

  private static RecordedEvent.Failure failure(Row row, String errors) {
    return new RecordedEvent.Failure(
        row.getUUID("operation"), row.getInteger("index"), ViolationsJson.read(errors));
  }
}
