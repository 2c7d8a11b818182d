package dev.creamery.outbound;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a host. */
public interface NameResolver {
  /**
   * All addresses of a host, IPv4 and IPv6, in the order in which they are best tried.
   *
   * @param name in ASCII; never an IP address
   * @return empty where there are none just now, for whatever reason; does not fail
   */
  Uni<List<InetAddress>> resolve(String name);
}
