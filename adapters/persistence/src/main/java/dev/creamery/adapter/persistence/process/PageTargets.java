package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.port.out.Contended;
import dev.creamery.application.port.out.Targets.OfOrganization;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.reference.ReferenceTarget;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for those targets of references that are pages. */
final class PageTargets {
  private static final String NAMED = "unnest($1::bigint[], $2::text[]) AS named (org, slug)";

  /**
   * Keeps the pages as they are until the transaction ends. Whoever changes one holds the same lock
   * alone; it is not waited for, because it may wait for something that this transaction holds.
   */
  static final String HOLD =
      "SELECT bool_and(pg_try_advisory_xact_lock_shared(4, hashtext(org || ' ' || slug))) FROM "
          + NAMED;

  static final String EXISTING =
      "SELECT p.org, p.slug, p.page_type FROM "
          + NAMED
          + " JOIN page p ON p.org = named.org AND p.slug = named.slug";

  private record Named(OrganizationId organization, String slug) {}

  private PageTargets() {}

  /** Those of the targets that are pages and exist, with the type asked for. */
  static Uni<Set<OfOrganization>> find(
      SqlConnection connection, Collection<OfOrganization> targets) {
    List<OfOrganization> pages =
        targets.stream().filter(of -> of.target() instanceof ReferenceTarget.ToPage).toList();
    if (pages.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    Tuple named = named(pages.stream().map(PageTargets::name).distinct().toList());
    // A statement of its own: the next one sees what the last holder of a lock has committed.
    return connection
        .preparedQuery(HOLD)
        .execute(named)
        .invoke(PageTargets::failUnlessHeld)
        .flatMap(held -> connection.preparedQuery(EXISTING).execute(named))
        .map(PageTargets::types)
        .map(
            types ->
                pages.stream()
                    .filter(of -> isThere(of, types))
                    .collect(Collectors.toCollection(HashSet::new)));
  }

  private static Named name(OfOrganization of) {
    return new Named(of.organization(), ((ReferenceTarget.ToPage) of.target()).slug());
  }

  private static Tuple named(List<Named> pages) {
    return Columns.of(pages).longs(page -> page.organization().value()).texts(Named::slug).tuple();
  }

  private static void failUnlessHeld(RowSet<Row> rows) {
    if (!rows.iterator().next().getBoolean(0)) {
      throw new Contended("A page that is referred to is being changed");
    }
  }

  private static Map<Named, String> types(RowSet<Row> rows) {
    Map<Named, String> types = new HashMap<>();
    rows.forEach(
        row ->
            types.put(
                new Named(new OrganizationId(row.getLong("org")), row.getString("slug")),
                row.getString("page_type")));
    return types;
  }

  private static boolean isThere(OfOrganization of, Map<Named, String> types) {
    String type = types.get(name(of));
    return type != null
        && ((ReferenceTarget.ToPage) of.target()).pageType().map(type::equals).orElse(true);
  }
}
