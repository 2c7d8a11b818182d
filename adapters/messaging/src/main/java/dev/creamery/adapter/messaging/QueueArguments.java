package dev.creamery.adapter.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Arguments of the queues that the connector has no settings for. It finds them by identifier. */
@Singleton
class QueueArguments {
  static final String DOORBELL = "creamery-doorbell";
  static final String DEAD_LETTERS = "creamery-doorbell-dead";

  private final RabbitConfig config;

  QueueArguments(RabbitConfig config) {
    this.config = config;
  }

  /** Refuses what does not fit, which is also what at-least-once dead-lettering asks for. */
  @Produces
  @Singleton
  @Identifier(DOORBELL)
  Map<String, Object> doorbell() {
    return Map.of(
        "x-max-length", config.maxLength(),
        "x-overflow", "reject-publish",
        "x-dead-letter-strategy", "at-least-once");
  }

  @Produces
  @Singleton
  @Identifier(DEAD_LETTERS)
  Map<String, Object> deadLetters() {
    return Map.of("x-max-length", config.deadLetterMaxLength());
  }
}
