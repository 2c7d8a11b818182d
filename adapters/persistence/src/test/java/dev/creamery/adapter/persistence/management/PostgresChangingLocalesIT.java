package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.ChangingLocalesContract;
import dev.creamery.application.contract.ContentStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresChangingLocalesIT extends ChangingLocalesContract {
  @Inject PostgresStore store;

  @Override
  protected ContentStore store() {
    return store;
  }
}
