package dev.creamery.bench;

/** Nothing can be measured; the message says why and what would help. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refused(String sentence) {
    super(sentence);
  }
}
