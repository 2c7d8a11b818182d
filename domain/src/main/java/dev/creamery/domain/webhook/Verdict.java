package dev.creamery.domain.webhook;

import java.time.Duration;

/** What becomes of a delivery after an attempt. */
public sealed interface Verdict {
  /** It was heard. */
  record Delivered() implements Verdict {}

  /** It is tried again. */
  record Retry(Duration pause) implements Verdict {}

  /** It was tried often enough; people may have it sent again. */
  record Failed() implements Verdict {}

  /** The endpoint wants nothing any more: it is disabled, with this reason. */
  record Gone(String reason) implements Verdict {}
}
