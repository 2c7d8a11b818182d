package dev.creamery.service.trace;

import dev.creamery.application.port.out.WebhookSender;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.application.webhook.WebhookRequest;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sending of which each attempt is a span, which the request names to whoever hears it. */
record TracedSender(WebhookSender sender, Spans spans) implements WebhookSender {
  private static final int FIRST_FAILURE = 300;
  private static final Pattern HOST = Pattern.compile("^[^:/?#]+://([^/?#]*)");

  @Override
  public Uni<Reply> send(WebhookRequest request) {
    return request
        .trace()
        .map(cause -> Uni.createFrom().deferred(() -> send(request, cause)))
        .orElseGet(() -> sender.send(request));
  }

  private Uni<Reply> send(WebhookRequest request, TraceContext cause) {
    Span span = spans.begin("deliver webhook", SpanKind.CLIENT, cause);
    span.setAttribute("http.request.method", "POST");
    // Of the address the host alone: the rest of it is often a secret.
    span.setAttribute("server.address", host(request.url()));
    Optional.ofNullable(request.headers().get("webhook-id"))
        .ifPresent(id -> span.setAttribute("creamery.event", id));
    return sender
        .send(request.with(Spans.HEADER, Spans.after(span).value()))
        .invoke(reply -> note(reply, span))
        .onTermination()
        .invoke(span::end);
  }

  private static String host(String url) {
    Matcher found = HOST.matcher(url);
    return found.find() ? found.group(1) : "";
  }

  private static void note(Reply reply, Span span) {
    if (reply instanceof Reply.Answered answered) {
      span.setAttribute("http.response.status_code", answered.status());
      if (answered.status() >= FIRST_FAILURE) {
        span.setStatus(StatusCode.ERROR);
      }
    } else if (reply instanceof Reply.Unanswered unanswered) {
      span.setStatus(StatusCode.ERROR, unanswered.reason());
    }
  }

  @Override
  public Uni<Optional<String>> refusal(String url) {
    return sender.refusal(url);
  }
}
