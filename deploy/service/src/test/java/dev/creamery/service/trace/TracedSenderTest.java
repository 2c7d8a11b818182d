package dev.creamery.service.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.WebhookSender;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.application.webhook.WebhookRequest;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TracedSenderTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final TraceContext CAUSE =
      new TraceContext("00-" + TRACE + "-00f067aa0ba902b7-01");

  private final RecordedSpans spans = new RecordedSpans();
  private final List<WebhookRequest> sent = new ArrayList<>();

  private WebhookSender answering(WebhookSender.Reply reply) {
    WebhookSender real =
        new WebhookSender() {
          @Override
          public Uni<Reply> send(WebhookRequest request) {
            sent.add(request);
            return Uni.createFrom().item(reply);
          }

          @Override
          public Uni<Optional<String>> refusal(String url) {
            return Uni.createFrom().item(Optional.empty());
          }
        };
    return new TracedSender(real, new Spans(spans.tracer()));
  }

  private static WebhookSender.Reply answered(int status) {
    return new WebhookSender.Reply.Answered(status, Optional.empty(), "");
  }

  private static WebhookRequest request(Optional<TraceContext> trace) {
    return new WebhookRequest(
        "https://hooks.example.com/secret", Map.of("Traceparent", "old"), "{}", trace);
  }

  private SpanData span(WebhookSender.Reply reply) {
    answering(reply).send(request(Optional.of(CAUSE))).await().indefinitely();
    assertThat(spans.ended()).hasSize(1);
    return spans.ended().get(0);
  }

  @Test
  void anAttemptIsASpanThatTheReceiverCanGoOnFrom() {
    SpanData span = span(answered(204));
    assertThat(span.getTraceId()).isEqualTo(TRACE);
    assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(sent.get(0).headers())
        .containsExactly(Map.entry("traceparent", "00-" + TRACE + "-" + span.getSpanId() + "-01"));
  }

  @Test
  void whatWasNotHeardIsAnError() {
    assertThat(span(answered(302)).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  @Test
  void whatWasNotAnsweredSaysWhy() {
    SpanData span = span(new WebhookSender.Reply.Unanswered("It does not answer."));
    assertThat(span.getStatus().getDescription()).isEqualTo("It does not answer.");
  }

  @Test
  void theAddressIsNotToldButForItsHost() {
    assertThat(span(answered(204)).getAttributes().asMap().values())
        .contains("hooks.example.com")
        .noneMatch(value -> value.toString().contains("secret"));
  }

  @Test
  void whatNobodyFollowsIsSentAsItIs() {
    WebhookRequest request = request(Optional.empty());
    answering(answered(204)).send(request).await().indefinitely();
    assertThat(sent).containsExactly(request);
    assertThat(spans.ended()).isEmpty();
  }
}
