package dev.creamery.application.operation;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Tells those who wait in this replica that a command of their operation has finished. Commands
 * that finish in another replica are not heard of here: whoever waits also looks from time to time.
 */
public final class Finished {
  private final ConcurrentMap<UUID, Set<UniEmitter<? super Boolean>>> waiting =
      new ConcurrentHashMap<>();

  /** A command of this operation has finished. */
  public void tell(UUID operation) {
    if (waiting.isEmpty()) {
      return;
    }
    Set<UniEmitter<? super Boolean>> emitters = waiting.remove(operation);
    if (emitters != null) {
      emitters.forEach(emitter -> emitter.complete(true));
    }
  }

  /** Completes when a command of this operation has finished here, or the time is up. */
  public Uni<Boolean> within(UUID operation, Duration time) {
    return Uni.createFrom()
        .<Boolean>emitter(
            emitter -> {
              join(operation, emitter);
              emitter.onTermination(() -> leave(operation, emitter));
            })
        .ifNoItem()
        .after(time)
        .recoverWithItem(false);
  }

  private void join(UUID operation, UniEmitter<? super Boolean> emitter) {
    waiting.compute(
        operation,
        (id, emitters) -> {
          Set<UniEmitter<? super Boolean>> all =
              emitters == null ? ConcurrentHashMap.newKeySet() : emitters;
          all.add(emitter);
          return all;
        });
  }

  private void leave(UUID operation, UniEmitter<? super Boolean> emitter) {
    waiting.computeIfPresent(
        operation,
        (id, emitters) -> {
          emitters.remove(emitter);
          return emitters.isEmpty() ? null : emitters;
        });
  }
}
