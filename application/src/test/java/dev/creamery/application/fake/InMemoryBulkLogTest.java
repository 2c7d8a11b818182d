package dev.creamery.application.fake;

import dev.creamery.application.contract.BulkLogContract;
import dev.creamery.application.contract.ContentStore;

class InMemoryBulkLogTest extends BulkLogContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected ContentStore store() {
    return store;
  }
}
