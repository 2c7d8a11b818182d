package dev.creamery.adapter.rest.fake;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.port.in.Authentication;
import dev.creamery.application.port.in.Organizations;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Knows one token of each scope: {@code reader}, {@code writer}, {@code admin}, {@code operator}.
 */
@Singleton
public class FakeAuthentication implements Authentication {
  private static final String SLOW = "slow-";

  @Override
  public Uni<Optional<Principal>> authenticate(String token) {
    return token.startsWith(SLOW)
        ? authenticate(token.substring(SLOW.length())).emitOn(Infrastructure.getDefaultWorkerPool())
        : Uni.createFrom().item(principal(token));
  }

  private static Optional<Principal> principal(String token) {
    return switch (token) {
      case "reader" -> Optional.of(principal(token, Scope.READ));
      case "writer" -> Optional.of(principal(token, Scope.WRITE));
      case "admin" -> Optional.of(principal(token, Scope.ADMIN));
      case "operator" ->
          Optional.of(new Principal(Organizations.DEFAULT, token, Scope.ADMIN, true));
      default -> Optional.empty();
    };
  }

  private static Principal principal(String name, Scope scope) {
    return new Principal(Organizations.DEFAULT, name, scope, false);
  }
}
