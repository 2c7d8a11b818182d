package dev.creamery.application.fake;

import dev.creamery.application.contract.ClaimContract;
import dev.creamery.application.contract.ContentStore;

class InMemoryClaimTest extends ClaimContract {
  private final ContentStore store = new InMemoryStore();

  @Override
  protected ContentStore store() {
    return store;
  }
}
