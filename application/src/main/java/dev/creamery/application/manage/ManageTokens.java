package dev.creamery.application.manage;

import dev.creamery.application.access.IssuedToken;
import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.access.TokenSecret;
import dev.creamery.application.access.TokenView;
import dev.creamery.application.port.in.Tokens;
import dev.creamery.application.port.out.TokenRepository;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Issues tokens and keeps their hashes only. */
public final class ManageTokens implements Tokens {
  private final TokenRepository repository;

  public ManageTokens(TokenRepository repository) {
    this.repository = repository;
  }

  @Override
  public Uni<IssuedToken> issue(OrganizationId organization, String name, Scope scope) {
    String secret = TokenSecret.generate(scope);
    return repository
        .add(organization, name, scope, TokenHash.of(secret))
        .map(token -> new IssuedToken(token, secret));
  }

  @Override
  public Uni<List<TokenView>> list(OrganizationId organization) {
    return repository.list(organization);
  }

  @Override
  public Uni<Boolean> revoke(OrganizationId organization, UUID id) {
    return repository.revoke(organization, id);
  }
}
