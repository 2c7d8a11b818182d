package dev.creamery.application.fake;

import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Which operations were recorded under which keys. */
final class InMemoryRequestKeys {
  static final Duration KEPT = Duration.ofHours(24);

  private record Name(OrganizationId organization, String key) {}

  private record Kept(String fingerprint, UUID operation, List<ItemKey> items, Instant since) {}

  private final Map<Name, Kept> kept = new HashMap<>();
  private final Supplier<Instant> now;

  InMemoryRequestKeys(Supplier<Instant> now) {
    this.now = now;
  }

  Optional<Appended> find(OrganizationId organization, RequestKey key) {
    return Optional.ofNullable(kept.get(new Name(organization, key.key())))
        .filter(one -> one.since().plus(KEPT).isAfter(now.get()))
        .map(
            one ->
                one.fingerprint().equals(key.fingerprint())
                    ? new Appended.Repeated(one.operation(), one.items())
                    : new Appended.KeyReused());
  }

  void keep(OrganizationId organization, RequestKey key, UUID operation, List<ItemKey> items) {
    kept.put(
        new Name(organization, key.key()),
        new Kept(key.fingerprint(), operation, List.copyOf(items), now.get()));
  }
}
