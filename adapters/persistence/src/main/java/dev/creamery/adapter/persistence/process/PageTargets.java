package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.sql.Columns;
import dev.creamery.application.port.out.Targets;
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

/** Looks for those targets of references that are pages. */
final class PageTargets {
  private static final String NAMED = "unnest($1::bigint[], $2::text[]) AS named (org, slug)";

  /**
   * Those of the pages that nobody is about to change; nobody can begin to from now on. Whoever
   * changes a page holds the same lock alone.
   */
  static final String HOLD =
      "SELECT org, slug FROM "
          + NAMED
          + " WHERE pg_try_advisory_xact_lock_shared(4, hashtext(org || ' ' || slug))";

  static final String EXISTING =
      "SELECT p.org, p.slug, p.page_type FROM "
          + NAMED
          + " JOIN page p ON p.org = named.org AND p.slug = named.slug";

  private record Named(OrganizationId organization, String slug) {}

  private PageTargets() {}

  /** What is there of the targets that are pages, with the type asked for, and what is busy. */
  static Uni<Targets> find(SqlConnection connection, Collection<OfOrganization> targets) {
    List<OfOrganization> pages =
        targets.stream().filter(of -> of.target() instanceof ReferenceTarget.ToPage).toList();
    if (pages.isEmpty()) {
      return Uni.createFrom().item(Targets.NONE);
    }
    Tuple named = named(pages.stream().map(PageTargets::name).distinct().toList());
    // In this order: what is seen after the locks are held stays so.
    return Uni.combine()
        .all()
        .unis(
            connection.preparedQuery(HOLD).execute(named),
            connection.preparedQuery(EXISTING).execute(named))
        .asTuple()
        .map(rows -> targets(pages, held(rows.getItem1()), types(rows.getItem2())));
  }

  private static Named name(OfOrganization of) {
    return new Named(of.organization(), ((ReferenceTarget.ToPage) of.target()).slug());
  }

  private static Tuple named(List<Named> pages) {
    return Columns.of(pages).longs(page -> page.organization().value()).texts(Named::slug).tuple();
  }

  private static Named name(Row row) {
    return new Named(new OrganizationId(row.getLong("org")), row.getString("slug"));
  }

  private static Set<Named> held(RowSet<Row> rows) {
    Set<Named> held = new HashSet<>();
    rows.forEach(row -> held.add(name(row)));
    return held;
  }

  private static Map<Named, String> types(RowSet<Row> rows) {
    Map<Named, String> types = new HashMap<>();
    rows.forEach(row -> types.put(name(row), row.getString("page_type")));
    return types;
  }

  private static Targets targets(
      List<OfOrganization> pages, Set<Named> held, Map<Named, String> types) {
    Set<OfOrganization> existing = new HashSet<>();
    Set<OfOrganization> busy = new HashSet<>();
    for (OfOrganization page : pages) {
      if (!held.contains(name(page))) {
        busy.add(page);
      } else if (isThere(page, types)) {
        existing.add(page);
      }
    }
    return new Targets(existing, Map.of(), busy);
  }

  private static boolean isThere(OfOrganization of, Map<Named, String> types) {
    String type = types.get(name(of));
    return type != null
        && ((ReferenceTarget.ToPage) of.target()).pageType().map(type::equals).orElse(true);
  }
}
