package dev.creamery.application.fake;

import dev.creamery.application.webhook.JudgedAttempt;
import dev.creamery.domain.webhook.Verdict;
import dev.creamery.domain.webhook.WebhookEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the outcome of an attempt makes of its endpoint. */
final class EndpointHealth {
  private EndpointHealth() {}

  static void judge(
      InMemoryWebhookEndpoints endpoints, JudgedAttempt judged, Duration patience, Clock clock) {
    WebhookEndpoint before = endpoints.known(judged.delivery().endpoint()).orElse(null);
    if (before == null) {
      return;
    }
    if (judged.verdict() instanceof Verdict.Gone gone) {
      endpoints.put(with(before, false, Optional.of(gone.reason()), before.failingSince()));
    } else if (judged.verdict() instanceof Verdict.Delivered) {
      endpoints.put(with(before, before.enabled(), before.disabledReason(), Optional.empty()));
    } else {
      Instant failing = before.failingSince().orElse(clock.instant());
      boolean late = !failing.isAfter(clock.instant().minus(patience));
      endpoints.put(
          with(
              before,
              before.enabled() && !late,
              before.enabled() && late
                  ? Optional.of("It has failed since " + failing + ".")
                  : before.disabledReason(),
              Optional.of(failing)));
    }
  }

  private static WebhookEndpoint with(
      WebhookEndpoint before,
      boolean enabled,
      Optional<String> reason,
      Optional<Instant> failingSince) {
    return new WebhookEndpoint(
        before.organization(),
        before.id(),
        before.settings(),
        enabled,
        reason,
        failingSince,
        before.createdAt());
  }
}
