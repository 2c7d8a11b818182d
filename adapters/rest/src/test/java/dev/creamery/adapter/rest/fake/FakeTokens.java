package dev.creamery.adapter.rest.fake;

import dev.creamery.application.access.IssuedToken;
import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenView;
import dev.creamery.application.port.in.Tokens;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Issues one and the same token, and knows no other. */
@Singleton
public class FakeTokens implements Tokens {
  public static final UUID ID = UUID.fromString("0192a3b4-0000-4000-8000-00000000000a");

  private static final Instant CREATED = Instant.parse("2026-11-21T10:00:00Z");

  static IssuedToken token(String name, Scope scope) {
    return new IssuedToken(new TokenView(ID, name, scope, CREATED), "creamery_secret");
  }

  @Override
  public Uni<IssuedToken> issue(OrganizationId organization, String name, Scope scope) {
    return Uni.createFrom().item(token(name, scope));
  }

  @Override
  public Uni<List<TokenView>> list(OrganizationId organization) {
    return Uni.createFrom().item(List.of(token("ci", Scope.WRITE).token()));
  }

  @Override
  public Uni<Boolean> revoke(OrganizationId organization, UUID id) {
    return Uni.createFrom().item(id.equals(ID));
  }
}
