package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.out.OperationQueries;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads operations back from the command log: an operation is its commands. */
@Singleton
class PostgresOperationQueries implements OperationQueries {
  private static final String COLUMNS =
      """
      operation, index, kind, collection, item_id, version, errors, attempts, accepted_at, finished_at,
      CASE WHEN state = 'pending' AND due_at = 'infinity' THEN 'fetching_media' ELSE state END AS state,
      (SELECT json_agg(json_build_object('source', i.source, 'bytes', i.bytes, 'of', i.of_bytes,
                'key', f.org || '/' || f.id || '.' || f.extension) ORDER BY i.id)
       FROM command_media m
       JOIN media_import i ON i.org = m.org AND i.id = m.import
       LEFT JOIN media f ON f.org = i.org AND f.id = i.media
       WHERE m.org = command.org AND m.operation = command.operation AND m.index = command.index) AS media
      """;

  private static final String FIND =
      "SELECT " + COLUMNS + "FROM command WHERE org = $1 AND operation = $2 ORDER BY index";

  /**
   * Which operations match is decided by all their commands together, newest first. Their ids tell
   * the time by the clock of the replica that accepted them, so that is taken roughly.
   */
  private static final String LIST =
      "SELECT "
          + COLUMNS
          + """
          FROM command WHERE org = $1 AND operation IN (
            SELECT operation FROM command
            WHERE org = $1
              AND ($2::text IS NULL OR collection = $2)
              AND ($4::timestamptz IS NULL
                OR operation >= uuid7_floor($4 - interval '1 hour') AND accepted_at >= $4)
            GROUP BY operation
            HAVING ($3::bigint IS NULL OR bool_or(item_id = $3)) AND ($5::text IS NULL OR $5 = CASE
              WHEN bool_and(state = 'pending' AND due_at IS DISTINCT FROM 'infinity') THEN 'pending'
              WHEN bool_or(state = 'pending') THEN 'running'
              WHEN bool_and(state = 'applied') THEN 'succeeded'
              WHEN bool_and(state = 'rejected') THEN 'rejected'
              WHEN bool_and(state = 'failed') THEN 'failed'
              ELSE 'partial' END)
            ORDER BY operation DESC LIMIT $6
          )
          ORDER BY operation DESC, index
          """;

  private final Pool pool;

  PostgresOperationQueries(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<OperationView>> find(OrganizationId organization, UUID id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(organization.value(), id))
        .map(rows -> OperationRows.read(rows).stream().findFirst())
        .onFailure()
        .transform(StoreFailures::translate);
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
            .addInteger(filter.limit());
    return pool.preparedQuery(LIST)
        .execute(parameters)
        .map(OperationRows::read)
        .onFailure()
        .transform(StoreFailures::translate);
  }
}
