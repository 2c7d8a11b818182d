package dev.creamery.adapter.persistence.management;

import dev.creamery.application.media.MediaAsset;
import dev.creamery.application.media.MediaListing;
import dev.creamery.application.media.MediaPage;
import dev.creamery.application.port.out.MediaRepository;
import dev.creamery.domain.media.MediaId;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is known of media, in PostgreSQL. */
@Singleton
class PostgresMediaRepository implements MediaRepository {
  private final Sessions sessions;
  private final Rows rows;
  private final SavedMedia saved;

  PostgresMediaRepository(Sessions sessions, Rows rows, SavedMedia saved) {
    this.sessions = sessions;
    this.rows = rows;
    this.saved = saved;
  }

  @Override
  public Uni<MediaAsset> save(MediaAsset asset) {
    return saved.save(asset);
  }

  @Override
  public Uni<Optional<MediaAsset>> find(OrganizationId organization, MediaId id) {
    return sessions
        .read(() -> rows.findById(new MediaRowId(organization.value(), id.sha256())))
        .map(row -> Optional.ofNullable(row).map(MediaRow::asset));
  }

  @Override
  public Uni<MediaPage> list(OrganizationId organization, MediaListing wanted) {
    MediaSelection selection = MediaSelection.of(organization, wanted);
    return sessions.read(
        () -> {
          PanacheQuery<MediaRow> found = rows.find(selection.condition(), selection.parameters());
          return found
              .count()
              .flatMap(
                  count -> page(found, wanted, count).map(assets -> new MediaPage(assets, count)));
        });
  }

  /** A page beyond the end is empty, however far it is. */
  private static Uni<List<MediaAsset>> page(
      PanacheQuery<MediaRow> found, MediaListing wanted, long count) {
    long first = (wanted.page() - 1L) * wanted.pageSize();
    return first >= count
        ? Uni.createFrom().item(List.of())
        : found
            .page(wanted.page() - 1, wanted.pageSize())
            .list()
            .map(some -> some.stream().map(MediaRow::asset).toList());
  }

  @Override
  public Uni<Optional<MediaAsset>> describe(
      OrganizationId organization, MediaId id, Optional<String> alt) {
    return sessions
        .change(
            () ->
                rows.findById(new MediaRowId(organization.value(), id.sha256()))
                    .onItem()
                    .ifNotNull()
                    .invoke(row -> row.describe(alt)))
        .map(row -> Optional.ofNullable(row).map(MediaRow::asset));
  }

  @Override
  public Uni<Removal> remove(OrganizationId organization, MediaId id) {
    MediaKey named = new MediaKey(organization, id, "bin");
    return sessions.change(
        () ->
            texts(MediaStatements.HOLD, query -> named(query, named))
                .flatMap(
                    held ->
                        held.isEmpty()
                            ? Uni.createFrom().item(new Removal.Missing())
                            : count(MediaStatements.USAGE, named)
                                .flatMap(usage -> removeUnless(usage, named))));
  }

  private static Uni<Removal> removeUnless(long usage, MediaKey named) {
    return usage > 0
        ? Uni.createFrom().item(new Removal.InUse(usage))
        : texts(MediaStatements.REMOVE, query -> named(query, named))
            .map(
                extension ->
                    new Removal.Removed(
                        new MediaKey(named.organization(), named.id(), extension.get(0))));
  }

  @Override
  public Uni<List<MediaKey>> removeUnused(Instant before, int most) {
    return sessions.change(
        () ->
            session(
                    session ->
                        session
                            .createNativeQuery(MediaStatements.PASS_OVER_USED)
                            .setParameter("before", exact(before))
                            .executeUpdate())
                .flatMap(
                    passed ->
                        keys(
                            MediaStatements.REMOVE_UNUSED,
                            query ->
                                query
                                    .setParameter("before", exact(before))
                                    .setParameter("most", most))));
  }

  @Override
  public Uni<List<MediaKey>> leftovers(Instant before, int most) {
    return sessions.read(
        () ->
            keys(
                MediaStatements.LEFTOVERS,
                query -> query.setParameter("before", exact(before)).setParameter("most", most)));
  }

  @Override
  public Uni<Void> forget(MediaKey key) {
    return sessions
        .change(
            () ->
                session(
                    session ->
                        session
                            .createNativeQuery(MediaStatements.FORGET)
                            .setParameter("org", key.organization().value())
                            .setParameter("id", key.id().sha256())
                            .executeUpdate()))
        .replaceWithVoid();
  }

  private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
    return Panache.getSession().flatMap(session -> work.apply(session));
  }

  private static Uni<Long> count(String sql, MediaKey key) {
    return session(
        session -> named(session.createNativeQuery(sql, Long.class), key).getSingleResult());
  }

  private static Uni<List<String>> texts(
      String sql, Function<Mutiny.SelectionQuery<String>, Mutiny.SelectionQuery<String>> with) {
    return session(
        session -> with.apply(session.createNativeQuery(sql, String.class)).getResultList());
  }

  private static Uni<List<MediaKey>> keys(
      String sql, Function<Mutiny.SelectionQuery<String>, Mutiny.SelectionQuery<String>> with) {
    return texts(sql, with)
        .map(texts -> texts.stream().map(text -> MediaKey.parse(text).orElseThrow()).toList());
  }

  private static <T> Mutiny.SelectionQuery<T> named(Mutiny.SelectionQuery<T> query, MediaKey key) {
    return query
        .setParameter("org", key.organization().value())
        .setParameter("id", key.id().sha256());
  }

  /** As exact as the column, so that the answer now is the answer later. */
  static OffsetDateTime exact(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** The table. */
  @Singleton
  static class Rows implements PanacheRepositoryBase<MediaRow, MediaRowId> {}
}
