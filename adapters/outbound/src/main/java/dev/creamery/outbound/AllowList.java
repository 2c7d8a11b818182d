package dev.creamery.outbound;

import dev.creamery.outbound.WebAddress.Host;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an operator allows besides the public Internet: hosts by name, and ranges of addresses. */
final class AllowList {
  private final Set<String> names = new HashSet<>();
  private final List<AddressRange> ranges = new ArrayList<>();

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException names the entry that cannot be read, and the setting
   */
  AllowList(List<String> entries) {
    entries.stream().map(String::strip).filter(entry -> !entry.isEmpty()).forEach(this::add);
  }

  private void add(String entry) {
    Optional<AddressRange> range = AddressRange.parse(entry);
    if (range.isPresent()) {
      ranges.add(range.get());
      return;
    }
    Optional<Host> host = HostParser.parse(entry);
    names.add(host.orElseThrow(() -> refused(entry)).name());
  }

  private static IllegalArgumentException refused(String entry) {
    return new IllegalArgumentException(
        "creamery.outbound.allow (CREAMERY_OUTBOUND_ALLOW) cannot be used: "
            + entry
            + " is neither a host's name nor an IP address nor a range such as 10.1.0.0/16.");
  }

  /** Whether this host is allowed by its name, wherever it leads. */
  boolean allows(Host host) {
    return names.contains(host.name());
  }

  /** Whether this address is allowed, whoever bears it. */
  boolean allows(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
