package dev.creamery.adapter.messaging;

/** A message on the doorbell's queue that is no doorbell message. */
final class UnreadableRing extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableRing(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
