package dev.creamery.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The one test class that names the database: all others of the module share it. */
@QuarkusTest
@WithTestResource(value = PostgresTestResource.class, scope = TestResourceScope.GLOBAL)
class MigrationsIT {
  @Inject Pool pool;

  @Test
  void makeTheDefaultOrganizationTheFirst() {
    assertThat(
            pool.query("SELECT id, name FROM organization ORDER BY id LIMIT 1")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong("id"))
        .isEqualTo(1);
  }
}
