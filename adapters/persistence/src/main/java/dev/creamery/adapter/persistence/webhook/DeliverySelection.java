package dev.creamery.adapter.persistence.webhook;

import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.ReplayRange;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.DeliveryState;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Which deliveries are meant, as a condition with its parameters. */
final class DeliverySelection {
  private final StringBuilder condition = new StringBuilder("d.org = $1");
  private final Tuple parameters = Tuple.tuple();
  private String from = ArchiveStatements.ALL;

  private DeliverySelection(OrganizationId organization) {
    parameters.addLong(organization.value());
  }

  static DeliverySelection of(OrganizationId organization, DeliveryFilter filter) {
    DeliverySelection selection = new DeliverySelection(organization);
    filter.state().ifPresent(selection::in);
    selection.id("d.endpoint = $%d", filter.endpoint());
    selection.id("d.event = $%d", filter.event());
    selection.id("d.id < $%d", filter.before());
    selection.time("d.id >= uuid7_floor($%d)", filter.since());
    return selection;
  }

  static DeliverySelection of(OrganizationId organization, UUID id) {
    DeliverySelection selection = new DeliverySelection(organization);
    selection.id("d.id = $%d", Optional.of(id));
    return selection;
  }

  static DeliverySelection of(OrganizationId organization, ReplayRange range) {
    DeliverySelection selection = new DeliverySelection(organization);
    range.state().ifPresent(selection::in);
    selection.id("d.endpoint = $%d", range.endpoint());
    selection.id("d.id > $%d", range.after());
    selection.time("d.id >= uuid7_floor($%d)", Optional.of(range.since()));
    selection.time("d.id < uuid7_floor($%d)", range.until());
    return selection;
  }

  private void in(DeliveryState state) {
    if (state == DeliveryState.PENDING) {
      from = ArchiveStatements.PENDING;
      return;
    }
    condition.append(
        state == DeliveryState.FAILED
            ? " AND d.failed"
            : " AND NOT d.failed AND q.delivery IS NULL");
  }

  private void id(String with, Optional<UUID> value) {
    if (value.isPresent()) {
      parameters.addUUID(value.get());
      add(with);
    }
  }

  private void time(String with, Optional<Instant> value) {
    if (value.isPresent()) {
      parameters.addOffsetDateTime(value.get().atOffset(ZoneOffset.UTC));
      add(with);
    }
  }

  private void add(String with) {
    condition.append(" AND ").append(with.replace("%d", Integer.toString(parameters.size())));
  }

  /** The statement that lists them, newest first. */
  String list() {
    return "SELECT %s FROM %s WHERE %s ORDER BY d.id DESC LIMIT %s"
        .formatted(ArchiveStatements.VIEW, from, condition, limit());
  }

  /** The statement that has them sent again, oldest first. */
  String replay() {
    return ArchiveStatements.REPLAY.formatted(from, condition, limit(), QueueStatements.WHEN_DUE);
  }

  private String limit() {
    return "$" + (parameters.size() + 1);
  }

  /** What either statement takes; to be asked for after it. */
  Tuple parameters(int most) {
    return parameters.addInteger(most);
  }
}
