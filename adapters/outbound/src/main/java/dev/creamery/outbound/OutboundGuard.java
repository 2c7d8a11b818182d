package dev.creamery.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

/**
 * Decides where requests may go that Creamery sends because somebody gave it an address. Whoever
 * asks must connect to the IP addresses of the answer and not resolve the name again, for it may
 * lead elsewhere by then; and must ask again for each redirect.
 */
@Singleton
public final class OutboundGuard {
  /** What was decided. */
  public sealed interface Decision {
    /**
     * Go.
     *
     * @param addresses to connect to, best first; never empty
     */
    record Allowed(List<InetAddress> addresses) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}
  }

  private static final Refusal BLOCKED =
      new Refusal(
          Refusal.Kind.BLOCKED,
          "Use the address of a host on the public Internet; this one may not be reached from here.");

  private final NameResolver names;
  private final AllowList allowed;

  /**
   * Makes a guard.
   *
   * @throws IllegalArgumentException says what in the configuration cannot be read
   */
  @Inject
  public OutboundGuard(NameResolver names, OutboundConfig config) {
    this.names = names;
    this.allowed = new AllowList(config.allow().orElse(List.of()));
  }

  /** Decides about an address. Does not fail. */
  public Uni<Decision> decide(WebAddress address) {
    WebAddress.Host host = address.host();
    if (host.literal().isPresent()) {
      return Uni.createFrom().item(decide(host, List.of(host.literal().get())));
    }
    if (InternalNames.contain(host.name()) && !allowed.allows(host)) {
      return Uni.createFrom().item(new Decision.Refused(BLOCKED));
    }
    return names.resolve(host.name()).map(addresses -> decide(host, addresses));
  }

  /** One address that is not public spoils all: a host of the public Internet has none. */
  private Decision decide(WebAddress.Host host, List<InetAddress> addresses) {
    if (addresses.isEmpty()) {
      return new Decision.Refused(
          new Refusal(
              Refusal.Kind.UNKNOWN_HOST,
              "Use the address of a host that exists; %s is not known.".formatted(host.name())));
    }
    return allowed.allows(host) || addresses.stream().allMatch(this::mayBeReached)
        ? new Decision.Allowed(addresses)
        : new Decision.Refused(BLOCKED);
  }

  private boolean mayBeReached(InetAddress address) {
    return PublicAddresses.contain(address) || allowed.allows(address);
  }
}
