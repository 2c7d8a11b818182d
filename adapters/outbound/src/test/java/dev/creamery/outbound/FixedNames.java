package dev.creamery.outbound;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names with the addresses that a test gives them. */
final class FixedNames implements NameResolver {
  private final Map<String, List<InetAddress>> known = new HashMap<>();

  FixedNames is(String name, String... addresses) {
    List<InetAddress> all = new ArrayList<>();
    for (String address : addresses) {
      try {
        all.add(InetAddress.getByName(address));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(e);
      }
    }
    known.put(name, all);
    return this;
  }

  @Override
  public Uni<List<InetAddress>> resolve(String name) {
    return Uni.createFrom().item(known.getOrDefault(name, List.of()));
  }
}
