package dev.creamery.application.port.in;

import dev.creamery.application.access.Principal;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Tells who a token stands for. */
public interface Authentication {
  /**
   * The principal of a token; empty where the token is unknown or revoked.
   *
   * @param token as the client sent it, without the word {@code Token}
   */
  Uni<Optional<Principal>> authenticate(String token);
}
