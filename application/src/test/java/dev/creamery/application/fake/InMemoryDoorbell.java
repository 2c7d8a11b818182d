package dev.creamery.application.fake;

import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;

/** Hands every ring to the processor within the call, so that a test need not wait for it. */
public final class InMemoryDoorbell implements Doorbell {
  private final CommandProcessor processor;

  public InMemoryDoorbell(CommandProcessor processor) {
    this.processor = processor;
  }

  @Override
  public void ring(Collection<ItemKey> items) {
    if (items.isEmpty()) {
      return;
    }
    List<ItemKey> named = List.copyOf(items);
    Uni.createFrom()
        .deferred(() -> processor.process(named))
        .subscribe()
        .with(done -> {}, lost -> {});
  }
}
