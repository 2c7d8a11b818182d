package dev.creamery.adapter.persistence.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How writes are committed to the command log. */
@ConfigMapping(prefix = "creamery.accept")
interface AcceptConfig {
  /** How many writes may wait for their commit; beyond, the answer is 503. */
  @WithDefault("4096")
  int capacity();

  /** How many writes are committed together at the most. */
  @WithDefault("256")
  int group();

  /**
   * How many groups of each kind (creates, changes, writes under conditions) may be under way at
   * once.
   */
  @WithDefault("2")
  int concurrency();

  /**
   * How long a statement may live on in the database after its connection was lost: for so long the
   * outcome of its writes is looked for before they are answered 503.
   */
  @WithDefault("6s")
  Duration lostAnswerPatience();
}
