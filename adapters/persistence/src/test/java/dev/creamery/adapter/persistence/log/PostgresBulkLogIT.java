package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.BulkLogContract;
import dev.creamery.application.contract.ContentStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresBulkLogIT extends BulkLogContract {
  @Inject PostgresStore store;

  @Override
  protected ContentStore store() {
    return store;
  }
}
