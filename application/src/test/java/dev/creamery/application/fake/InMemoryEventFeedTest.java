package dev.creamery.application.fake;

import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.contract.EventFeedContract;

class InMemoryEventFeedTest extends EventFeedContract {
  private final ContentStore store = new InMemoryStore();

  @Override
  protected ContentStore store() {
    return store;
  }
}
