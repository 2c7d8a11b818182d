package dev.creamery.domain.webhook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events an endpoint wants.
 *
 * @param names as the admin gave them: {@code collectionitem.published}, or one of the wildcards
 *     {@code collectionitem.*} and {@code collectionitem.all}; at least one, none twice
 */
public record EventFilter(List<String> names) {
  /** All that may be named, the wildcards last. */
  public static final List<String> KNOWN =
      Stream.concat(
              Stream.of(EventType.values()).map(EventType::wireName),
              Stream.of(EventType.PREFIX + "*", EventType.PREFIX + "all"))
          .toList();

  private static final Set<String> WILDCARDS =
      Set.of(EventType.PREFIX + "*", EventType.PREFIX + "all");

  public EventFilter {
    names = List.copyOf(new LinkedHashSet<>(names));
    if (names.isEmpty() || !KNOWN.containsAll(names)) {
      throw new IllegalArgumentException("Not the names of events: " + names);
    }
  }

  /** The filter of these names; empty where there is none, or one is unknown. */
  public static Optional<EventFilter> parse(List<String> names) {
    return names.isEmpty() || !KNOWN.containsAll(names)
        ? Optional.empty()
        : Optional.of(new EventFilter(names));
  }

  public boolean matches(EventType type) {
    return names.contains(type.wireName()) || names.stream().anyMatch(WILDCARDS::contains);
  }
}
