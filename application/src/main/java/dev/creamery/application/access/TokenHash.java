package dev.creamery.application.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a token: the SHA-256 of its text, in lower-case hexadecimal. Tokens are 256
 * random bits, so there is nothing to guess that a slow hash would protect.
 */
public record TokenHash(String hex) {
  public static TokenHash of(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new TokenHash(
          HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
