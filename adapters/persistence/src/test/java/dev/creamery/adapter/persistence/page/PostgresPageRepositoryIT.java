package dev.creamery.adapter.persistence.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.PageRepositoryContract;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresPageRepositoryIT extends PageRepositoryContract {
  @Inject PageRepository repository;
  @Inject PostgresStore store;

  @Override
  protected PageRepository repository() {
    return repository;
  }

  @Override
  protected OrganizationId newOrganization() {
    return store.newOrganization();
  }

  @Override
  protected <T> T run(Supplier<Uni<T>> question) {
    return store.run(question);
  }

  @Test
  void findsPagesByIndex() {
    for (String sql : List.of(PageStatements.COUNT, PageStatements.SLICE)) {
      Object[] parameters =
          sql.equals(PageStatements.COUNT)
              ? new Object[] {1L, null, null, true, new String[0], "[]"}
              : new Object[] {1L, null, null, true, new String[0], "[]", 10, 0L};
      assertThat(plan(sql, parameters)).doesNotContain("Seq Scan on page");
    }
    assertThat(plan(PageStatements.BY_SLUGS, 1L, new String[] {"about"}))
        .doesNotContain("Seq Scan on page");
    assertThat(plan(PageStatements.CLEAN_UP_REFERENCES, 1L, "about", "editor"))
        .doesNotContain("Seq Scan on item_reference");
  }

  private String plan(String sql, Object... parameters) {
    return store.query("EXPLAIN " + sql, parameters).stream()
        .map((Row row) -> row.getString(0))
        .collect(Collectors.joining("\n"));
  }
}
