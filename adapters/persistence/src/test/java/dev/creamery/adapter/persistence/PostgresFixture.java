package dev.creamery.adapter.persistence;

import dev.creamery.application.contract.ContentContract;
import dev.creamery.application.contract.ContentStore;
import jakarta.inject.Inject;

/** The short ways of the contracts to write and to look, on PostgreSQL. */
public abstract class PostgresFixture extends ContentContract {
  @Inject protected PostgresStore store;

  @Override
  protected ContentStore store() {
    return store;
  }

  /** How many rows of a table belong to the test's organization. */
  protected long rows(String table) {
    return store
        .query("SELECT count(*) FROM " + table + " WHERE org = $1", organization.value())
        .get(0)
        .getLong(0);
  }
}
