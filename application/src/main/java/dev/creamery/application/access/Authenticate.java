package dev.creamery.application.access;

import dev.creamery.application.port.in.Authentication;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.out.Directory;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Knows the operator's token by configuration and every other by its hash. */
public final class Authenticate implements Authentication {
  private static final Principal OPERATOR =
      new Principal(Organizations.DEFAULT, "operator", Scope.ADMIN, true);

  private final Directory directory;
  private final Optional<TokenHash> operator;

  /**
   * Authentication by tokens.
   *
   * @param operatorToken the operator's token; empty where the installation has none
   */
  public Authenticate(Directory directory, Optional<String> operatorToken) {
    this.directory = directory;
    this.operator = operatorToken.map(TokenHash::of);
  }

  @Override
  public Uni<Optional<Principal>> authenticate(String token) {
    // Comparing hashes leaks no time that would tell anything of the token itself.
    TokenHash hash = TokenHash.of(token);
    return operator.isPresent() && operator.get().equals(hash)
        ? Uni.createFrom().item(Optional.of(OPERATOR))
        : directory.principal(hash);
  }
}
