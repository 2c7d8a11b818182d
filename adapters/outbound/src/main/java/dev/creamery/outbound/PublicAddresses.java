package dev.creamery.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which IP addresses are hosts of the public Internet: by the special-purpose registries of IANA
 * (RFC 6890 and what followed), and what clouds keep for themselves.
 */
final class PublicAddresses {
  private static final List<AddressRange> NOT_PUBLIC_V4 =
      ranges(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by the customers of a carrier
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // public by number, and yet the inside of a cloud's host
          "169.254.0.0/16", // link-local, metadata of clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // automatic multicast tunnels
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /** Within what is public: what is outside of it is loopback, link-local, private and so on. */
  private static final List<AddressRange> NOT_PUBLIC_V6 =
      ranges(
          "2001::/23", // protocol assignments: Teredo, benchmarks, identifiers
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "2620:4f:8000::/48", // AS112
          "3ffe::/16", // 6bone
          "3fff::/20"); // documentation

  private static final AddressRange PUBLIC_V6 = range("2000::/3");

  /** The gateway of the network sends these on to the IPv4 address in their last 32 bits. */
  private static final AddressRange NAT64 = range("64:ff9b::/96");

  private PublicAddresses() {}

  /** Whether it is one. */
  static boolean contain(InetAddress address) {
    if (address instanceof Inet4Address) {
      return !isIn(NOT_PUBLIC_V4, address);
    }
    return NAT64.contains(address)
        ? contain(embedded(address))
        : PUBLIC_V6.contains(address) && !isIn(NOT_PUBLIC_V6, address);
  }

  private static InetAddress embedded(InetAddress nat64) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(nat64.getAddress(), 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }

  private static boolean isIn(List<AddressRange> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static List<AddressRange> ranges(String... cidrs) {
    return Arrays.stream(cidrs).map(PublicAddresses::range).toList();
  }

  private static AddressRange range(String cidr) {
    return AddressRange.parse(cidr).orElseThrow();
  }
}
