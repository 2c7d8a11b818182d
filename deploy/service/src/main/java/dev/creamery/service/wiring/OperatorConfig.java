package dev.creamery.service.wiring;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The operator of the installation. */
@ConfigMapping(prefix = "creamery.operator")
interface OperatorConfig {
  /**
   * The operator's token: an admin of the default organization, who may make others. Without it
   * nobody is operator.
   */
  Optional<String> token();
}
