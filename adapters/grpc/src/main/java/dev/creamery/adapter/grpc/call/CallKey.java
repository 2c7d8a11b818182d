package dev.creamery.adapter.grpc.call;

import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.accept.Write;
import dev.creamery.application.accept.WriteTerms;
import java.util.Optional;

/**
 * The metadata {@code idempotency-key} of a call. Taken where the call is begun, and judged once it
 * is known who calls.
 *
 * @param sent as it was sent; empty where it was not
 */
public record CallKey(Optional<String> sent) {
  private static final String NAME = "idempotency-key";

  /** Of the call that is being begun. */
  public static CallKey ofCall() {
    return new CallKey(CallMetadata.text(NAME));
  }

  /** The same write under this key, if any. Ends with a refusal where it is none. */
  public Write on(Write write) {
    return on(write, key());
  }

  /** The key, if any. Ends with a refusal where what was sent is none. */
  public Optional<IdempotencyKey> key() {
    Optional<IdempotencyKey> key = sent.flatMap(IdempotencyKey::parse);
    if (sent.isPresent() && key.isEmpty()) {
      throw Refusal.badRequest("The " + NAME + " is not one. " + IdempotencyKey.EXPECTED).refused();
    }
    return key;
  }

  private static Write on(Write write, Optional<IdempotencyKey> key) {
    WriteTerms terms = write.terms();
    return write.on(new WriteTerms(key, terms.precondition(), terms.rehearsal()));
  }
}
