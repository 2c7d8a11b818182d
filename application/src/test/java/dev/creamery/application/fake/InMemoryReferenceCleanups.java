package dev.creamery.application.fake;

import dev.creamery.application.port.out.ReferenceCleanups;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.reference.ReferenceTarget;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The cleanups of an {@link InMemoryContent}. */
public final class InMemoryReferenceCleanups implements ReferenceCleanups {
  private final InMemoryContent content;

  public InMemoryReferenceCleanups(InMemoryContent content) {
    this.content = content;
  }

  @Override
  public Uni<Optional<Part>> next(int sources, Duration lease) {
    return Uni.createFrom().item(() -> nextNow(sources, lease));
  }

  private Optional<Part> nextNow(int limit, Duration lease) {
    synchronized (content) {
      Optional<InMemoryContent.Cleanup> due =
          content.cleanups().stream()
              .filter(one -> !one.leasedUntil().isAfter(content.now()))
              .findFirst();
      due.ifPresent(one -> content.put(one.leased(content.now().plus(lease))));
      return due.map(
          one ->
              new Part(
                  one.organization(), one.id(), one.target(), one.editor(), sources(one, limit)));
    }
  }

  private List<Source> sources(InMemoryContent.Cleanup cleanup, int limit) {
    return content
        .items()
        .filter(item -> item.key().organization().equals(cleanup.organization()))
        .filter(item -> item.key().id() > cleanup.after() && refers(item, cleanup.target()))
        .sorted(Comparator.comparing(item -> item.key().id()))
        .limit(limit)
        .map(item -> new Source(item.key(), item.collection()))
        .toList();
  }

  private static boolean refers(Item item, ReferenceTarget target) {
    return item.fields().targets().stream().anyMatch(target::isSame);
  }

  @Override
  public Uni<Void> done(Part part) {
    return Uni.createFrom().voidItem().invoke(() -> doneNow(part));
  }

  private void doneNow(Part part) {
    synchronized (content) {
      List<Source> sources = part.sources();
      for (InMemoryContent.Cleanup one : content.cleanups()) {
        if (one.id() == part.id()) {
          if (sources.isEmpty()) {
            content.end(one);
          } else {
            content.put(one.goingOn(sources.get(sources.size() - 1).item().id(), content.now()));
          }
        }
      }
    }
  }
}
