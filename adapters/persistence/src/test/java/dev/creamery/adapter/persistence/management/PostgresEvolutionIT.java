package dev.creamery.adapter.persistence.management;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.contract.EvolutionContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresEvolutionIT extends EvolutionContract {
  @Inject PostgresStore store;

  @Override
  protected ContentStore store() {
    return store;
  }
}
