package dev.creamery.adapter.rest.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Strong validators (RFC 9110): of an item {@code "3-8f0e1d2c3b4a5968"}, its version and then a
 * digest of the bytes, which differ between levels and follow the items that are shown inside; of a
 * list the digest alone.
 */
final class EntityTags {
  private static final int DIGEST_BYTES = 8;

  private EntityTags() {}

  static String of(long version, byte[] body) {
    return "\"" + version + "-" + digest(body) + "\"";
  }

  static String of(byte[] body) {
    return "\"" + digest(body) + "\"";
  }

  private static String digest(byte[] body) {
    return HexFormat.of().formatHex(sha256(body), 0, DIGEST_BYTES);
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
