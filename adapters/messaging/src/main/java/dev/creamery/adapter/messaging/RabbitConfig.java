package dev.creamery.adapter.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * The doorbell on RabbitMQ. Without {@link #url()} the doorbell rings within the process, and
 * nothing else here matters.
 *
 * <p>The queue's properties are fixed when it is first declared. After a change of {@link
 * #maxLength()}, {@link #deliveryLimit()} or a dead-letter name, delete the queue: it is declared
 * anew within seconds, and what it held is rung again by the sweeper.
 */
@ConfigMapping(prefix = "creamery.rabbitmq")
interface RabbitConfig {
  /**
   * {@code amqp://user:password@host:5672/vhost}, or {@code amqps://} for TLS (port 5671). Special
   * characters percent-encoded. No vhost means {@code /}. With TLS the broker's certificate must be
   * one that the JVM's trust store trusts, and bear the host's name.
   */
  Optional<String> url();

  /**
   * Whether this replica listens, or only rings for others who do; follows from {@code
   * CREAMERY_ROLES}.
   */
  @WithDefault("true")
  boolean listen();

  /**
   * The quorum queue that all replicas listen on; reached through the default exchange. Declared at
   * start, and again whenever the broker has lost it.
   */
  @WithDefault("creamery.doorbell")
  String queue();

  /** The queue for messages that cannot be read, and its exchange. */
  @WithDefault("creamery.doorbell.dead")
  String deadLetterQueue();

  /** How many messages wait in the queue at most; further rings are refused and dropped. */
  @WithDefault("100000")
  int maxLength();

  /** How many messages the dead-letter queue keeps; older ones go first. */
  @WithDefault("10000")
  int deadLetterMaxLength();

  /** How often a message may come back because its consumer vanished, before it is dead. */
  @WithDefault("20")
  int deliveryLimit();

  /** How many messages one replica works on at the same time. */
  @WithDefault("64")
  int prefetch();

  /**
   * How many published messages may wait for the broker's confirm; further items are gathered for
   * the next one. More makes smaller messages, and so more work for the broker and for the
   * database.
   */
  @WithDefault("2")
  int confirmWindow();

  /**
   * How long after one message the next is sent, unless it is full; what comes meanwhile is
   * gathered. A ring after a pause goes out at once. More makes fewer and larger messages, and
   * writes that are applied later under load.
   */
  @WithDefault("25ms")
  Duration pace();

  /** A peer that is silent for twice as long is taken for gone. Whole seconds. */
  @WithDefault("10s")
  Duration heartbeat();

  /** How long one attempt to connect may take. */
  @WithDefault("10s")
  Duration connectTimeout();
}
