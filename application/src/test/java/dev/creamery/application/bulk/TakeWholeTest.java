package dev.creamery.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationView;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakeWholeTest extends BulkFixture {
  private TakenWhole take(Optional<IdempotencyKey> key, BulkLine... lines) {
    BulkLines all =
        new BulkLines(
            0, lines.length, List.of(lines), "digest of " + Arrays.toString(lines).hashCode());
    return run(() -> bulks().takeWhole(who(), key, Optional.empty(), all));
  }

  private TakenWhole take(BulkLine... lines) {
    return take(Optional.empty(), lines);
  }

  private static List<String> refused(TakenWhole taken) {
    return ((TakenWhole.Refused) taken)
        .lines().stream()
            .map(
                line -> {
                  Violation first = line.why().get(0);
                  return line.number() + " " + first.code().code() + " " + first.path();
                })
            .toList();
  }

  @Test
  void recordsAllLinesAndRingsForThem() {
    ItemKey ann = appliedItem("Ann");
    TakenWhole.Recorded recorded =
        (TakenWhole.Recorded)
            take(
                create(1, "team_members", "name", "Bob"),
                create(2, "team_members", "name", "Cid", "manager", ref(1)),
                patchLine(3, Long.toString(ann.id()), "rank", 3));
    OperationView operation = operation(recorded.operation());
    assertThat(operation.commands()).extracting(CommandView::index).containsExactly(0, 1, 2);
    assertThat(operation.bulk().orElseThrow().state())
        .isEqualTo(dev.creamery.application.operation.BulkView.State.COMPLETE);
    assertThat(rung).containsExactlyElementsOf(recorded.items()).contains(ann);
    assertThat(meter.accepted()).isEqualTo(3);
  }

  @Test
  void recordsNothingWhereAnyLineIsRefused() {
    assertThat(
            refused(
                take(
                    create(1, "team_members", "name", "Bob"),
                    create(2, "team_members", "nome", "Bob"),
                    patchLine(3, "x", "rank", 3))))
        .containsExactly("2 unknown_field fields.nome", "3 item_not_found id");
    assertThat(
            refused(
                take(create(1, "team_members", "name", "Bob"), patchLine(2, "999999", "rank", 3))))
        .containsExactly("2 item_not_found id");
    assertThat(store.content().accepted()).isEmpty();
    assertThat(rung).isEmpty();
  }

  @Test
  void refusesFilesThatWouldHaveToBeFetched() {
    assertThat(
            refused(
                take(
                    create(
                        1,
                        "everything",
                        "media",
                        "https://cdn.example/1/" + "ab".repeat(32) + ".png"),
                    create(2, "everything", "media", "https://images.example/ann.png"))))
        .containsExactly("2 " + ErrorCode.MEDIA_NOT_FOUND.code() + " fields");
  }

  @Test
  void isRecordedOnceUnderItsKey() {
    Optional<IdempotencyKey> key = Optional.of(new IdempotencyKey("import"));
    BulkLine line = create(1, "team_members", "name", "Bob");
    TakenWhole.Recorded first = (TakenWhole.Recorded) take(key, line);
    TakenWhole.Recorded again = (TakenWhole.Recorded) take(key, line);
    assertThat(again.operation()).isEqualTo(first.operation());
    assertThat(store.content().accepted()).hasSize(1);
    assertThat(take(key, create(1, "team_members", "name", "Cid")))
        .isEqualTo(new TakenWhole.KeyReused());
  }

  @Test
  void leavesItsKeyFreeWhereItIsRefused() {
    Optional<IdempotencyKey> key = Optional.of(new IdempotencyKey("import"));
    assertThat(take(key, create(1, "team_members", "nome", "Bob")))
        .isInstanceOf(TakenWhole.Refused.class);
    assertThat(take(key, create(1, "team_members", "name", "Bob")))
        .isInstanceOf(TakenWhole.Recorded.class);
  }

  @Test
  void takesNoMoreThanCanBeAppliedAtOnce() {
    BulkLine[] many =
        IntStream.rangeClosed(1, WholeBulk.MAX_LINES + 1)
            .mapToObj(n -> create(n, "team_members", "name", "x"))
            .toArray(BulkLine[]::new);
    assertThatThrownBy(() -> take(many)).isInstanceOf(IllegalArgumentException.class);
  }
}
