package dev.creamery.adapter.persistence.directory;

import dev.creamery.adapter.persistence.store.CallerContext;
import dev.creamery.application.port.out.Unavailable;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where one answer is remembered. A slot is thrown away when its answer changes, with whatever is
 * still being loaded into it: so nothing old can be remembered after the news.
 */
final class Slot<V> {
  private final Lease lease;
  private volatile @Nullable Known<V> known;
  private @Nullable Uni<V> loading;

  Slot(Lease lease) {
    this.lease = lease;
  }

  /** The answer, from memory where the lease allows; else loaded, once for all who ask. */
  Uni<V> get(Supplier<Uni<V>> load) {
    Known<V> answered = known;
    return answered != null && lease.covers(answered) ? answered.answer() : join(load);
  }

  private synchronized Uni<V> join(Supplier<Uni<V>> load) {
    if (loading == null) {
      loading =
          Uni.createFrom()
              .deferred(() -> load(load))
              .onTermination()
              .invoke(this::loaded)
              .memoize()
              .indefinitely();
    }
    return CallerContext.keep(loading);
  }

  private Uni<V> load(Supplier<Uni<V>> load) {
    long epoch = lease.epoch();
    long at = lease.now();
    return load.get()
        .invoke(value -> known = new Known<>(Uni.createFrom().item(value), at, at, epoch))
        .onFailure(Unavailable.class)
        .recoverWithUni(this::tideOver);
  }

  private Uni<V> tideOver(Throwable away) {
    Known<V> last = known;
    if (last == null || !lease.tides(last)) {
      return Uni.createFrom().failure(away);
    }
    known = last.checked(lease.now());
    return last.answer();
  }

  private synchronized void loaded() {
    loading = null;
  }
}
