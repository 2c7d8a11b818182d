package dev.creamery.application.fake;

import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.contract.ItemHistoryContract;

class InMemoryItemHistoryTest extends ItemHistoryContract {
  private final ContentStore store = new InMemoryStore();

  @Override
  protected ContentStore store() {
    return store;
  }
}
