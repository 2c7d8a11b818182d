package dev.creamery.application.accept;

import dev.creamery.domain.command.Precondition;
import java.util.Optional;

/**
 * What a client asks for besides the change itself.
 *
 * @param key under which the write is done once, however often it is sent
 * @param precondition without which the item must not be changed; says nothing to a create
 * @param rehearsal whether only to say what would become of the write
 */
public record WriteTerms(
    Optional<IdempotencyKey> key, Optional<Precondition> precondition, boolean rehearsal) {
  /** Nothing besides. */
  public static final WriteTerms NONE = new WriteTerms(Optional.empty(), Optional.empty(), false);
}
