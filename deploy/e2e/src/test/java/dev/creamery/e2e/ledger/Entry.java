package dev.creamery.e2e.ledger;

/**
 * One write and the answer it got.
 *
 * @param item the client's own name for the item
 * @param step the place of the write among those of its item, from 0
 * @param outcome what the client can know of it
 * @param operation the operation that the answer named; empty without an answer that names one
 */
record Entry(String item, int step, Outcome outcome, String operation) {
  /** What a client can know of a write. */
  enum Outcome {
    /** Answered 2xx: it must take effect, once. */
    ACCEPTED,
    /** Answered otherwise, or never sent: it must have no effect. */
    REFUSED,
    /** The connection broke before the answer: it may have been recorded or not. */
    UNKNOWN
  }
}
