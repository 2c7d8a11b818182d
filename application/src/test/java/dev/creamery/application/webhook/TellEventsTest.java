package dev.creamery.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.event.EventPosition;
import dev.creamery.application.event.RecordedEvent;
import dev.creamery.application.fake.InMemoryPageRepository;
import dev.creamery.application.fake.InMemoryStore;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.port.out.WebhookEvents;
import dev.creamery.application.read.ShowItem;
import dev.creamery.application.webhook.TellEvents.Limits;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.CustomHeaders;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.EventFilter;
import dev.creamery.domain.webhook.EventType;
import dev.creamery.domain.webhook.Payload;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Batches of any size become deliveries, as many at a time as their bodies leave room for. */
class TellEventsTest {
  private static final OrganizationId ORG = new OrganizationId(1);
  private static final String BODY = "{}";
  private static final Listener LISTENER =
      new Listener(
          ORG,
          new UUID(0, 1),
          new EndpointSettings(
              "https://example.com/",
              new EventFilter(List.of("collectionitem.all")),
              List.of(),
              Payload.DOCUMENTED,
              CustomHeaders.NONE),
          0);

  private final Waiting events = new Waiting();

  /** Events of one transaction that have not been told. */
  private static final class Waiting implements WebhookEvents {
    private List<WebhookEvent> waiting = List.of();
    private final List<List<NewDelivery>> delivered = new ArrayList<>();
    private final List<EventPosition> reached = new ArrayList<>();

    @Override
    public Uni<Optional<EventBatch>> next(int most) {
      List<WebhookEvent> next = waiting.stream().limit(most).toList();
      return Uni.createFrom()
          .item(
              next.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      new EventBatch(
                          EventPosition.BEGINNING,
                          next.get(next.size() - 1).position(),
                          next,
                          List.of(LISTENER))));
    }

    @Override
    public Uni<Boolean> deliver(
        EventPosition from, EventPosition to, List<NewDelivery> deliveries) {
      delivered.add(List.copyOf(deliveries));
      reached.add(to);
      waiting =
          waiting.stream().filter(event -> event.position().sequence() > to.sequence()).toList();
      return Uni.createFrom().item(true);
    }
  }

  private static List<WebhookEvent> failures(int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(
            n ->
                new WebhookEvent(
                    new RecordedEvent(
                        new UUID(1, n),
                        new EventPosition(1, n),
                        new ItemKey(ORG, n),
                        new CollectionKey("products"),
                        EventType.FAILED.code(),
                        Optional.empty(),
                        "editor",
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty()),
                    EventType.FAILED,
                    Optional.empty()))
        .toList();
  }

  private boolean tell(int most, long bodyLength) {
    InMemoryStore store = new InMemoryStore();
    ShowItem showItem =
        new ShowItem(
            store.directory(),
            store.items(),
            new InMemoryPageRepository(),
            new MediaUrls("https://cdn.example"));
    RenderBodies bodies = new RenderBodies(store.directory(), showItem, body -> BODY);
    return new TellEvents(events, bodies, new Limits(most, bodyLength))
        .tell()
        .await()
        .atMost(Duration.ofSeconds(30));
  }

  @Test
  void tellsBatchesThatNoStackCouldHold() {
    events.waiting = failures(50_000);

    assertThat(tell(50_000, Long.MAX_VALUE)).isTrue();

    assertThat(events.delivered).extracting(List::size).containsExactly(50_000);
    assertThat(tell(50_000, Long.MAX_VALUE)).isFalse();
  }

  @Test
  void goesNoFartherThanTheBodiesLeaveRoom() {
    events.waiting = failures(5);

    tell(5, 2L * BODY.length());
    tell(5, 2L * BODY.length());
    tell(5, 2L * BODY.length());

    assertThat(events.delivered).extracting(List::size).containsExactly(2, 2, 1);
    assertThat(events.reached).extracting(EventPosition::sequence).containsExactly(2L, 4L, 5L);
  }
}
