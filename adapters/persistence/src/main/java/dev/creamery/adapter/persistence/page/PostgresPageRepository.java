package dev.creamery.adapter.persistence.page;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.page.Page;
import dev.creamery.domain.page.PageDecision;
import dev.creamery.domain.page.PageSlug;
import dev.creamery.domain.page.PageType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Pages in PostgreSQL. */
@Singleton
class PostgresPageRepository implements PageRepository {
  private final Pool pool;

  PostgresPageRepository(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Long> count(Selection selection) {
    return pool.preparedQuery(PageStatements.COUNT)
        .execute(tuple(selection))
        .map(rows -> rows.iterator().next().getLong(0))
        .onFailure()
        .transform(StoreFailures::translate);
  }

  @Override
  public Uni<List<Page>> slice(Selection selection, int limit, long offset) {
    return pool.preparedQuery(PageStatements.SLICE)
        .execute(tuple(selection).addInteger(limit).addLong(offset))
        .map(PageRows::read)
        .onFailure()
        .transform(StoreFailures::translate);
  }

  private static Tuple tuple(Selection selection) {
    return Tuple.tuple()
        .addLong(selection.organization().value())
        .addString(selection.type().map(PageType::code).orElse(null))
        .addString(selection.locale().map(LocaleTag::code).orElse(null))
        .addBoolean(selection.drafts())
        .addArrayOfString(selection.words().toArray(String[]::new))
        .addString(PageRows.write(selection.filters()));
  }

  @Override
  public Uni<List<Page>> bySlugs(OrganizationId organization, Collection<PageSlug> slugs) {
    return pool.preparedQuery(PageStatements.BY_SLUGS)
        .execute(
            Tuple.of(organization.value())
                .addArrayOfString(slugs.stream().map(PageSlug::value).toArray(String[]::new)))
        .map(PageRows::read)
        .onFailure()
        .transform(StoreFailures::translate);
  }

  @Override
  public Uni<PageDecision> change(
      OrganizationId organization,
      PageSlug slug,
      BiFunction<Optional<Page>, LocaleTag, PageDecision> decide) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Uni<PageDecision> changed =
                  pool.withTransaction(connection -> decide(connection, organization, slug, decide))
                      .onFailure()
                      .transform(StoreFailures::translate)
                      .memoize()
                      .indefinitely();
              // Goes to its end where the client has gone meanwhile: half a transaction is none.
              changed.subscribe().with(done -> {}, failure -> {});
              return changed;
            });
  }

  private static Uni<PageDecision> decide(
      SqlConnection connection,
      OrganizationId organization,
      PageSlug slug,
      BiFunction<Optional<Page>, LocaleTag, PageDecision> decide) {
    Tuple named = Tuple.of(organization.value(), slug.value());
    // A statement of its own: the next ones see what the last holders of the locks have committed.
    return connection
        .preparedQuery(PageStatements.HOLD)
        .execute(named)
        .flatMap(held -> read(connection, organization, slug))
        .map(found -> decide.apply(found.getItem1(), found.getItem2()))
        .call(decision -> carryOut(connection, organization, slug, decision));
  }

  /** The page, and where flat content goes: in one round trip. */
  private static Uni<Tuple2<Optional<Page>, LocaleTag>> read(
      SqlConnection connection, OrganizationId organization, PageSlug slug) {
    Tuple named = Tuple.of(organization.value()).addArrayOfString(new String[] {slug.value()});
    return Uni.combine()
        .all()
        .unis(
            connection.preparedQuery(PageStatements.BY_SLUGS).execute(named),
            connection
                .preparedQuery(PageStatements.FLAT_LOCALE)
                .execute(Tuple.of(organization.value())))
        .asTuple()
        .map(
            rows ->
                Tuple2.of(
                    PageRows.read(rows.getItem1()).stream().findFirst(),
                    new LocaleTag(rows.getItem2().iterator().next().getString("flat_locale"))));
  }

  private static Uni<Void> carryOut(
      SqlConnection connection, OrganizationId organization, PageSlug slug, PageDecision decision) {
    if (decision instanceof PageDecision.Saved saved) {
      return connection
          .preparedQuery(PageStatements.SAVE)
          .execute(PageRows.write(organization, saved.page()))
          .replaceWithVoid();
    }
    return decision instanceof PageDecision.Deleted deleted
        ? delete(connection, organization, slug, deleted.editor())
        : Uni.createFrom().voidItem();
  }

  /** Deletes a page that is held: nobody comes to refer to it meanwhile. */
  private static Uni<Void> delete(
      SqlConnection connection, OrganizationId organization, PageSlug slug, String editor) {
    return connection
        .preparedQuery(PageStatements.DELETE)
        .execute(Tuple.of(organization.value(), slug.value()))
        .flatMap(
            deleted ->
                connection
                    .preparedQuery(PageStatements.CLEAN_UP_REFERENCES)
                    .execute(Tuple.of(organization.value(), slug.value(), editor)))
        .replaceWithVoid();
  }
}
