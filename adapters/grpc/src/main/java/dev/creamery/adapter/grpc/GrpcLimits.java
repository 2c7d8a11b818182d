package dev.creamery.adapter.grpc;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Refuses to start with limits by which nothing could be served. */
@Singleton
class GrpcLimits {
  private static final int MAX_PORT = 65_535;
  private static final int LEAST_MESSAGE = 1_024;

  void check(@Observes StartupEvent starting, GrpcConfig config) {
    check(config);
  }

  static void check(GrpcConfig config) {
    require(
        config.port() >= 0 && config.port() <= MAX_PORT,
        "creamery.grpc.port (CREAMERY_GRPC_PORT) must be a port from 0 to 65535");
    require(
        config.maxMessageBytes() >= LEAST_MESSAGE,
        "creamery.grpc.max-message-bytes (CREAMERY_GRPC_MAX_MESSAGE_BYTES) must be 1024 at the"
            + " least, or no write would fit");
    require(
        config.maxWatch().compareTo(Duration.ofSeconds(1)) >= 0,
        "creamery.grpc.max-watch (CREAMERY_GRPC_MAX_WATCH) must be 1s at the least");
    require(
        config.bulkInFlight() >= 1,
        "creamery.grpc.bulk-in-flight (CREAMERY_GRPC_BULK_IN_FLIGHT) must be 1 at the least");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
