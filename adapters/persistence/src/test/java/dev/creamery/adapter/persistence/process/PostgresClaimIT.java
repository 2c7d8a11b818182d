package dev.creamery.adapter.persistence.process;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.ClaimContract;
import dev.creamery.application.contract.ContentStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresClaimIT extends ClaimContract {
  @Inject PostgresStore store;

  @Override
  protected ContentStore store() {
    return store;
  }
}
