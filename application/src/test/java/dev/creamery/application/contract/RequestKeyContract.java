package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.CommandLog.Appended;
import dev.creamery.application.port.out.NewOperation;
import dev.creamery.application.port.out.RequestKey;
import dev.creamery.domain.command.ItemCommand;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is recorded under a key is recorded once. */
public abstract class RequestKeyContract extends ContentContract {
  private static final RequestKey ONE = new RequestKey("order-1", "00".repeat(32));
  private static final RequestKey ANOTHER = new RequestKey("order-1", "ff".repeat(32));
  private static final int AT_ONCE = 100;

  private static NewOperation under(RequestKey key, NewOperation operation) {
    return new NewOperation(
        operation.id(),
        operation.organization(),
        operation.editor(),
        operation.collection(),
        operation.item(),
        operation.commands(),
        Optional.of(key));
  }

  private NewOperation two(RequestKey key) {
    return under(key, creates(TEAM, create("Ann"), create("Bob")));
  }

  private boolean isRecorded(UUID operation) {
    return run(() -> store().operations().find(organization, operation)).isPresent();
  }

  @Test
  public void repeatsTheFirstAnswerAndRecordsNothing() {
    NewOperation first = two(ONE);
    List<ItemKey> items = accept(first);
    NewOperation again = two(ONE);
    assertThat(append(again)).isEqualTo(new Appended.Repeated(first.id(), items));
    assertThat(isRecorded(again.id())).isFalse();
  }

  @Test
  public void refusesAnotherRequestUnderTheSameKey() {
    accept(two(ONE));
    NewOperation other = two(ANOTHER);
    assertThat(append(other)).isEqualTo(new Appended.KeyReused());
    assertThat(isRecorded(other.id())).isFalse();
  }

  @Test
  public void keepsTheKeysOfOrganizationsApart() {
    accept(two(ONE));
    OrganizationId ours = organization;
    organization = organizationWithCollections();
    assertThat(append(two(ANOTHER))).isInstanceOf(Appended.Committed.class);
    organization = ours;
    assertThat(append(two(ONE))).isInstanceOf(Appended.Repeated.class);
  }

  @Test
  public void repeatsAChangeThoughItsItemIsGoneByNow() {
    ItemKey item = appliedItem("Ann");
    NewOperation first = under(ONE, change(item, ItemCommand.delete()));
    accept(first);
    apply(item);
    assertThat(append(under(ONE, change(item, ItemCommand.delete()))))
        .isEqualTo(new Appended.Repeated(first.id(), List.of(item)));
  }

  @Test
  public void recordsNothingUnderTheKeyOfWhatIsRefused() {
    ItemKey nowhere = new ItemKey(organization, Long.MAX_VALUE);
    assertThat(append(under(ONE, change(nowhere, patch("rank", 1)))))
        .isEqualTo(new Appended.ItemNotFound());
    assertThat(append(two(ANOTHER))).isInstanceOf(Appended.Committed.class);
  }

  @Test
  public void takesAKeyAnewWhenItIsPastKeeping() {
    accept(two(ONE));
    store().ageKeys(Duration.ofHours(23));
    assertThat(append(two(ANOTHER))).isInstanceOf(Appended.KeyReused.class);
    store().ageKeys(Duration.ofHours(2));
    NewOperation fresh = two(ANOTHER);
    List<ItemKey> items = accept(fresh);
    assertThat(append(two(ANOTHER))).isEqualTo(new Appended.Repeated(fresh.id(), items));
    assertThat(append(two(ONE))).isEqualTo(new Appended.KeyReused());
  }

  @Test
  public void tellsWhatIsRecordedUnderAKey() {
    assertThat(recorded(ONE)).isEmpty();
    NewOperation first = two(ONE);
    List<ItemKey> items = accept(first);
    assertThat(recorded(ONE)).contains(new Appended.Repeated(first.id(), items));
    assertThat(recorded(ANOTHER)).contains(new Appended.KeyReused());
  }

  private Optional<Appended> recorded(RequestKey key) {
    return run(() -> store().log().recorded(organization, key));
  }

  @Test
  public void recordsOneOfAHundredAtOnce() {
    List<NewOperation> equal =
        IntStream.range(0, AT_ONCE).mapToObj(n -> n % 10 == 9 ? two(ANOTHER) : two(ONE)).toList();
    List<Appended> answers = appendAll(equal);
    List<UUID> recorded = equal.stream().map(NewOperation::id).filter(this::isRecorded).toList();
    assertThat(recorded).hasSize(1);
    assertThat(answers).filteredOn(Appended.Committed.class::isInstance).hasSize(1);
    assertThat(answers.stream().filter(Appended.KeyReused.class::isInstance).count())
        .isIn(10L, 90L);
    assertThat(answers)
        .filteredOn(Appended.Repeated.class::isInstance)
        .allSatisfy(
            answer ->
                assertThat(((Appended.Repeated) answer).operation()).isEqualTo(recorded.get(0)));
  }

  private List<Appended> appendAll(List<NewOperation> operations) {
    return run(
        () ->
            Uni.join()
                .all(operations.stream().map(store().log()::append).toList())
                .andCollectFailures());
  }
}
