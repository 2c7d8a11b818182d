package dev.creamery.application.port.out;

import dev.creamery.application.webhook.ClaimedDelivery;
import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.DeliveryPage;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.JudgedAttempt;
import dev.creamery.application.webhook.ReplayRange;
import dev.creamery.application.webhook.Replayed;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Deliveries and what came of their attempts. Of the deliveries of one item to one endpoint one at
 * a time is due; the next is due once that has ended. Whoever sends a delivery holds it by a lease;
 * where they vanish, the lease ends and somebody else takes it up. Fails with {@link Unavailable}.
 */
public interface WebhookDeliveries {
  /**
   * Takes up deliveries that are due, to endpoints that are enabled.
   *
   * @param most how many at the most
   * @param perEndpoint how many of one endpoint may be held at once, by whomever: those of a slow
   *     endpoint leave room for others
   * @param lease for how long they are held
   */
  Uni<List<ClaimedDelivery>> claim(int most, int perEndpoint, Duration lease);

  /**
   * Holds deliveries for the length of another lease, from now on; not those that somebody else has
   * taken up.
   */
  Uni<Void> hold(List<ClaimedDelivery> claimed, Duration lease);

  /**
   * Writes what came of attempts, each once: what is not held any more by whoever writes is passed
   * over. An endpoint that fails for too long, or wants nothing any more, is disabled.
   *
   * @param patience how long an endpoint may fail
   */
  Uni<Void> finish(List<JudgedAttempt> attempts, Duration patience);

  /** The deliveries that match, newest first. */
  Uni<DeliveryPage> list(OrganizationId organization, DeliveryFilter filter);

  /** A delivery with its attempts; empty where the organization has none of that id. */
  Uni<Optional<DeliveryView.WithAttempts>> find(OrganizationId organization, UUID id);

  /**
   * Has a delivery sent again, from the first attempt on. One that is still to be sent anyhow is
   * sent soon.
   *
   * @return whether the organization has it
   */
  Uni<Boolean> replay(OrganizationId organization, UUID id);

  /**
   * Has those that match sent again, oldest first. Those still to be sent are left alone.
   *
   * @param most how many at the most
   */
  Uni<Replayed> replay(OrganizationId organization, ReplayRange range, int most);

  /**
   * Forgets deliveries with their attempts, and endpoints that were deleted.
   *
   * @param keep how old deliveries may become
   * @param most how many are forgotten at the most
   * @return how many were; fewer than {@code most} where no more are left
   */
  Uni<Integer> forget(Duration keep, int most);
}
