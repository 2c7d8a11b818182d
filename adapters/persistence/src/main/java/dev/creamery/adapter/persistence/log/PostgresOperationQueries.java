package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.operation.BulkView;
import dev.creamery.application.operation.CommandFilter;
import dev.creamery.application.operation.CommandState;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.out.OperationQueries;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads operations back from the command log: an operation is its commands. */
@Singleton
class PostgresOperationQueries implements OperationQueries {
  private final Pool pool;

  PostgresOperationQueries(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<OperationView>> find(OrganizationId organization, UUID id) {
    return first(organization, id)
        .flatMap(rows -> find(organization, id, rows))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private Uni<Optional<OperationView>> find(
      OrganizationId organization, UUID id, RowSet<Row> rows) {
    // A bulk may have no command yet, or none at all.
    return rows.size() > 0 && !rows.iterator().next().getBoolean("bulk")
        ? Uni.createFrom().item(OperationRows.read(rows).stream().findFirst())
        : bulks(organization, List.of(id), true)
            .flatMap(
                bulks ->
                    Optional.ofNullable(bulks.get(id))
                        .map(bulk -> bulk(organization, id, bulk))
                        .orElse(Uni.createFrom().item(Optional.empty())));
  }

  /** Its commands are read after its counts: what counts as finished is shown as finished. */
  private Uni<Optional<OperationView>> bulk(OrganizationId organization, UUID id, BulkView bulk) {
    return first(organization, id)
        .map(
            rows ->
                Optional.of(
                    new OperationView(id, OperationRows.commands(rows), Optional.of(bulk))));
  }

  private Uni<RowSet<Row>> first(OrganizationId organization, UUID id) {
    return pool.preparedQuery(OperationStatements.FIND)
        .execute(Tuple.of(organization.value(), id, OperationView.MAX_COMMANDS));
  }

  @Override
  public Uni<List<OperationView>> list(OrganizationId organization, OperationFilter filter) {
    Tuple parameters =
        Tuple.tuple()
            .addLong(organization.value())
            .addString(filter.collection().map(CollectionKey::value).orElse(null))
            .addLong(filter.item().orElse(null))
            .addOffsetDateTime(filter.since().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
            .addString(filter.status().map(OperationStatus::code).orElse(null))
            .addInteger(filter.limit())
            .addInteger(OperationView.MAX_COMMANDS);
    return pool.preparedQuery(OperationStatements.LIST)
        .execute(parameters)
        .flatMap(rows -> list(organization, rows))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  /** As for one: the commands of bulks are read after their counts. */
  private Uni<List<OperationView>> list(OrganizationId organization, RowSet<Row> rows) {
    List<UUID> bulks = OperationRows.bulks(rows);
    return bulks.isEmpty()
        ? Uni.createFrom().item(OperationRows.read(rows))
        : bulks(organization, bulks, false)
            .flatMap(
                counted ->
                    pool.preparedQuery(OperationStatements.FIRST)
                        .execute(
                            Tuple.tuple()
                                .addLong(organization.value())
                                .addArrayOfUUID(bulks.toArray(UUID[]::new))
                                .addInteger(OperationView.MAX_COMMANDS))
                        .map(commands -> OperationRows.read(rows, counted, commands)));
  }

  private Uni<Map<UUID, BulkView>> bulks(
      OrganizationId organization, List<UUID> operations, boolean withRefusals) {
    return operations.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : pool.preparedQuery(OperationStatements.BULKS)
            .execute(
                Tuple.tuple()
                    .addLong(organization.value())
                    .addArrayOfUUID(operations.toArray(UUID[]::new))
                    .addBoolean(withRefusals))
            .map(BulkRows::read);
  }

  @Override
  public Uni<List<CommandView>> commands(
      OrganizationId organization, UUID id, CommandFilter filter) {
    Tuple parameters =
        Tuple.of(organization.value(), id, filter.after())
            .addString(filter.state().map(CommandState::code).orElse(null))
            .addInteger(filter.limit());
    return pool.preparedQuery(OperationStatements.COMMANDS)
        .execute(parameters)
        .map(OperationRows::commands)
        .onFailure()
        .transform(StoreFailures::translate);
  }
}
