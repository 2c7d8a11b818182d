package dev.creamery.adapter.grpc.operation;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Instants as messages. */
final class Timestamps {
  private Timestamps() {}

  static Timestamp write(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }

  /** The instant; empty where there is none of that number. */
  static Optional<Instant> read(Timestamp message) {
    try {
      return Optional.of(Instant.ofEpochSecond(message.getSeconds(), message.getNanos()));
    } catch (DateTimeException | ArithmeticException beyondAllTime) {
      return Optional.empty();
    }
  }
}
