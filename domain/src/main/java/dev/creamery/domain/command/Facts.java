package dev.creamery.domain.command;

import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.reference.ReferenceTarget;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a decision needs to know of the rest of the content, as it was looked up for it.
 *
 * @param existing those of the {@linkplain PreparedCommand#targets targets asked for} that exist
 *     and are not deleted
 * @param taken those of the {@linkplain PreparedCommand#uniques unique values asked for} that
 *     another item has
 * @param restriction a reference to the item that forbids its deletion; empty where there is none
 * @param media what is behind each of the {@linkplain PreparedCommand#mediaUrls addresses of media}
 */
public record Facts(
    Set<ReferenceTarget> existing,
    Set<UniqueKey> taken,
    Optional<Restriction> restriction,
    Map<String, MediaFinding> media) {
  /** Nothing else exists. */
  public static final Facts NONE = existing(Set.of());

  /** These targets exist, and nothing stands in the way. */
  public static Facts existing(Set<ReferenceTarget> existing) {
    return new Facts(existing, Set.of(), Optional.empty(), Map.of());
  }
}
