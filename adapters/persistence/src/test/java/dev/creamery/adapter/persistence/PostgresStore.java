package dev.creamery.adapter.persistence;

import dev.creamery.adapter.persistence.event.Feeds;
import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.EventFeed;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.MediaImports;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.OperationQueries;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.ReferenceCleanups;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.media.Dimensions;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.Locales;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** The store in PostgreSQL, as the contracts and the tests beside them use it. */
@Singleton
public class PostgresStore implements ContentStore {
  private final CommandLog log;
  private final BulkLog bulks;
  private final Processing processing;
  private final ReferenceCleanups cleanups;
  private final MediaImports imports;
  private final OperationQueries operations;
  private final ItemQueries items;
  private final PageRepository pages;
  private final OperationIds ids;
  private final OrganizationRepository organizations;
  private final CollectionRepository collections;
  private final Pool pool;

  PostgresStore(
      CommandLog log,
      BulkLog bulks,
      Processing processing,
      ReferenceCleanups cleanups,
      MediaImports imports,
      OperationQueries operations,
      ItemQueries items,
      PageRepository pages,
      OperationIds ids,
      OrganizationRepository organizations,
      CollectionRepository collections,
      Pool pool) {
    this.log = log;
    this.bulks = bulks;
    this.processing = processing;
    this.cleanups = cleanups;
    this.imports = imports;
    this.operations = operations;
    this.items = items;
    this.pages = pages;
    this.ids = ids;
    this.organizations = organizations;
    this.collections = collections;
    this.pool = pool;
  }

  @Override
  public CommandLog log() {
    return log;
  }

  @Override
  public BulkLog bulks() {
    return bulks;
  }

  @Override
  public Processing processing() {
    return processing;
  }

  @Override
  public ReferenceCleanups cleanups() {
    return cleanups;
  }

  @Override
  public MediaImports imports() {
    return imports;
  }

  @Override
  public EventFeed feed() {
    return Feeds.ofAnotherReplica(pool);
  }

  @Override
  public void keep(MediaKey key, MediaFile file) {
    query(
        """
        INSERT INTO media (org, id, content_type, extension, bytes, width, height, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, now()) ON CONFLICT DO NOTHING
        """,
        key.organization().value(),
        key.id().sha256(),
        file.contentType(),
        file.extension(),
        file.bytes(),
        file.dimensions().map(Dimensions::width).orElse(0),
        file.dimensions().map(Dimensions::height).orElse(0));
  }

  @Override
  public OperationQueries operations() {
    return operations;
  }

  @Override
  public ItemQueries items() {
    return items;
  }

  @Override
  public PageRepository pages() {
    return pages;
  }

  @Override
  public OperationIds ids() {
    return ids;
  }

  @Override
  public OrganizationId newOrganization() {
    return run(() -> organizations.create("Ours", Locales.none())).id();
  }

  @Override
  public OrganizationRepository organizations() {
    return organizations;
  }

  @Override
  public CollectionRepository collections() {
    return collections;
  }

  @Override
  public void delete(OrganizationId owner, CollectionKey collection) {
    query("DELETE FROM collection WHERE org = $1 AND key = $2", owner.value(), collection.value());
  }

  @Override
  public void forgetAllCommands() {
    query("TRUNCATE command, command_media, media_import");
  }

  @Override
  public void ageKeys(Duration by) {
    query(
        "UPDATE idempotency_key SET recorded_at = recorded_at - $1::bigint * interval '1 second'",
        by.toSeconds());
  }

  @Override
  public <T> T run(Supplier<Uni<T>> answer) {
    return Answers.answer(answer);
  }

  public Pool pool() {
    return pool;
  }

  /** The rows of a statement. */
  public List<Row> query(String sql, Object... parameters) {
    return StreamSupport.stream(
            run(() -> pool.preparedQuery(sql).execute(Tuple.from(parameters))).spliterator(), false)
        .toList();
  }
}
