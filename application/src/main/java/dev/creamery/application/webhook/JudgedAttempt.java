package dev.creamery.application.webhook;

import dev.creamery.domain.webhook.Verdict;

/** An attempt and what becomes of its delivery. */
public record JudgedAttempt(ClaimedDelivery delivery, Attempt attempt, Verdict verdict) {}
