package dev.creamery.application.media;

import dev.creamery.application.port.out.MediaImports;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Imports that wait in a queue; the command that waits for one is of the item of the same number.
 */
final class WaitingImports implements MediaImports {
  final Deque<Import> waiting = new ArrayDeque<>();
  final List<Import> putBack = new ArrayList<>();
  final List<Import> held = new CopyOnWriteArrayList<>();

  /** What was ended, by the calls that ended it. */
  final List<List<Finished>> ended = new ArrayList<>();

  private boolean isSlow;
  private @Nullable UniEmitter<? super List<ItemKey>> ending;

  WaitingImports(int count) {
    for (int id = 1; id <= count; id++) {
      waiting.add(new Import(new OrganizationId(1), id, "https://example.com/" + id));
    }
  }

  /** From now on an ending takes until {@link #letEnd}. */
  void beSlow() {
    isSlow = true;
  }

  void letEnd() {
    UniEmitter<? super List<ItemKey>> first = ending;
    if (first == null) {
      throw new IllegalStateException("Nothing is being ended");
    }
    isSlow = false;
    first.complete(List.of());
  }

  @Override
  public Uni<List<Import>> take(int most, int perHost, Duration lease) {
    return Uni.createFrom()
        .item(
            () -> {
              List<Import> taken = new ArrayList<>();
              while (taken.size() < most && !waiting.isEmpty()) {
                taken.add(waiting.remove());
              }
              return taken;
            });
  }

  @Override
  public Uni<Void> hold(List<Import> taken, Duration lease) {
    return Uni.createFrom().voidItem().invoke(() -> held.addAll(taken));
  }

  @Override
  public Uni<Void> progress(Import taken, long bytes, Optional<Long> of) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> putBack(Import taken, Duration pause) {
    return Uni.createFrom().voidItem().invoke(() -> putBack.add(taken));
  }

  @Override
  public Uni<List<ItemKey>> finish(List<Finished> finished) {
    return Uni.createFrom()
        .deferred(
            () -> {
              ended.add(finished);
              return isSlow
                  ? Uni.createFrom().emitter(emitter -> ending = emitter)
                  : Uni.createFrom().item(items(finished));
            });
  }

  private static List<ItemKey> items(List<Finished> finished) {
    return finished.stream()
        .map(one -> new ItemKey(one.taken().organization(), one.taken().id()))
        .toList();
  }
}
