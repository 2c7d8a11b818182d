package dev.creamery.service.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretMaskTest {
  @ParameterizedTest
  @CsvSource({
    "auth_token=abc, auth_token=REDACTED",
    "page=1&auth_token=abc&levels=2, page=1&auth_token=REDACTED&levels=2",
    "Auth_Token=abc&auth_token=def, Auth_Token=REDACTED&auth_token=REDACTED",
    "fields.auth_token=abc, fields.auth_token=abc"
  })
  void noTokenIsLeft(String query, String masked) {
    assertThat(SecretMask.mask(query)).isEqualTo(masked);
  }
}
