package dev.creamery.service.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How accepted commands are applied. */
@ConfigMapping(prefix = "creamery.process")
interface ProcessConfig {
  /**
   * How many batches may be under way at once in this replica, each with a connection of its own.
   */
  @WithDefault("2")
  int lanes();

  /** How many items may wait in each lane; what comes beyond stays with the sweeper. */
  @WithDefault("16384")
  int capacity();

  /** How many items go into a batch at the most. */
  @WithDefault("256")
  int items();

  /** How many commands of one item go into a batch at the most. */
  @WithDefault("32")
  int perItem();

  /** How often a command that cannot be processed is tried before it has failed. */
  @WithDefault("5")
  int maxAttempts();

  /** How long a command that cannot be processed is left alone between attempts. */
  @WithDefault("5s")
  Duration retryPause();

  /**
   * How long the doorbell is given before the sweeper looks after a command; thirty times as long
   * while whole batches wait anyway.
   */
  @WithDefault("2s")
  Duration overdue();

  /** How often the sweeper looks. */
  @WithDefault("1s")
  Duration sweepEvery();

  /** How many overdue items the sweeper takes at a time. */
  @WithDefault("1000")
  int sweepItems();

  /**
   * How long after the begin of a batch of 8 items or more the next one of its lane may begin:
   * under load a few large batches cost less than many small ones; 0 is at once.
   */
  @WithDefault("25ms")
  Duration gather();

  /** How applying gives way to accepting. */
  GiveWay giveWay();

  /** When a lane rests after a round, and how long. */
  interface GiveWay {
    /**
     * In a peak applying gives way to accepting: while so many writes wait for their commit, a lane
     * rests after a batch.
     */
    @WithDefault("32")
    int from();

    /** How long it rests at the most, in times that the batch took; 0 is never. */
    @WithDefault("9")
    int rounds();

    /** How old what it applies may be; beyond, there is no rest. */
    @WithDefault("1m")
    Duration patience();
  }
}
