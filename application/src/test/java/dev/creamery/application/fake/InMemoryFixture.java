package dev.creamery.application.fake;

import dev.creamery.application.contract.ContentContract;
import dev.creamery.application.contract.ContentStore;

/** The short ways of the contracts to write and to look, on a store in memory. */
public abstract class InMemoryFixture extends ContentContract {
  protected final InMemoryStore store = new InMemoryStore();

  @Override
  protected ContentStore store() {
    return store;
  }
}
