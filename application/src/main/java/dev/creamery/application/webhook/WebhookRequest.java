package dev.creamery.application.webhook;

import dev.creamery.application.port.out.WebhookSignatures;
import dev.creamery.application.trace.TraceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is sent: a POST with these headers, besides those that HTTP needs.
 *
 * @param headers in their order
 * @param trace that led to it; empty where nobody follows it
 */
public record WebhookRequest(
    String url, Map<String, String> headers, String body, Optional<TraceContext> trace) {
  private static final String USER_AGENT = "Creamery";

  public WebhookRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** A request that belongs to no trace. */
  public WebhookRequest(String url, Map<String, String> headers, String body) {
    this(url, headers, body, Optional.empty());
  }

  /** The same request, as a part of a trace or of none. */
  WebhookRequest tracedBy(Optional<TraceContext> newTrace) {
    return new WebhookRequest(url, headers, body, newTrace);
  }

  /** The same request with a header more, or another value of one that it has. */
  public WebhookRequest with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.keySet().removeIf(name::equalsIgnoreCase);
    more.put(name, value);
    return new WebhookRequest(url, more, body, trace);
  }

  /** Signs what is to be sent, as Standard Webhooks 1.0.0 has it: once for each secret. */
  static WebhookRequest signed(
      WebhookTarget target, UUID id, Instant at, String body, WebhookSignatures signatures) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    String signed =
        target.secrets().stream()
            .map(secret -> signatures.sign(id.toString(), second, body, secret))
            .collect(Collectors.joining(" "));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", USER_AGENT);
    headers.put("webhook-id", id.toString());
    headers.put("webhook-timestamp", Long.toString(second.getEpochSecond()));
    headers.put("webhook-signature", signed);
    headers.putAll(target.headers().values());
    return new WebhookRequest(target.url(), headers, body);
  }
}
