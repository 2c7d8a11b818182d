package dev.creamery.application.fake;

import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.contract.WholeContract;

class InMemoryWholeTest extends WholeContract {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected ContentStore store() {
    return store;
  }
}
