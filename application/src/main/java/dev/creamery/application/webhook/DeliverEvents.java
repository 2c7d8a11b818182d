package dev.creamery.application.webhook;

import dev.creamery.application.port.out.Unavailable;
import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.application.port.out.WebhookMeter;
import dev.creamery.application.port.out.WebhookSender;
import dev.creamery.application.port.out.WebhookSender.Reply;
import dev.creamery.application.port.out.WebhookSignatures;
import dev.creamery.application.round.Leases;
import dev.creamery.application.round.Repeated;
import dev.creamery.application.round.Rounds;
import dev.creamery.domain.webhook.RetrySchedule;
import dev.creamery.domain.webhook.Verdict;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Sends deliveries, many at once and few of each endpoint. What came of them is written in rounds;
 * whenever something has ended, what is due then is begun. Nothing of it happens within a
 * transaction.
 */
public final class DeliverEvents {
  /**
   * The bounds of sending.
   *
   * @param most how many deliveries are under way at once
   * @param perEndpoint how many of one endpoint, over all replicas
   * @param lease after which a delivery whose replica vanished is taken up by another; kept while
   *     it is under way
   */
  public record Limits(int most, int perEndpoint, Duration lease) {}

  private static final int ROUND = 256;
  private static final Uni<Boolean> BROKEN_OFF = Uni.createFrom().item(false);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** For how long an outcome that cannot be written is kept. */
  private static final Duration OUTCOME_PATIENCE = Duration.ofMinutes(1);

  private final WebhookDeliveries deliveries;
  private final WebhookSender sender;
  private final WebhookSignatures signatures;
  private final WebhookMeter meter;
  private final Limits limits;
  private final Clock clock;
  private final RandomGenerator random;
  private final Rounds<JudgedAttempt, Boolean> finishing;
  private final Leases<ClaimedDelivery> leases;
  private final Repeated looking = new Repeated(this::look);
  private volatile boolean stopped;

  public DeliverEvents(
      WebhookDeliveries deliveries,
      WebhookSender sender,
      WebhookSignatures signatures,
      WebhookMeter meter,
      Limits limits,
      Clock clock,
      RandomGenerator random) {
    this.deliveries = deliveries;
    this.sender = sender;
    this.signatures = signatures;
    this.meter = meter;
    this.limits = limits;
    this.clock = clock;
    this.random = random;
    this.leases = new Leases<>(limits.lease(), held -> deliveries.hold(held, limits.lease()));
    this.finishing = new Rounds<>(new Rounds.Limits(limits.most(), ROUND, 1), this::finish);
  }

  /**
   * Begins to send what is due and has room. May be called at any time: one look is under way at
   * once, and whoever calls meanwhile has it repeated.
   *
   * @return completes when all that could be begun is under way; fails where the store cannot be
   *     reached
   */
  public Uni<Void> begin() {
    return looking.ask();
  }

  /** Begins nothing any more; what is under way ends, and counts where it is answered. */
  public void stop() {
    stopped = true;
  }

  /** How many deliveries are under way. */
  public int running() {
    return leases.count();
  }

  private Uni<Void> look() {
    int room = stopped ? 0 : limits.most() - leases.count();
    return room <= 0
        ? Uni.createFrom().voidItem()
        : deliveries
            .claim(room, limits.perEndpoint(), limits.lease())
            .invoke(claimed -> claimed.forEach(this::start))
            .replaceWithVoid();
  }

  private void start(ClaimedDelivery delivery) {
    leases
        .during(delivery, attempt(delivery).flatMap(this::concluded))
        .flatMap(last -> last ? begin() : Uni.createFrom().voidItem())
        // What could not be written is sent again when its lease has ended.
        .subscribe()
        .with(done -> {}, failure -> {});
  }

  private Uni<JudgedAttempt> attempt(ClaimedDelivery delivery) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Instant at = clock.instant();
              long begin = System.nanoTime();
              return send(delivery, at)
                  .map(
                      reply ->
                          judged(delivery, at, Duration.ofNanos(System.nanoTime() - begin), reply));
            });
  }

  private Uni<Reply> send(ClaimedDelivery delivery, Instant at) {
    return delivery.target().secrets().isEmpty()
        ? Uni.createFrom()
            .item(
                new Reply.Unanswered(
                    "The secret cannot be read with the key of this installation. Give the"
                        + " endpoint a new one, or the installation the key it had."))
        : sender.send(
            WebhookRequest.signed(
                    delivery.target(), delivery.event(), at, delivery.body(), signatures)
                .tracedBy(delivery.trace()));
  }

  private JudgedAttempt judged(ClaimedDelivery delivery, Instant at, Duration took, Reply reply) {
    Attempt attempt = attempt(delivery.attempt(), at, took, reply);
    Verdict verdict = verdict(delivery.round(), reply);
    return new JudgedAttempt(delivery, attempt, verdict);
  }

  private Verdict verdict(int round, Reply reply) {
    return reply instanceof Reply.Answered answered
        ? RetrySchedule.judge(round, answered.status(), answered.retryAfter(), random.nextDouble())
        : RetrySchedule.unanswered(round, random.nextDouble());
  }

  private static Attempt attempt(int number, Instant at, Duration took, Reply reply) {
    return reply instanceof Reply.Answered answered
        ? new Attempt(number, at, Optional.of(answered.status()), took, answered.beginning())
        : new Attempt(number, at, Optional.empty(), took, ((Reply.Unanswered) reply).reason());
  }

  /**
   * What we broke off ourselves says nothing of the endpoint, and when that happens, the store may
   * be gone already: it is sent again when its lease has ended.
   */
  private Uni<Boolean> concluded(JudgedAttempt attempt) {
    if (stopped && attempt.attempt().status().isEmpty()) {
      return BROKEN_OFF;
    }
    meter.attempted(
        attempt.delivery().endpoint(),
        attempt.verdict() instanceof Verdict.Delivered,
        attempt.attempt().took());
    return written(attempt);
  }

  /** Hardly ever is it tried again, and so that is only prepared when it is. */
  private Uni<Boolean> written(JudgedAttempt attempt) {
    return finishing
        .submit(attempt)
        .onFailure(Unavailable.class)
        .recoverWithUni(
            () ->
                finishing
                    .submit(attempt)
                    .onFailure(Unavailable.class)
                    .retry()
                    .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                    .expireIn(OUTCOME_PATIENCE.toMillis()));
  }

  /** Answers which is the last of its round: with it, all of the round have made room. */
  private Uni<List<Boolean>> finish(List<JudgedAttempt> attempts) {
    int last = attempts.size() - 1;
    return deliveries
        .finish(attempts, RetrySchedule.PATIENCE)
        .map(done -> IntStream.rangeClosed(0, last).mapToObj(n -> n == last).toList());
  }
}
