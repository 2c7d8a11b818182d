package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.access.TokenSecret;
import dev.creamery.application.access.TokenView;
import dev.creamery.application.port.out.TokenRepository;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What every {@link TokenRepository} promises. */
public abstract class TokenRepositoryContract {
  protected abstract TokenRepository repository();

  /** An organization without tokens. */
  protected abstract OrganizationId newOrganization();

  /** The answer, where this kind of repository may be asked. */
  protected abstract <T> T run(Supplier<Uni<T>> question);

  private TokenView add(OrganizationId organization, String name, Scope scope) {
    TokenHash hash = TokenHash.of(TokenSecret.generate(scope));
    return run(() -> repository().add(organization, name, scope, hash));
  }

  @Test
  public void tellsWhatWasAdded() {
    TokenView token = add(newOrganization(), "Léa's laptop", Scope.WRITE);

    assertThat(token.name()).isEqualTo("Léa's laptop");
    assertThat(token.scope()).isEqualTo(Scope.WRITE);
    assertThat(token.createdAt())
        .isCloseTo(Instant.now(), Assertions.within(Duration.ofMinutes(1)));
  }

  @Test
  public void listsTokensOldestFirst() {
    OrganizationId organization = newOrganization();
    TokenView first = add(organization, "first", Scope.READ);
    TokenView second = add(organization, "second", Scope.WRITE);
    TokenView third = add(organization, "third", Scope.ADMIN);

    assertThat(run(() -> repository().list(organization))).containsExactly(first, second, third);
  }

  @Test
  public void listsTheTokensOfOneOrganizationOnly() {
    OrganizationId mine = newOrganization();
    OrganizationId theirs = newOrganization();
    TokenView token = add(mine, "mine", Scope.READ);
    add(theirs, "theirs", Scope.READ);

    assertThat(run(() -> repository().list(mine))).containsExactly(token);
  }

  @Test
  public void listsNoRevokedToken() {
    OrganizationId organization = newOrganization();
    TokenView kept = add(organization, "kept", Scope.READ);
    TokenView revoked = add(organization, "revoked", Scope.READ);

    assertThat(run(() -> repository().revoke(organization, revoked.id()))).isTrue();
    assertThat(run(() -> repository().list(organization))).containsExactly(kept);
  }

  @Test
  public void revokesATokenOnce() {
    OrganizationId organization = newOrganization();
    TokenView token = add(organization, "once", Scope.READ);

    assertThat(run(() -> repository().revoke(organization, token.id()))).isTrue();
    assertThat(run(() -> repository().revoke(organization, token.id()))).isFalse();
  }

  @Test
  public void doesNotRevokeTheTokenOfAnotherOrganization() {
    OrganizationId mine = newOrganization();
    TokenView token = add(mine, "mine", Scope.READ);
    OrganizationId theirs = newOrganization();

    assertThat(run(() -> repository().revoke(theirs, token.id()))).isFalse();
    assertThat(run(() -> repository().list(mine))).containsExactly(token);
  }

  @Test
  public void doesNotRevokeWhatWasNeverMade() {
    OrganizationId organization = newOrganization();

    assertThat(run(() -> repository().revoke(organization, new UUID(7, 7)))).isFalse();
  }
}
