package dev.creamery.adapter.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SharedKeysTest {
  /** What every append refuses. */
  private static final String BAD = "bad";

  private final Map<String, NewOperation> recorded = new HashMap<>();

  @Property(tries = 500)
  void eachKeyIsRecordedOnceAndEverybodyIsToldOfIt(
      @ForAll("groups") List<RequestKey> before, @ForAll("groups") List<RequestKey> together) {
    recorded.clear();
    append(before);
    Map<String, NewOperation> known = new HashMap<>(recorded);
    List<NewOperation> group = operations(together);
    List<Appended> answers = new SharedKeys(this::appendEach).append(group).await().indefinitely();
    assertThat(answers).hasSameSizeAs(group);
    for (int i = 0; i < group.size(); i++) {
      assertAnswer(known, group.get(i), answers.get(i));
    }
  }

  private void assertAnswer(
      Map<String, NewOperation> known, NewOperation operation, Appended answer) {
    RequestKey key = operation.key().orElseThrow();
    if (answer instanceof Appended.ItemNotFound) {
      assertThat(key.fingerprint()).isEqualTo(BAD);
      return;
    }
    NewOperation kept = Objects.requireNonNull(recorded.get(key.key()));
    String fingerprint = kept.key().orElseThrow().fingerprint();
    if (answer instanceof Appended.Committed) {
      assertThat(known).doesNotContainKey(key.key());
      assertThat(kept.id()).isEqualTo(operation.id());
    } else if (answer instanceof Appended.Repeated repeated) {
      assertThat(repeated.operation()).isEqualTo(kept.id()).isNotEqualTo(operation.id());
      assertThat(key.fingerprint()).isEqualTo(fingerprint);
    } else {
      assertThat(answer).isInstanceOf(Appended.KeyReused.class);
      assertThat(key.fingerprint()).isNotEqualTo(fingerprint);
    }
  }

  private void append(List<RequestKey> keys) {
    operations(keys).forEach(one -> appendEach(List.of(one)).await().indefinitely());
  }

  /** An append that takes no key twice. */
  private Uni<List<Appended>> appendEach(List<NewOperation> operations) {
    assertThat(operations.stream().map(one -> one.key().orElseThrow().key()).toList())
        .doesNotHaveDuplicates();
    return Uni.createFrom().item(operations.stream().map(this::appendOne).toList());
  }

  private Appended appendOne(NewOperation operation) {
    RequestKey key = operation.key().orElseThrow();
    NewOperation before = recorded.get(key.key());
    if (before != null) {
      return before.key().equals(operation.key())
          ? new Appended.Repeated(before.id(), List.of())
          : new Appended.KeyReused();
    }
    if (key.fingerprint().equals(BAD)) {
      return new Appended.ItemNotFound();
    }
    recorded.put(key.key(), operation);
    return new Appended.Committed(List.of());
  }

  private static List<NewOperation> operations(List<RequestKey> keys) {
    List<NewOperation> operations = new ArrayList<>();
    for (RequestKey key : keys) {
      operations.add(
          new NewOperation(
              UUID.randomUUID(),
              new OrganizationId(1),
              "editor",
              new CollectionKey("cars"),
              Optional.of(7L),
              List.of(ItemCommand.delete()),
              Optional.of(key)));
    }
    return operations;
  }

  @Provide
  Arbitrary<List<RequestKey>> groups() {
    return Combinators.combine(Arbitraries.of("a", "b"), Arbitraries.of("1", "2", BAD))
        .as(RequestKey::new)
        .list()
        .ofMaxSize(12);
  }
}
