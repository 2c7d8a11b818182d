package dev.creamery.application.fake;

import dev.creamery.application.contract.ChangingLocalesContract;
import dev.creamery.application.contract.ContentStore;

class InMemoryChangingLocalesTest extends ChangingLocalesContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected ContentStore store() {
    return store;
  }
}
