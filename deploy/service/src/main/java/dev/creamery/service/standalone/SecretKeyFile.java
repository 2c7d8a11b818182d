package dev.creamery.service.standalone;

import dev.creamery.service.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * {@code secret.key} in the data folder: what secrets in the database are encrypted with, made at
 * the first start. Only its owner may read it.
 */
final class SecretKeyFile {
  static final String NAME = "secret.key";

  private static final int BYTES = 32;

  private SecretKeyFile() {}

  /**
   * The key of this data folder, in Base64.
   *
   * @throws StartRefused where it cannot be read or written
   */
  static String in(DataFolder folder) {
    Path file = folder.path().resolve(NAME);
    try {
      if (!Files.exists(file)) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        folder.writeSecret(NAME, Base64.getEncoder().encodeToString(key) + "\n");
      }
      return Files.readString(file).strip();
    } catch (IOException failed) {
      throw new StartRefused(
          "the key %s cannot be read or written (%s); make it readable for this user."
              .formatted(file, Reason.of(failed)));
    }
  }
}
