package dev.creamery.service.role;

import java.util.Locale;

/** A part of the work that a replica may do. */
public enum Role {
  /** Takes requests, over REST and gRPC. */
  ACCEPT,
  /** Applies accepted commands, sweeps for forgotten ones, fetches their media. */
  PROCESS,
  /** Tells the world of events: by webhooks and on AMQP. */
  DELIVER;

  /** As it is written in {@code CREAMERY_ROLES}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
