package dev.creamery.adapter.persistence.directory;

import io.smallrye.mutiny.Uni;

/**
 * An answer of the database.
 *
 * @param answer completed
 * @param loadedAt before the database was asked, by the clock of the lease
 * @param checkedAt when the database was last asked, with or without success
 * @param epoch of the lease, before the database was asked
 */
record Known<V>(Uni<V> answer, long loadedAt, long checkedAt, long epoch) {
  Known<V> checked(long at) {
    return new Known<>(answer, loadedAt, at, epoch);
  }
}
