package dev.creamery.domain.command;

import dev.creamery.domain.reference.ReferenceTarget;
import java.util.Set;

/**
 * What a decision needs to know of the rest of the content, as it was looked up for it.
 *
 * @param existing those of the {@linkplain PreparedCommand#targets() targets asked for} that exist
 *     and are not deleted
 */
public record Facts(Set<ReferenceTarget> existing) {
  /** Nothing else exists. */
  public static final Facts NONE = new Facts(Set.of());
}
