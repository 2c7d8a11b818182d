package dev.creamery.application.fake;

import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.contract.SnapshotContract;
import dev.creamery.application.port.out.Snapshots;

class InMemorySnapshotsTest extends SnapshotContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected ContentStore store() {
    return store;
  }

  @Override
  protected Snapshots snapshots() {
    return new InMemorySnapshots(store);
  }
}
