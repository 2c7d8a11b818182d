package dev.creamery.adapter.persistence.webhook;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What secrets are encrypted with. */
@ConfigMapping(prefix = "creamery.secret")
interface SecretConfig {
  /**
   * 32 random bytes in Base64, the same in every replica. Without it there are no webhooks;
   * standalone makes one for itself.
   */
  Optional<String> key();
}
