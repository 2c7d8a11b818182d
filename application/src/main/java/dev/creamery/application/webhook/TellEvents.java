package dev.creamery.application.webhook;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.port.out.WebhookEvents;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes deliveries of events, batch by batch. Their bodies are written before the transaction
 * begins that keeps them; where two replicas do the same at once, one of them has worked in vain.
 */
public final class TellEvents {
  /**
   * The bounds of a batch.
   *
   * @param events how many at the most
   * @param bodyLength how many characters of bodies; what an event more brings is let pass
   */
  public record Limits(int events, long bodyLength) {}

  private final WebhookEvents events;
  private final RenderBodies bodies;
  private final Limits limits;

  public TellEvents(WebhookEvents events, RenderBodies bodies, Limits limits) {
    this.events = events;
    this.bodies = bodies;
    this.limits = limits;
  }

  /**
   * Does one batch.
   *
   * @return whether there may be more to do at once; fails where the store cannot be reached
   */
  public Uni<Boolean> tell() {
    return events
        .next(limits.events())
        .flatMap(
            batch ->
                batch.isEmpty()
                    ? Uni.createFrom().item(false)
                    : new Writing(batch.get()).deliver().replaceWith(true));
  }

  /** The making of the deliveries of a batch, event by event. */
  private final class Writing {
    private final EventBatch batch;
    private final List<NewDelivery> deliveries = new ArrayList<>();
    private int written;
    private long length;

    Writing(EventBatch batch) {
      this.batch = batch;
    }

    Uni<Boolean> deliver() {
      return Uni.createFrom()
          .deferred(this::writeNext)
          .repeat()
          .whilst(done -> hasMore() && length < limits.bodyLength())
          .collect()
          .last()
          .flatMap(last -> events.deliver(batch.from(), reached(), deliveries));
    }

    /** Events that nobody hears are none of a batch, which may so reach farther than its events. */
    private Uni<Boolean> writeNext() {
      if (!hasMore()) {
        return Uni.createFrom().item(true);
      }
      WebhookEvent event = batch.events().get(written);
      return bodies.of(event, batch.listeners(event)).map(this::add);
    }

    private boolean add(List<NewDelivery> made) {
      deliveries.addAll(made);
      length += made.stream().mapToLong(one -> one.body().length()).sum();
      written++;
      return true;
    }

    private boolean hasMore() {
      return written < batch.events().size();
    }

    private EventPosition reached() {
      return hasMore() ? batch.events().get(written - 1).position() : batch.to();
    }
  }
}
