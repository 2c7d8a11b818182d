package dev.creamery.outbound;

import dev.creamery.outbound.WebAddress.Host;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The IP addresses that begin with the same bits.
 *
 * @param prefix how many bits
 */
record AddressRange(InetAddress network, int prefix) {
  private static final Pattern CIDR = Pattern.compile("([0-9a-fA-F.:]+)(/([0-9]{1,3}))?");

  /**
   * Reads {@code 10.1.0.0/16}, {@code fd00::/8} or one address; empty where it is none of these.
   */
  static Optional<AddressRange> parse(String text) {
    Matcher parts = CIDR.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String address = parts.group(1);
    Optional<AddressRange> one =
        HostParser.parse(address.contains(":") ? "[" + address + "]" : address)
            .flatMap(Host::literal)
            .map(network -> new AddressRange(network, 8 * network.getAddress().length));
    return parts.group(3) == null
        ? one
        : one.filter(range -> Integer.parseInt(parts.group(3)) <= range.prefix())
            .map(range -> new AddressRange(range.network(), Integer.parseInt(parts.group(3))));
  }

  /** Whether this is one of them; an IPv4 address is in no range of IPv6. */
  boolean contains(InetAddress address) {
    byte[] ours = network.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit += 8) {
      int mask = 0xff << Math.max(0, bit + 8 - prefix);
      if (((ours[bit / 8] ^ theirs[bit / 8]) & mask & 0xff) != 0) {
        return false;
      }
    }
    return true;
  }
}
