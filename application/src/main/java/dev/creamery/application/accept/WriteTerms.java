package dev.creamery.application.accept;

import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.command.Precondition;
import java.util.Optional;

/**
 * What a client asks for besides the change itself.
 *
 * @param key under which the write is done once, however often it is sent
 * @param precondition without which the item must not be changed; says nothing to a create
 * @param rehearsal whether only to say what would become of the write
 * @param trace to which what becomes of the write belongs; empty where nobody follows it
 */
public record WriteTerms(
    Optional<IdempotencyKey> key,
    Optional<Precondition> precondition,
    boolean rehearsal,
    Optional<TraceContext> trace) {
  /** Nothing besides. */
  public static final WriteTerms NONE = new WriteTerms(Optional.empty(), Optional.empty(), false);

  /** Terms that belong to no trace. */
  public WriteTerms(
      Optional<IdempotencyKey> key, Optional<Precondition> precondition, boolean rehearsal) {
    this(key, precondition, rehearsal, Optional.empty());
  }

  /** The same terms, as a part of a trace. */
  public WriteTerms tracedBy(TraceContext newTrace) {
    return new WriteTerms(key, precondition, rehearsal, Optional.of(newTrace));
  }
}
