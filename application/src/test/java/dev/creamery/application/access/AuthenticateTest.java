package dev.creamery.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.fake.InMemoryDirectory;
import dev.creamery.application.port.in.Organizations;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthenticateTest {
  private static final String OPERATOR = "the operator's own secret";

  private final InMemoryDirectory directory = new InMemoryDirectory();

  private Optional<Principal> authenticate(Optional<String> operator, String token) {
    return new Authenticate(directory, operator).authenticate(token).await().indefinitely();
  }

  @Test
  void knowsTheOperatorByConfiguration() {
    assertThat(authenticate(Optional.of(OPERATOR), OPERATOR))
        .contains(new Principal(Organizations.DEFAULT, "operator", Scope.ADMIN, true));
  }

  @Test
  void knowsNoOperatorWhereNoneIsConfigured() {
    assertThat(authenticate(Optional.empty(), OPERATOR)).isEmpty();
  }

  @Test
  void knowsTokensThatWereIssued() {
    directory
        .tokens()
        .add(Organizations.DEFAULT, "Léa", Scope.READ, TokenHash.of("known"))
        .await()
        .indefinitely();

    assertThat(authenticate(Optional.of(OPERATOR), "known"))
        .contains(new Principal(Organizations.DEFAULT, "Léa", Scope.READ, false));
    assertThat(authenticate(Optional.of(OPERATOR), "unknown")).isEmpty();
    assertThat(authenticate(Optional.of(OPERATOR), "")).isEmpty();
  }
}
