package dev.creamery.adapter.rest.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Strong validators (RFC 9110) of items: {@code "3-8f0e1d2c3b4a5968"}, the item's version and then
 * a digest of the bytes, which differ between levels and follow the items that are shown inside.
 */
final class EntityTags {
  private static final int DIGEST_BYTES = 8;

  private EntityTags() {}

  static String of(long version, byte[] body) {
    String digest = HexFormat.of().formatHex(sha256(body), 0, DIGEST_BYTES);
    return "\"" + version + "-" + digest + "\"";
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
