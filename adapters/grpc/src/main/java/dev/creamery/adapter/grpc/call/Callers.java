package dev.creamery.adapter.grpc.call;

import dev.creamery.application.access.Allowance;
import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.port.in.Authentication;
import dev.creamery.application.port.in.RateLimits;
import io.grpc.Status;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Tells who calls, and refuses those who may not, or not so often. A token that cannot do what it
 * is used for is answered as if none were given. To be asked before anything else, where a call is
 * begun.
 */
@Singleton
public class Callers {
  private static final String SCHEME = "Token";
  private static final Refusal MISSING =
      Refusal.of(
          Status.Code.UNAUTHENTICATED,
          "CREDENTIALS_MISSING",
          "Authentication credentials were not provided");
  private static final Refusal UNKNOWN =
      Refusal.of(Status.Code.UNAUTHENTICATED, "TOKEN_INVALID", "Invalid token.");

  private final Authentication authentication;
  private final RateLimits limits;

  Callers(Authentication authentication, RateLimits limits) {
    this.authentication = authentication;
    this.limits = limits;
  }

  public Uni<Principal> reader() {
    return require(Scope.READ);
  }

  /** Whoever may write. */
  public Uni<Principal> writer() {
    return require(Scope.WRITE);
  }

  public Uni<Principal> admin() {
    return require(Scope.ADMIN);
  }

  private Uni<Principal> require(Scope scope) {
    Optional<String> token = CallMetadata.text("authorization").flatMap(Callers::token);
    return token.isEmpty()
        ? Uni.createFrom().failure(MISSING.refused())
        : authentication
            .authenticate(token.get())
            .map(found -> found.orElseThrow(UNKNOWN::refused))
            .invoke(who -> limits.count(token.get()).ifPresent(Callers::checkQuota))
            .invoke(who -> check(scope, who));
  }

  private static void checkQuota(Allowance allowance) {
    if (!allowance.granted()) {
      throw Refusal.tooOften(allowance.retryAfter()).refused();
    }
  }

  private static void check(Scope scope, Principal principal) {
    if (!principal.scope().includes(scope)) {
      throw MISSING.refused();
    }
  }

  private static Optional<String> token(String header) {
    int end = SCHEME.length();
    if (header.length() <= end
        || header.charAt(end) != ' '
        || !header.regionMatches(true, 0, SCHEME, 0, end)) {
      return Optional.empty();
    }
    String token = header.substring(end).strip();
    return token.isEmpty() ? Optional.empty() : Optional.of(token);
  }
}
