package dev.creamery.adapter.persistence.log;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.CommandLogContract;
import dev.creamery.application.contract.ContentStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresCommandLogIT extends CommandLogContract {
  @Inject PostgresStore store;

  @Override
  protected ContentStore store() {
    return store;
  }
}
