package dev.creamery.service.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.fake.InMemoryStore;
import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.trace.TraceContext;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.fixture.Elements;
import dev.creamery.domain.fixture.Schemas;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TracedProcessingTest {
  private static final TraceContext ASKED =
      new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  private final InMemoryStore store = new InMemoryStore();
  private final OrganizationId organization = store.newOrganization();
  private final RecordedSpans spans = new RecordedSpans();
  private final Processing processing =
      new TracedProcessing(store.processing(), new Spans(spans.tracer()));

  @BeforeEach
  void defineACollection() {
    store.save(organization, Schemas.teamMembers());
  }

  private ItemKey accepted(Optional<TraceContext> trace) {
    NewOperation operation =
        new NewOperation(
            store.ids().next(),
            organization,
            "editor",
            new CollectionKey("team_members"),
            Optional.empty(),
            List.of(ItemCommand.create(Optional.empty(), Elements.flat("name", "Ann"))),
            Optional.empty(),
            trace);
    return ((Appended.Committed) store.run(() -> store.log().append(operation))).items().get(0);
  }

  private List<PendingCommand> claimed(ItemKey item) {
    return store.run(
        () ->
            processing.inTransaction(
                transaction -> transaction.claim(List.of(item), 1).map(claim -> claim.commands())));
  }

  @Test
  void aCommandIsASpanOfTheTraceThatAskedForIt() {
    List<PendingCommand> commands = claimed(accepted(Optional.of(ASKED)));
    assertThat(spans.ended()).hasSize(1);
    SpanData span = spans.ended().get(0);
    assertThat(span.getName()).isEqualTo("apply create");
    assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(commands)
        .extracting(PendingCommand::trace)
        .containsExactly(
            Optional.of(
                new TraceContext(ASKED.value().replace("00f067aa0ba902b7", span.getSpanId()))));
  }

  @Test
  void aCommandThatNobodyFollowsIsNone() {
    claimed(accepted(Optional.empty()));
    assertThat(spans.ended()).isEmpty();
  }

  @Test
  void aTransactionThatFailsIsAnErrorOfItsCommands() {
    ItemKey item = accepted(Optional.of(ASKED));
    assertThatThrownBy(
            () ->
                store.run(
                    () ->
                        processing.inTransaction(
                            transaction ->
                                transaction
                                    .claim(List.of(item), 1)
                                    .flatMap(
                                        claim ->
                                            Uni.createFrom()
                                                .failure(new IllegalStateException("It broke."))))))
        .hasMessageContaining("It broke.");
    assertThat(spans.ended().get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }
}
