package dev.creamery.adapter.persistence.transfer;

import dev.creamery.adapter.persistence.PostgresStore;
import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.contract.SnapshotContract;
import dev.creamery.application.port.out.Snapshots;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class PostgresSnapshotsIT extends SnapshotContract {
  @Inject PostgresStore store;
  @Inject Snapshots snapshots;

  @Override
  protected ContentStore store() {
    return store;
  }

  @Override
  protected Snapshots snapshots() {
    return snapshots;
  }
}
