package dev.creamery.adapter.persistence.webhook;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets unreadable in the database: AES-256 in GCM, with a nonce of its own for each. What
 * was encrypted for one place cannot be read in another.
 */
@Singleton
final class SecretCipher {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Optional<SecretKey> key;

  /**
   * Reads the key.
   *
   * @throws IllegalArgumentException says what is wrong with it, and how to make one
   */
  SecretCipher(SecretConfig config) {
    this.key =
        config.key().map(String::strip).filter(text -> !text.isEmpty()).map(SecretCipher::key);
  }

  private static SecretKey key(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (bytes.length == KEY_BYTES) {
        return new SecretKeySpec(bytes, "AES");
      }
    } catch (IllegalArgumentException e) {
      // Answered below, like a key of the wrong length.
    }
    throw new IllegalArgumentException(
        "creamery.secret.key (CREAMERY_SECRET_KEY) cannot be used: it must be 32 bytes in Base64,"
            + " as from: openssl rand -base64 32");
  }

  boolean hasKey() {
    return key.isPresent();
  }

  /**
   * Encrypts.
   *
   * @param place where it is kept
   */
  byte[] encrypt(String text, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, place, text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /** What was encrypted for this place; empty where that was with another key, or there is none. */
  Optional<String> decrypt(byte[] kept, String place) {
    if (key.isEmpty() || kept.length < NONCE_BYTES) {
      return Optional.empty();
    }
    ByteBuffer parts = ByteBuffer.wrap(kept);
    byte[] nonce = new byte[NONCE_BYTES];
    parts.get(nonce);
    byte[] sealed = new byte[parts.remaining()];
    parts.get(sealed);
    try {
      return Optional.of(
          new String(run(Cipher.DECRYPT_MODE, nonce, place, sealed), StandardCharsets.UTF_8));
    } catch (IllegalStateException unreadable) {
      return Optional.empty();
    }
  }

  private byte[] run(int mode, byte[] nonce, String place, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.orElseThrow(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret cannot be kept or read", e);
    }
  }
}
