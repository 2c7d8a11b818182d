package dev.creamery.application.webhook;

import dev.creamery.application.port.out.Unavailable;
import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Has deliveries sent again. Of many, each step is done for good, and begun to be sent at once. */
public final class ReplayDeliveries {
  /** How many deliveries one wish has sent again. */
  static final int MOST = 10_000;

  /** Few enough that whoever waits for the step hardly notices. */
  private static final int STEP = 500;

  private final WebhookDeliveries deliveries;
  private final Runnable begin;

  /**
   * Has them sent again.
   *
   * @param begin has those begun that are due; does nothing where deliveries are sent elsewhere
   */
  public ReplayDeliveries(WebhookDeliveries deliveries, Runnable begin) {
    this.deliveries = deliveries;
    this.begin = begin;
  }

  /**
   * One delivery.
   *
   * @return whether the organization has it
   */
  Uni<Boolean> one(OrganizationId organization, UUID id) {
    return deliveries.replay(organization, id).invoke(begin);
  }

  /**
   * Those that match, oldest first.
   *
   * @return how far it came: to the end, to the {@link #MOST most}, or, where the store became
   *     unavailable on the way, to where that was. Fails where nothing was done
   */
  Uni<Replayed> range(OrganizationId organization, ReplayRange range) {
    return some(organization, range, MOST);
  }

  private Uni<Replayed> some(OrganizationId organization, ReplayRange range, int most) {
    return deliveries
        .replay(organization, range, Math.min(most, STEP))
        .invoke(begin)
        .flatMap(done -> goOn(organization, range, most - done.count(), done));
  }

  private Uni<Replayed> goOn(
      OrganizationId organization, ReplayRange range, int most, Replayed done) {
    if (done.last().isEmpty() || most == 0) {
      return Uni.createFrom().item(done);
    }
    return some(organization, range.beyond(done.last().get()), most)
        .onFailure(Unavailable.class)
        .recoverWithItem(new Replayed(0, done.last()))
        .map(more -> new Replayed(done.count() + more.count(), more.last()));
  }
}
