package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.log.Payload;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;

/** Reads unfinished commands. */
final class PendingRows {
  private PendingRows() {}

  static PendingCommand read(Row row) {
    CommandKind kind = CommandKind.parse(row.getString("kind")).orElseThrow();
    return new PendingCommand(
        row.getLong("sequence"),
        row.getUUID("operation"),
        row.getInteger("index"),
        item(row),
        new CollectionKey(row.getString("collection")),
        Payload.read(kind, row.getString("payload")),
        row.getString("editor"),
        row.getOffsetDateTime("accepted_at").toInstant(),
        Optional.ofNullable(row.getString("trace")).map(TraceContext::new));
  }

  static ItemKey item(Row row) {
    return new ItemKey(new OrganizationId(row.getLong("org")), row.getLong("item_id"));
  }
}
