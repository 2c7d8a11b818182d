package dev.creamery.application.fake;

import dev.creamery.application.contract.BacklogContract;
import dev.creamery.application.contract.ContentStore;

class InMemoryBacklogTest extends BacklogContract {
  private final ContentStore store = new InMemoryStore();

  @Override
  protected ContentStore store() {
    return store;
  }
}
