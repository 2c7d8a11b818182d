package dev.creamery.adapter.persistence.read;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.contract.ItemQueriesContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresItemQueriesIT extends ItemQueriesContract {
  @Inject PostgresStore store;

  @Override
  protected ContentStore store() {
    return store;
  }
}
