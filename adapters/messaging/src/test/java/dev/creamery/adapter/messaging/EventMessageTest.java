package dev.creamery.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventMessageTest {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static final RecordedEvent EVENT =
      new RecordedEvent(
          new UUID(0, 1),
          new EventPosition(900, 42),
          new ItemKey(new OrganizationId(3), 7),
          new CollectionKey("books"),
          "published",
          Optional.of(1L),
          "editor",
          Instant.EPOCH,
          Optional.empty(),
          Optional.empty());

  private static Map<String, Object> headers(RecordedEvent event) {
    return new EventMessage(event, new EventCodec("/creamery")).properties.getHeaders();
  }

  @Test
  void namesTheTraceThatItBelongsTo() {
    assertThat(headers(EVENT.tracedBy(new TraceContext(TRACE))))
        .containsExactly(Map.entry("traceparent", TRACE));
  }

  @Test
  void namesNoneWhereNobodyFollows() {
    assertThat(headers(EVENT)).isEmpty();
  }
}
