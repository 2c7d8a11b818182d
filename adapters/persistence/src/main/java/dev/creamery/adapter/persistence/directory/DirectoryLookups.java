package dev.creamery.adapter.persistence.directory;

import dev.creamery.adapter.persistence.sql.OrganizationRows;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Asks the database for what the directory does not know: one statement each, no session. */
@Singleton
class DirectoryLookups {
  /** Short, because requests wait for it and may be tided over. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final String PRINCIPAL =
      "SELECT org, name, scope FROM token WHERE hash = $1 AND revoked_at IS NULL";
  private static final String COLLECTION =
      "SELECT org, key, version, definition::text FROM collection WHERE org = $1 AND key = $2";

  private final Pool pool;
  private final SchemaCache schemas;

  DirectoryLookups(Pool pool, SchemaCache schemas) {
    this.pool = pool;
    this.schemas = schemas;
  }

  Uni<Optional<Principal>> principal(TokenHash token) {
    return first(PRINCIPAL, Tuple.of(token.hex()), DirectoryLookups::toPrincipal);
  }

  Uni<Optional<Organization>> organization(OrganizationId id) {
    return first(OrganizationRows.BY_ID, Tuple.of(id.value()), OrganizationRows::read);
  }

  Uni<Optional<Collection>> collection(CollectionId id) {
    return first(
        COLLECTION,
        Tuple.of(id.organization().value(), id.key().value()),
        row ->
            schemas.parse(
                row.getLong("org"),
                row.getString("key"),
                row.getLong("version"),
                row.getString("definition")));
  }

  private <T> Uni<Optional<T>> first(String sql, Tuple arguments, Function<Row, T> read) {
    return pool.preparedQuery(sql)
        .execute(arguments)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .transform(StoreFailures::translate)
        .map(
            rows -> {
              RowIterator<Row> found = rows.iterator();
              return found.hasNext() ? Optional.of(read.apply(found.next())) : Optional.empty();
            });
  }

  private static Principal toPrincipal(Row row) {
    return new Principal(
        new OrganizationId(row.getLong("org")),
        row.getString("name"),
        Scope.parse(row.getString("scope")).orElseThrow(),
        false);
  }
}
