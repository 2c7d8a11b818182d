package dev.creamery.application.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes the secrets of tokens: 256 random bits, recognisable in logs and scans by their prefix. */
public final class TokenSecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private TokenSecret() {}

  /** A new secret such as {@code creamery_w_…}; the letter tells the scope. */
  public static String generate(Scope scope) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return "creamery_"
        + scope.code().charAt(0)
        + "_"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
