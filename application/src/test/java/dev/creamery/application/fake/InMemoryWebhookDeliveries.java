package dev.creamery.application.fake;

import dev.creamery.application.port.out.WebhookDeliveries;
import dev.creamery.application.webhook.ClaimedDelivery;
import dev.creamery.application.webhook.DeliveryFilter;
import dev.creamery.application.webhook.DeliveryPage;
import dev.creamery.application.webhook.DeliveryView;
import dev.creamery.application.webhook.JudgedAttempt;
import dev.creamery.application.webhook.NewDelivery;
import dev.creamery.application.webhook.ReplayRange;
import dev.creamery.application.webhook.Replayed;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.DeliveryState;
import dev.creamery.domain.webhook.Verdict;
import dev.creamery.domain.webhook.WebhookEndpoint;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Deliveries in memory, by a clock that the test owns. Thread-safe. */
public final class InMemoryWebhookDeliveries implements WebhookDeliveries {
  private final Object lock = new Object();
  private final Clock clock;
  private final InMemoryWebhookEndpoints endpoints;
  private final List<InMemoryDelivery> rows = new ArrayList<>();
  private int timesHeld;

  public InMemoryWebhookDeliveries(Clock clock, InMemoryWebhookEndpoints endpoints) {
    this.clock = clock;
    this.endpoints = endpoints;
  }

  private <T> Uni<T> locked(Supplier<T> work) {
    return Uni.createFrom()
        .item(
            () -> {
              synchronized (lock) {
                return work.get();
              }
            });
  }

  void add(List<NewDelivery> deliveries) {
    synchronized (lock) {
      for (NewDelivery made : deliveries) {
        InMemoryDelivery row =
            new InMemoryDelivery(TimeOrderedIds.next(clock), made, clock.instant());
        rows.add(row);
        wake(row);
      }
    }
  }

  private void wake(InMemoryDelivery like) {
    List<InMemoryDelivery> unfinished =
        rows.stream()
            .filter(row -> row.isOfSameItem(like) && row.state == DeliveryState.PENDING)
            .toList();
    if (!unfinished.isEmpty() && unfinished.stream().noneMatch(InMemoryDelivery::isAtWork)) {
      unfinished.get(0).dueAt = clock.instant();
    }
  }

  @Override
  public Uni<List<ClaimedDelivery>> claim(int most, int perEndpoint, Duration lease) {
    return locked(
        () -> {
          List<ClaimedDelivery> claimed = new ArrayList<>();
          Instant now = clock.instant();
          for (InMemoryDelivery row : rows) {
            WebhookEndpoint endpoint = endpoints.known(row.made.endpoint()).orElse(null);
            if (endpoint != null
                && endpoint.enabled()
                && row.isAtWork()
                && !row.dueAt.isAfter(now)
                && claimed.size() < most
                && held(endpoint.id()) < perEndpoint) {
              claimed.add(claim(row, endpoint, now.plus(lease)));
            }
          }
          return claimed;
        });
  }

  private long held(UUID endpoint) {
    return rows.stream()
        .filter(row -> row.made.endpoint().equals(endpoint) && isBeingSent(row))
        .count();
  }

  private boolean isBeingSent(InMemoryDelivery row) {
    return row.held && row.dueAt.isAfter(clock.instant());
  }

  private ClaimedDelivery claim(InMemoryDelivery row, WebhookEndpoint endpoint, Instant until) {
    row.held = true;
    row.attempts++;
    row.dueAt = until;
    return new ClaimedDelivery(
        row.organization(),
        row.id,
        endpoint.id(),
        row.made.event().id(),
        row.made.event().item().id(),
        row.attempts,
        row.attempts - row.begunAt,
        endpoints.target(endpoint),
        row.made.body(),
        row.made.event().recorded().trace());
  }

  @Override
  public Uni<Void> hold(List<ClaimedDelivery> claimed, Duration lease) {
    return locked(
            () -> {
              timesHeld++;
              Instant until = clock.instant().plus(lease);
              claimed.forEach(
                  one ->
                      row(one.organization(), one.id())
                          .filter(row -> isHeld(row, one.attempt()))
                          .ifPresent(row -> row.dueAt = until));
              return true;
            })
        .replaceWithVoid();
  }

  /** How often leases were kept. */
  public int timesHeld() {
    synchronized (lock) {
      return timesHeld;
    }
  }

  private static boolean isHeld(InMemoryDelivery row, int attempt) {
    return row.held && row.attempts == attempt && row.state == DeliveryState.PENDING;
  }

  @Override
  public Uni<Void> finish(List<JudgedAttempt> attempts, Duration patience) {
    return locked(
            () -> {
              attempts.forEach(attempt -> finish(attempt, patience));
              return true;
            })
        .replaceWithVoid();
  }

