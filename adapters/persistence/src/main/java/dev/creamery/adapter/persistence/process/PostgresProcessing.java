package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.json.ViolationsJson;
import dev.creamery.adapter.persistence.media.CommandMedia;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.bulk.WholeBulk;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.CommandKey;
import dev.creamery.application.port.out.GivenUp;
import dev.creamery.application.port.out.MediaAwaited;
import dev.creamery.application.port.out.NewCommands;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Settled;
import dev.creamery.application.port.out.Targets;
import dev.creamery.application.port.out.UniqueValues;
import dev.creamery.domain.command.Restriction;
import dev.creamery.domain.item.ItemEvent;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Processing in PostgreSQL. An item is held by an advisory lock of the transaction. */
@Singleton
class PostgresProcessing implements Processing {
  private final Pool pool;
  private final SchemaCache schemas;
  private final OperationIds ids;

  PostgresProcessing(Pool pool, SchemaCache schemas, OperationIds ids) {
    this.pool = pool;
    this.schemas = schemas;
    this.ids = ids;
  }

  @Override
  public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
    return pool.withTransaction(connection -> work.apply(new Held(connection)))
        .onFailure()
        .transform(StoreFailures::translateContention);
  }

  @Override
  public <T> Uni<T> inRehearsal(Function<Transaction, Uni<T>> work) {
    return pool.withConnection(
            connection ->
                connection
                    .begin()
                    .flatMap(
                        transaction ->
                            work.apply(new Held(connection)).eventually(transaction::rollback)))
        .onFailure()
        .transform(StoreFailures::translateContention);
  }

  @Override
  public Uni<List<GivenUp>> noteFailure(
      ItemKey item, int maxAttempts, Duration pause, String reason) {
    Tuple parameters =
        Tuple.of(
                item.organization().value(),
                item.id(),
                maxAttempts,
                pause.toMillis(),
                errors(reason))
            .addUUID(ids.next())
            .addString(ItemEvent.FAILED.code());
    return pool.preparedQuery(ClaimStatements.NOTE_FAILURE)
        .execute(parameters)
        .map(PostgresProcessing::failed)
        .onFailure()
        .transform(StoreFailures::translate);
  }

  @Override
  public Uni<List<GivenUp>> noteFailureOfWhole(
      OrganizationId organization, UUID operation, int maxAttempts, Duration pause, String reason) {
    UUID[] events = Stream.generate(ids::next).limit(WholeBulk.MAX_LINES).toArray(UUID[]::new);
    Tuple parameters =
        Tuple.of(organization.value(), operation, maxAttempts, pause.toMillis(), errors(reason))
            .addArrayOfUUID(events)
            .addString(ItemEvent.FAILED.code());
    return pool.preparedQuery(WholeStatements.NOTE_FAILURE)
        .execute(parameters)
        .map(PostgresProcessing::failed)
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private static String errors(String reason) {
    return ViolationsJson.write(List.of(Violation.of(ErrorCode.PROCESSING_FAILED, reason)));
  }

  private static List<GivenUp> failed(RowSet<Row> rows) {
    List<GivenUp> failed = new ArrayList<>();
    for (Row row : rows) {
      if (row.getBoolean("last")) {
        failed.add(
            new GivenUp(
                row.getUUID("operation"),
                row.getInteger("index"),
                row.getOffsetDateTime("accepted_at").toInstant()));
      }
    }
    return failed;
  }

  /** One transaction, which holds the items that it claimed. */
  private final class Held implements Transaction {
    private final SqlConnection connection;

    Held(SqlConnection connection) {
      this.connection = connection;
    }

    @Override
    public Uni<Claim> claim(Collection<ItemKey> items, int perItem) {
      return new Claiming(connection, schemas, perItem, List.of()).claim(items);
    }

    @Override
    public Uni<Claim> claim(List<PendingCommand> unrecorded, int perItem) {
      return new Claiming(connection, schemas, perItem, unrecorded)
          .claim(NewCommands.items(unrecorded));
    }

    @Override
    public Uni<Claim> claimWhole(OrganizationId organization, UUID operation) {
      return new WholeClaiming(connection, schemas, organization, operation).claim();
    }

    @Override
    public Uni<Map<ItemKey, Restriction>> holdForDeletion(
        Collection<ItemKey> items, Collection<ItemKey> decided) {
      return DeletionLookup.hold(connection, items, decided);
    }

    @Override
    public Uni<Targets> find(Collection<Targets.OfOrganization> targets) {
      return TargetLookup.find(connection, targets);
    }

    @Override
    public Uni<UniqueValues> findUnique(Collection<UniqueKey> keys) {
      return UniqueLookup.find(connection, keys);
    }

    @Override
    public Uni<Map<MediaKey, MediaFile>> findKept(Collection<MediaKey> keys) {
      return new CommandMedia(connection).kept(keys);
    }

    @Override
    public Uni<Map<CommandKey, Map<String, MediaFinding>>> findFetched(
        Collection<PendingCommand> commands) {
      return new CommandMedia(connection).fetched(commands);
    }

    @Override
    public Uni<Void> awaitMedia(List<MediaAwaited> awaited) {
      return new CommandMedia(connection).await(awaited);
    }

    @Override
    public Uni<Void> write(List<Settled> settled) {
      return new Writing(connection, ids).write(settled);
    }
  }
}
