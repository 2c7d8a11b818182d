package dev.creamery.application.fake;

import dev.creamery.application.contract.CommandLogContract;
import dev.creamery.application.contract.ContentStore;

class InMemoryCommandLogTest extends CommandLogContract {
  private final ContentStore store = new InMemoryStore();

  @Override
  protected ContentStore store() {
    return store;
  }
}
