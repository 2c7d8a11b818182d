package dev.creamery.application.webhook;

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
                    : write(batch.get(), 0, 0, new ArrayList<>()).replaceWith(true));
  }

  private Uni<Boolean> write(
      EventBatch batch, int done, long length, List<NewDelivery> deliveries) {
    if (done == batch.events().size()) {
      return events.deliver(batch.from(), batch.to(), deliveries);
    }
    WebhookEvent event = batch.events().get(done);
    if (length >= limits.bodyLength()) {
      EventPosition last = batch.events().get(done - 1).position();
      return events.deliver(batch.from(), last, deliveries);
    }
    return bodies
        .of(event, batch.listeners(event))
        .flatMap(
            written -> {
              deliveries.addAll(written);
              long sum = written.stream().mapToLong(one -> one.body().length()).sum();
              return write(batch, done + 1, length + sum, deliveries);
            });
  }
}
