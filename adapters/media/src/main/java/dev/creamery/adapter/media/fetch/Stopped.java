package dev.creamery.adapter.media.fetch;

/** Ends a download whose answer is known before its end. */
final class Stopped extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Answer.Failed answer;

  Stopped(Answer.Failed answer) {
    super(answer.message(), null, false, false);
    this.answer = answer;
  }

  Answer.Failed answer() {
    return answer;
  }
}
