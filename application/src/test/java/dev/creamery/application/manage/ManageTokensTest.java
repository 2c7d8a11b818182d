package dev.creamery.application.manage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.access.IssuedToken;
import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.fake.InMemoryDirectory;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.in.Tokens;
import dev.creamery.domain.organization.OrganizationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManageTokensTest {
  private static final OrganizationId ORG = Organizations.DEFAULT;

  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final Tokens tokens = new ManageTokens(directory.tokens());

  private IssuedToken issue(Scope scope) {
    return tokens.issue(ORG, "Léa", scope).await().indefinitely();
  }

  private boolean isKnown(IssuedToken token) {
    return directory.principal(TokenHash.of(token.secret())).await().indefinitely().isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void issuesATokenThatIsKnownByItsHash(Scope scope) {
    IssuedToken issued = issue(scope);

    assertThat(issued.token().scope()).isEqualTo(scope);
    assertThat(issued.secret()).startsWith("creamery_" + scope.code().charAt(0) + "_");
    assertThat(isKnown(issued)).isTrue();
  }

  @Test
  void issuesNoSecretTwice() {
    assertThat(issue(Scope.READ).secret()).isNotEqualTo(issue(Scope.READ).secret());
  }

  @Test
  void neverPrintsASecret() {
    IssuedToken issued = issue(Scope.ADMIN);

    assertThat(issued.toString()).contains("Léa").doesNotContain(issued.secret());
  }

  @Test
  void listsTokensWithoutTheirSecrets() {
    IssuedToken issued = issue(Scope.READ);

    assertThat(tokens.list(ORG).await().indefinitely()).containsExactly(issued.token());
  }

  @Test
  void revokesATokenOfItsOwnOrganizationOnly() {
    IssuedToken issued = issue(Scope.READ);

    assertThat(revoke(new OrganizationId(2), issued)).isFalse();
    assertThat(isKnown(issued)).isTrue();
    assertThat(revoke(ORG, issued)).isTrue();
    assertThat(isKnown(issued)).isFalse();
  }

  private boolean revoke(OrganizationId organization, IssuedToken token) {
    return tokens.revoke(organization, token.token().id()).await().indefinitely();
  }
}
