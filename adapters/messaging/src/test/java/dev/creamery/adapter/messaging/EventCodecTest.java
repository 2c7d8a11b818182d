package dev.creamery.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Path;
import dev.creamery.domain.shared.Violation;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventCodecTest {
  private static final UUID ID = UUID.fromString("01a1ffe0-0000-7000-8000-000000000001");
  private static final UUID OPERATION = UUID.fromString("01a1ffe0-0000-7000-8000-000000000002");

  private final EventCodec codec = new EventCodec("/creamery");

  private static RecordedEvent event(
      String type, Optional<Long> version, Optional<RecordedEvent.Failure> failure) {
    return new RecordedEvent(
        ID,
        new EventPosition(900, 42),
        new ItemKey(new OrganizationId(3), 7),
        new CollectionKey("team_members"),
        type,
        version,
        "deploy \"bot\"",
        Instant.parse("2024-03-15T14:30:00Z"),
        failure,
        Optional.empty());
  }

  @Test
  void writesAChangeAsTheDocumentationShowsIt() throws IOException {
    String json =
        """
        {"specversion":"1.0","id":"01a1ffe0-0000-7000-8000-000000000001",
         "source":"/creamery/organizations/3","type":"dev.creamery.collectionitem.published",
         "datacontenttype":"application/json","subject":"/v2/content/team_members/7/",
         "time":"2024-03-15T14:30:00Z","sequence":"0000000000000000042",
         "data":{"collection":"team_members","id":7,"status":"published","version":2,
                 "editor":"deploy \\"bot\\""}}
        """;
    byte[] message = codec.encode(event("published", Optional.of(2L), Optional.empty()));
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(message)).isEqualTo(mapper.readTree(json));
  }

  @Test
  void tellsOfAFailureWhatItsOperationTells() throws IOException {
    Violation violation = new Violation(ErrorCode.REQUIRED, Path.of("es", "a/b"), "Required.");
    RecordedEvent.Failure failure = new RecordedEvent.Failure(OPERATION, 4, List.of(violation));
    byte[] message = codec.encode(event("failed", Optional.empty(), Optional.of(failure)));
    assertThat(new ObjectMapper().readTree(message).path("data").toString())
        .isEqualTo(
            "{\"collection\":\"team_members\",\"id\":7,\"status\":\"failed\",\"version\":null,"
                + "\"editor\":\"deploy \\\"bot\\\"\",\"operation\":\""
                + OPERATION
                + "\",\"index\":4,\"errors\":[{\"pointer\":\"/es/a~1b\",\"code\":\"required\","
                + "\"detail\":\"Required.\"}]}");
  }

  @Test
  void isReadByTheSdkOfCloudEvents() {
    byte[] message = codec.encode(event("draft", Optional.of(1L), Optional.empty()));
    CloudEvent read = new JsonFormat().deserialize(message);
    assertThat(read.getId()).isEqualTo(ID.toString());
    assertThat(read.getExtension("sequence")).isEqualTo("0000000000000000042");
    assertThat(new String(message, UTF_8)).doesNotContain("data_base64");
  }

  @Test
  void refusesASourceThatIsNoUri() {
    assertThatThrownBy(() -> new EventCodec("our cms"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CREAMERY_EVENTS_SOURCE");
  }
}
