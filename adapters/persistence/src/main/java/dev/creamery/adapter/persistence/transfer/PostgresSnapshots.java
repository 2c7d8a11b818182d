package dev.creamery.adapter.persistence.transfer;

import dev.creamery.adapter.persistence.directory.SchemaCache;
import dev.creamery.adapter.persistence.page.PageRows;
import dev.creamery.adapter.persistence.sql.ItemRows;
import dev.creamery.adapter.persistence.sql.OrganizationRows;
import dev.creamery.adapter.persistence.sql.Rows;
import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.Snapshots;
import dev.creamery.application.transfer.KeptFile;
import dev.creamery.domain.collection.Collection;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.Organization;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One moment is one transaction that only reads, and sees what was committed when it began. */
@Singleton
class PostgresSnapshots implements Snapshots {
  private final Pool pool;
  private final SchemaCache schemas;
  private final ItemRows items;

  PostgresSnapshots(Pool pool, SchemaCache schemas) {
    this.pool = pool;
    this.schemas = schemas;
    this.items = new ItemRows(schemas);
  }

  @Override
  public <T> Uni<T> read(OrganizationId organization, Function<Moment, Uni<T>> reading) {
    return pool.withTransaction(
            connection ->
                connection
                    .query(SnapshotStatements.ONE_MOMENT)
                    .execute()
                    .flatMap(begun -> reading.apply(new Reading(connection, organization.value()))))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private final class Reading implements Moment {
    private final SqlConnection connection;
    private final long org;

    Reading(SqlConnection connection, long org) {
      this.connection = connection;
      this.org = org;
    }

    @Override
    public Uni<Organization> organization() {
      return ask(OrganizationRows.BY_ID, Tuple.of(org))
          .map(rows -> OrganizationRows.read(rows.iterator().next()));
    }

    @Override
    public Uni<List<Collection>> collections() {
      return ask(SnapshotStatements.COLLECTIONS, Tuple.of(org))
          .map(rows -> Rows.list(rows, this::schema));
    }

    private Collection schema(Row row) {
      return schemas.parse(
          org, row.getString("key"), row.getLong("version"), row.getString("definition"));
    }

    @Override
    public Uni<List<Long>> ids(CollectionKey collection, long after, int limit) {
      return ask(SnapshotStatements.IDS, Tuple.of(org, collection.value(), after, limit))
          .map(rows -> Rows.list(rows, row -> row.getLong("id")));
    }

    @Override
    public Uni<List<Item>> items(CollectionKey collection, long after, int limit) {
      return ask(SnapshotStatements.ITEMS, Tuple.of(org, collection.value(), after, limit))
          .map(items::read);
    }

    @Override
    public Uni<List<Page>> pages(int limit, long offset) {
      return ask(SnapshotStatements.PAGES, Tuple.of(org, limit, offset)).map(PageRows::read);
    }

    @Override
    public Uni<List<KeptFile>> files(Optional<MediaId> after, int limit) {
      String last = after.map(MediaId::sha256).orElse("");
      return ask(SnapshotStatements.FILES, Tuple.of(org, last, limit))
          .map(rows -> Rows.list(rows, this::file));
    }

    private KeptFile file(Row row) {
      MediaKey key =
          new MediaKey(
              new OrganizationId(org),
              new MediaId(row.getString("id")),
              row.getString("extension"));
      return new KeptFile(
          key,
          row.getString("content_type"),
          row.getLong("bytes"),
          Optional.ofNullable(row.getString("alt")));
    }

    private Uni<RowSet<Row>> ask(String sql, Tuple parameters) {
      return connection.preparedQuery(sql).execute(parameters);
    }
  }
}
