package dev.creamery.adapter.messaging;

import dev.creamery.application.port.out.Doorbell;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Rings within the process: what one replica needs that stands alone. */
@Singleton
@Typed(InProcessDoorbell.class)
class InProcessDoorbell implements Doorbell {
  /** How many items may be waiting or at work before further rings are dropped. */
  static final int CAPACITY = 10_000;

  private final DroppedRings dropped = new DroppedRings();
  private final RingHandler handler;
  private final AtomicInteger underway = new AtomicInteger();

  InProcessDoorbell(RingHandler handler) {
    this.handler = handler;
  }

  @Override
  public void ring(Collection<ItemKey> items) {
    if (items.isEmpty()) {
      return;
    }
    if (underway.get() >= CAPACITY) {
      dropped.count();
      return;
    }
    List<ItemKey> named = List.copyOf(items);
    underway.addAndGet(named.size());
    handler.handle(
        named,
        () -> {
          underway.addAndGet(-named.size());
          return Uni.createFrom().voidItem();
        });
  }
}
