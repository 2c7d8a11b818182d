package dev.creamery.outbound;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Optional;

/**
 * An address on the web, taken apart once: whoever connects uses these parts and never reads the
 * text again, for two readers may understand one text differently.
 *
 * @param secure whether it is https
 * @param target path and query, percent-encoded, beginning with a slash
 */
public record WebAddress(boolean secure, Host host, int port, String target) {
  /** What a text was read as. */
  public sealed interface Reading {
    /** It is an address. Whether it may be gone to, {@link OutboundGuard} says. */
    record Good(WebAddress address) implements Reading {}

    record Bad(Refusal refusal) implements Reading {}
  }

  /**
   * Who is asked.
   *
   * @param name in lower case and ASCII, without a dot at the end; an IP address as is usual,
   *     without brackets
   * @param literal the IP address that it is; empty for a name
   */
  public record Host(String name, Optional<InetAddress> literal) {
    static Host of(InetAddress address) {
      return new Host(NetUtil.toAddressString(address), Optional.of(address));
    }

    static Host of(String name) {
      return new Host(name, Optional.empty());
    }
  }

  /** Reads an address as a client gave it. */
  public static Reading parse(String text) {
    return AddressParser.parse(text);
  }

  /** Reads what a server at this address says is a better one, which may be relative to it. */
  public Reading redirected(String location) {
    return Redirection.from(this, location);
  }

  /** As in a URL: with brackets around an IPv6 address, and the port where it is not the usual. */
  public String authority() {
    String name = host.name().contains(":") ? "[" + host.name() + "]" : host.name();
    return port == (secure ? 443 : 80) ? name : name + ":" + port;
  }

  /** The whole address. */
  @Override
  public String toString() {
    return (secure ? "https://" : "http://") + authority() + target;
  }
}
