package dev.creamery.application.port.out;

import dev.creamery.application.webhook.WebhookRequest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends requests to endpoints, and to nowhere that media may not be fetched from either. Follows no
 * redirection, and takes a bounded time whatever the endpoint does.
 */
public interface WebhookSender {
  /** How much of an answer is read, in bytes. */
  int ANSWER_BYTES = 1024;

  /** What came of it. */
  sealed interface Reply {
    /**
     * There was an answer.
     *
     * @param retryAfter for how long it asks to be left alone; empty where it says nothing
     * @param beginning of its body
     */
    record Answered(int status, Optional<Duration> retryAfter, String beginning) implements Reply {}

    /**
     * There was none.
     *
     * @param reason why, and what would be right, for the admin of the endpoint
     */
    record Unanswered(String reason) implements Reply {}
  }

  /** Sends once. Does not fail. */
  Uni<Reply> send(WebhookRequest request);

  /**
   * Whether an address may be sent to.
   *
   * @return why not, as a sentence; empty where it may. A host that nobody knows just now may
   */
  Uni<Optional<String>> refusal(String url);
}