  private void finish(JudgedAttempt judged, Duration patience) {
    InMemoryDelivery row =
        row(judged.delivery().organization(), judged.delivery().id()).orElseThrow();
    row.log.add(judged.attempt());
    EndpointHealth.judge(endpoints, judged, patience, clock);
    if (!isHeld(row, judged.delivery().attempt())) {
      return;
    }
    row.held = false;
    if (judged.verdict() instanceof Verdict.Retry retry) {
      row.dueAt = clock.instant().plus(retry.pause());
    } else {
      row.state =
          judged.verdict() instanceof Verdict.Delivered
              ? DeliveryState.DELIVERED
              : DeliveryState.FAILED;
      row.finishedAt = Optional.of(clock.instant());
      wake(row);
    }
  }

  private Optional<InMemoryDelivery> row(OrganizationId organization, UUID id) {
    return rows.stream()
        .filter(row -> row.id.equals(id) && row.organization().equals(organization))
        .findFirst();
  }

  @Override
  public Uni<DeliveryPage> list(OrganizationId organization, DeliveryFilter filter) {
    return locked(
        () -> {
          List<DeliveryView> all =
              rows.stream()
                  .filter(row -> row.organization().equals(organization))
                  .map(InMemoryDelivery::view)
                  .filter(one -> filter.state().map(one.state()::equals).orElse(true))
                  .filter(one -> filter.endpoint().map(one.endpoint()::equals).orElse(true))
                  .filter(one -> filter.event().map(one.event()::equals).orElse(true))
                  .filter(
                      one -> filter.since().map(at -> !one.createdAt().isBefore(at)).orElse(true))
                  .filter(one -> filter.before().map(id -> isBefore(one.id(), id)).orElse(true))
                  .sorted(
                      Comparator.comparing((DeliveryView one) -> one.id().toString()).reversed())
                  .limit(filter.limit() + 1L)
                  .toList();
          return all.size() <= filter.limit()
              ? new DeliveryPage(all, Optional.empty())
              : new DeliveryPage(
                  all.subList(0, filter.limit()), Optional.of(all.get(filter.limit() - 1).id()));
        });
  }

  private static boolean isBefore(UUID id, UUID other) {
    return id.toString().compareTo(other.toString()) < 0;
  }

  @Override
  public Uni<Optional<DeliveryView.WithAttempts>> find(OrganizationId organization, UUID id) {
    return locked(
        () ->
            row(organization, id)
                .map(row -> new DeliveryView.WithAttempts(row.view(), row.made.body(), row.log)));
  }

  @Override
  public Uni<Boolean> replay(OrganizationId organization, UUID id) {
    return locked(
        () -> {
          Optional<InMemoryDelivery> found = row(organization, id);
          found.ifPresent(
              row -> {
                if (row.state != DeliveryState.PENDING) {
                  beginAnew(row);
                  wake(row);
                } else if (row.isAtWork() && !row.held) {
                  row.dueAt = clock.instant();
                  row.begunAt = row.attempts;
                }
              });
          return found.isPresent();
        });
  }

  private static void beginAnew(InMemoryDelivery row) {
    row.state = DeliveryState.PENDING;
    row.held = false;
    row.dueAt = Instant.MAX;
    row.begunAt = row.attempts;
    row.finishedAt = Optional.empty();
  }

  @Override
  public Uni<Replayed> replay(OrganizationId organization, ReplayRange range, int most) {
    return locked(
        () -> {
          List<InMemoryDelivery> chosen =
              rows.stream()
                  .filter(row -> row.organization().equals(organization))
                  .filter(row -> row.state != DeliveryState.PENDING)
                  .filter(row -> range.state().map(row.state::equals).orElse(true))
                  .filter(row -> range.endpoint().map(row.made.endpoint()::equals).orElse(true))
                  .filter(row -> !row.createdAt.isBefore(range.since()))
                  .filter(row -> range.until().map(row.createdAt::isBefore).orElse(true))
                  .filter(row -> range.after().map(id -> isBefore(id, row.id)).orElse(true))
                  .limit(most)
                  .toList();
          chosen.forEach(InMemoryWebhookDeliveries::beginAnew);
          chosen.forEach(this::wake);
          return new Replayed(
              chosen.size(),
              chosen.size() == most ? Optional.of(chosen.get(most - 1).id) : Optional.empty());
        });
  }

  @Override
  public Uni<Integer> forget(Duration keep, int most) {
    return locked(
        () -> {
          Instant before = clock.instant().minus(keep);
          List<InMemoryDelivery> old =
              rows.stream()
                  .filter(
                      row ->
                          (row.createdAt.isBefore(before) && !isBeingSent(row))
                              || endpoints.known(row.made.endpoint()).isEmpty())
                  .limit(most)
                  .toList();
          rows.removeAll(old);
          old.forEach(this::wake);
          return old.size();
        });
  }
}
