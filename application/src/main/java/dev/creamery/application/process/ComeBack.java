package dev.creamery.application.process;

import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.domain.item.ItemKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Comes back to items that could not be finished just now. Bounded, and never more than a saving of
 * time: what it drops, the sweeper finds.
 */
final class ComeBack {
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final CommandProcessor processor;
  private final int capacity;
  private final Set<ItemKey> waiting = ConcurrentHashMap.newKeySet();

  ComeBack(CommandProcessor processor, int capacity) {
    this.processor = processor;
    this.capacity = capacity;
  }

  void soon(Collection<ItemKey> items) {
    List<ItemKey> due =
        items.stream().filter(item -> waiting.size() < capacity && waiting.add(item)).toList();
    if (!due.isEmpty()) {
      Uni.createFrom()
          .voidItem()
          .onItem()
          .delayIt()
          .by(PAUSE)
          .invoke(() -> due.forEach(waiting::remove))
          .flatMap(nothing -> processor.process(due))
          .onFailure()
          .recoverWithNull()
          .subscribe()
          .with(nothing -> {});
    }
  }
}
