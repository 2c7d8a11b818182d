package dev.creamery.application.fake;

import dev.creamery.application.port.out.WebhookEndpoints;
import dev.creamery.application.webhook.Listener;
import dev.creamery.application.webhook.WebhookTarget;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.WebhookEndpoint;
import dev.creamery.domain.webhook.WebhookSecret;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Endpoints in memory. Thread-safe. */
public final class InMemoryWebhookEndpoints implements WebhookEndpoints {
  static final String BY_ADMIN = "An admin disabled it.";

  private record Secrets(WebhookSecret now, Optional<WebhookSecret> before, Instant until) {}

  private final Object lock = new Object();
  private final Clock clock;
  private final Map<UUID, WebhookEndpoint> endpoints = new LinkedHashMap<>();
  private final Map<UUID, Secrets> secrets = new HashMap<>();
  private final Map<UUID, Long> since = new HashMap<>();
  private long now;

  public InMemoryWebhookEndpoints(Clock clock) {
    this.clock = clock;
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

  /** What is made or enabled from now on hears of later transactions alone. */
  void happened(long transaction) {
    synchronized (lock) {
      now = transaction;
    }
  }

  Optional<WebhookEndpoint> known(UUID id) {
    synchronized (lock) {
      return Optional.ofNullable(endpoints.get(id));
    }
  }

  List<Listener> listeners() {
    synchronized (lock) {
      return endpoints.values().stream()
          .filter(WebhookEndpoint::enabled)
          .map(
              one ->
                  new Listener(
                      one.organization(),
                      one.id(),
                      one.settings(),
                      since.getOrDefault(one.id(), 0L)))
          .toList();
    }
  }

  @Override
  public boolean canKeepSecrets() {
    return true;
  }

  @Override
  public Uni<Optional<WebhookEndpoint>> add(
      OrganizationId organization,
      EndpointSettings settings,
      boolean enabled,
      WebhookSecret secret,
      int most) {
    return locked(
        () -> {
          if (of(organization).size() >= most) {
            return Optional.empty();
          }
          UUID id = TimeOrderedIds.next(clock);
          put(
              new WebhookEndpoint(
                  organization,
                  id,
                  settings,
                  enabled,
                  enabled ? Optional.empty() : Optional.of(BY_ADMIN),
                  Optional.empty(),
                  clock.instant()));
          secrets.put(id, new Secrets(secret, Optional.empty(), Instant.MIN));
          since.put(id, now);
          return known(id);
        });
  }

  void put(WebhookEndpoint endpoint) {
    synchronized (lock) {
      endpoints.put(endpoint.id(), endpoint);
    }
  }

  private List<WebhookEndpoint> of(OrganizationId organization) {
    return endpoints.values().stream()
        .filter(one -> one.organization().equals(organization))
        .toList();
  }

  @Override
  public Uni<List<WebhookEndpoint>> list(OrganizationId organization) {
    return locked(() -> of(organization));
  }

  @Override
  public Uni<Optional<WebhookEndpoint>> find(OrganizationId organization, UUID id) {
    return locked(() -> known(organization, id));
  }

  private Optional<WebhookEndpoint> known(OrganizationId organization, UUID id) {
    return Optional.ofNullable(endpoints.get(id))
        .filter(one -> one.organization().equals(organization));
  }

  @Override
  public Uni<Optional<WebhookEndpoint>> change(
      OrganizationId organization, UUID id, EndpointSettings settings, boolean enabled) {
    return locked(
        () -> {
          known(organization, id)
              .ifPresent(
                  before -> {
                    boolean anew = enabled && !before.enabled();
                    if (anew) {
                      since.put(id, now);
                    }
                    put(
                        new WebhookEndpoint(
                            organization,
                            id,
                            settings,
                            enabled,
                            enabled
                                ? Optional.empty()
                                : before.disabledReason().or(() -> Optional.of(BY_ADMIN)),
                            anew ? Optional.empty() : before.failingSince(),
                            before.createdAt()));
                  });
          return known(organization, id);
        });
  }

  @Override
  public Uni<Boolean> remove(OrganizationId organization, UUID id) {
    return locked(() -> known(organization, id).isPresent() && endpoints.remove(id) != null);
  }

  @Override
  public Uni<Boolean> rotate(
      OrganizationId organization, UUID id, WebhookSecret secret, Duration overlap) {
    return locked(
        () -> {
          Optional<WebhookEndpoint> found = known(organization, id);
          found.ifPresent(
              endpoint ->
                  secrets.compute(
                      id,
                      (key, before) ->
                          new Secrets(
                              secret,
                              Optional.ofNullable(before).map(Secrets::now),
                              clock.instant().plus(overlap))));
          return found.isPresent();
        });
  }

  @Override
  public Uni<Optional<WebhookTarget>> target(OrganizationId organization, UUID id) {
    return locked(() -> known(organization, id).map(this::target));
  }

  WebhookTarget target(WebhookEndpoint endpoint) {
    Secrets kept =
        secrets.getOrDefault(
            endpoint.id(), new Secrets(new WebhookSecret(""), Optional.empty(), Instant.MIN));
    List<WebhookSecret> all = new ArrayList<>(List.of(kept.now()));
    kept.before().filter(old -> kept.until().isAfter(clock.instant())).ifPresent(all::add);
    return new WebhookTarget(endpoint.settings().url(), endpoint.settings().headers(), all);
  }
}
