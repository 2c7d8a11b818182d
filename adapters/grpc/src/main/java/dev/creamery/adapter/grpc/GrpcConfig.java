package dev.creamery.adapter.grpc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The door and the limits of the gRPC surface. */
@ConfigMapping(prefix = "creamery.grpc")
public interface GrpcConfig {
  /** Whether it listens on a port of its own; else it shares the port of HTTP. */
  @WithDefault("false")
  boolean separate();

  /** The port of its own, where it has one. */
  @WithDefault("9000")
  int port();

  /** How many bytes a message may have; more is RESOURCE_EXHAUSTED. 1 MiB by default. */
  @WithDefault("1048576")
  int maxMessageBytes();

  /** How long one call may watch an operation. */
  @WithDefault("15m")
  Duration maxWatch();

  /** How many writes of one stream are gathered while those before them are committed. */
  @WithDefault("256")
  int bulkInFlight();
}
