package dev.creamery.application.port.out;

import java.util.UUID;

/** Makes ids of operations. */
public interface OperationIds {
  /** A new time-ordered UUID, version 7 of RFC 9562. Thread-safe. */
  UUID next();
}
