package dev.creamery.adapter.grpc.fake;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.port.in.Authentication;
import dev.creamery.application.port.in.Organizations;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Knows one token of each scope: {@code read}, {@code write}, {@code admin}. */
@Singleton
public class FakeAuthentication implements Authentication {
  private static final String SLOW = "slow-";

  @Override
  public Uni<Optional<Principal>> authenticate(String token) {
    return token.startsWith(SLOW)
        ? authenticate(token.substring(SLOW.length())).emitOn(Infrastructure.getDefaultWorkerPool())
        : Uni.createFrom()
            .item(
                Scope.parse(token)
                    .map(scope -> new Principal(Organizations.DEFAULT, token, scope, false)));
  }
}
