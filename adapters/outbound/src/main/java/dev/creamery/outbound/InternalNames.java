package dev.creamery.outbound;

import java.util.List;
import java.util.Set;

/**
 * Names that mean the machine itself, the network around it or the metadata of a cloud, wherever
 * they lead. Some are public in appearance.
 */
final class InternalNames {
  private static final Set<String> NAMES = Set.of("metadata", "metadata.goog", "instance-data");

  /** RFC 6761 and its kin, and what is used inside of clouds. */
  private static final List<String> DOMAINS =
      List.of("localhost", "localdomain", "local", "internal", "home.arpa", "onion");

  private InternalNames() {}

  /**
   * Whether this is one.
   *
   * @param name in lower case, without a dot at the end
   */
  static boolean contain(String name) {
    return NAMES.contains(name)
        || DOMAINS.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
  }
}
