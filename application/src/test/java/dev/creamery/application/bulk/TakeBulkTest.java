package dev.creamery.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationView;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.ErrorCode;
import dev.creamery.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeBulkTest extends BulkFixture {
  private int taken;

  private BulkUpload begin() {
    return ((BulkOpening.Open) open(Optional.empty())).upload();
  }

  private BulkOpening open(Optional<IdempotencyKey> key) {
    Principal who = new Principal(organization, "Léa", Scope.WRITE, false);
    return run(() -> bulks().begin(who, key, Optional.empty()));
  }

  private OperationView take(BulkUpload upload, BulkLine... lines) {
    int upTo = lines[lines.length - 1].number();
    BulkLines next = new BulkLines(taken, upTo, List.of(lines), "digest");
    assertThat(run(() -> bulks().take(upload, next))).isEqualTo(Taken.RECORDED);
    taken = upTo;
    return operation(upload.operation());
  }

  private static List<String> refusals(OperationView operation) {
    return operation.bulk().orElseThrow().refusals().stream()
        .map(
            line -> {
              Violation first = line.why().get(0);
              return line.number() + " " + first.code().code() + " " + first.path();
            })
        .toList();
  }

  private void applyAll() {
    apply(rung.toArray(ItemKey[]::new));
  }

  private Object field(CommandView command, String name) {
    return item(new ItemKey(organization, command.itemId()))
        .map(item -> text(item, name))
        .orElseThrow()
        .toString();
  }

  @Test
  void recordsWhatIsSoundAndReportsTheRestByItsNumber() {
    ItemKey ann = appliedItem("Ann");
    OperationView operation =
        take(
            begin(),
            create(1, "team_members", "name", "Bob"),
            create(2, "team_members", "nome", "Bob"),
            create(3, "nothing", "name", "Bob"),
            new BulkLine.Unreadable(4, List.of(Violation.of(ErrorCode.MALFORMED, "No."))),
            patchLine(6, Long.toString(ann.id()), "rank", 3),
            patchLine(7, "999999", "rank", 3),
            patchLine(8, "x", "rank", 3));
    assertThat(operation.commands()).extracting(CommandView::index).containsExactly(0, 5);
    assertThat(refusals(operation))
        .containsExactly(
            "2 unknown_field fields.nome",
            "3 collection_not_found key",
            "4 malformed ",
            "7 item_not_found id",
            "8 item_not_found id");
    assertThat(meter.accepted()).isEqualTo(2);
    assertThat(rung).hasSize(2).contains(ann);
  }

  @Test
  void refersToTheItemsOfEarlierLines() {
    BulkUpload upload = begin();
    take(upload, create(1, "team_members", "name", "Ann"));
    OperationView operation =
        take(
            upload,
            create(2, "team_members", "name", "Bob", "manager", ref(1)),
            create(3, "team_members", "name", "Cid", "friends", List.of(ref(1), ref(2))));
    applyAll();
    assertThat(field(operation.commands().get(1), "manager"))
        .asString()
        .contains(Long.toString(operation.commands().get(0).itemId()));
    assertThat(field(operation.commands().get(2), "friends"))
        .asString()
        .contains(Long.toString(operation.commands().get(1).itemId()));
  }

  @Test
  void refusesReferencesToWhatNoLineMade() {
    OperationView operation =
        take(
            begin(),
            create(1, "team_members", "nome", "Ann"),
            create(2, "team_members", "name", "Bob", "manager", ref(1)),
            create(3, "team_members", "name", "Cid", "manager", ref(3)),
            create(4, "team_members", "name", "Dan", "manager", Map.of("$ref", "one")));
    assertThat(refusals(operation))
        .containsExactly(
            "1 unknown_field fields.nome",
            "2 reference_not_found fields",
            "3 invalid_reference fields",
            "4 invalid_reference fields");
  }

  @Test
  void upsertsByWhatIsThereAndByWhatWillBe() {
    ItemKey known = appliedBook("isbn", "A", "note", "old");
    BulkUpload upload = begin();
    take(
        upload,
        upsert(1, "A", "note", "new"),
        upsert(2, "B", "note", "first"),
        upsert(3, "B", "note", "second"));
    OperationView operation = take(upload, upsert(4, "B", "shelf", 4));
    assertThat(operation.commands())
        .extracting(CommandView::kind)
        .containsExactly(
            CommandKind.PATCH, CommandKind.CREATE, CommandKind.PATCH, CommandKind.PATCH);
    assertThat(operation.commands().get(0).itemId()).isEqualTo(known.id());
    long made = operation.commands().get(1).itemId();
    assertThat(operation.commands().subList(1, 4))
        .extracting(CommandView::itemId)
        .containsOnly(made);
    applyAll();
    assertThat(field(operation.commands().get(0), "note")).asString().contains("new");
    assertThat(field(operation.commands().get(1), "note")).asString().contains("second");
    assertThat(field(operation.commands().get(1), "isbn")).asString().contains("B");
  }

  @Test
  void upsertsByTheItemAsItIsWhenItsValueHasChanged() {
    BulkUpload upload = begin();
    OperationView operation = take(upload, upsert(1, "A"));
    applyAll();
    ItemKey made = new ItemKey(organization, operation.commands().get(0).itemId());
    acceptBookChange(made, patch("isbn", "B"));
    apply(made);
    operation = take(upload, upsert(2, "A"));
    assertThat(operation.commands().get(1).kind()).isEqualTo(CommandKind.CREATE);
  }

  @Test
  void refusesMatchesThatCannotBe() {
    BulkLine.Match note = new BulkLine.Match("note", Inputs.of("x"));
    BulkLine.Match wrong = new BulkLine.Match("shelf", Inputs.of("x"));
    OperationView operation =
        take(
            begin(),
            asked(1, CommandKind.CREATE, "books", Optional.empty(), Optional.of(note)),
            asked(2, CommandKind.CREATE, "books", Optional.empty(), Optional.of(wrong)),
            upsert(3, "A", "isbn", "B"));
    assertThat(refusals(operation))
        .containsExactly(
            "1 invalid_match match", "2 invalid_match match.shelf", "3 invalid_match fields.isbn");
  }

  @Test
  void goesOnUnderItsKey() {
    Optional<IdempotencyKey> key = Optional.of(new IdempotencyKey("import"));
    BulkUpload first = ((BulkOpening.Open) open(key)).upload();
    take(first, create(1, "team_members", "name", "Ann"));
    BulkOpening.Open again = (BulkOpening.Open) open(key);
    assertThat(again.lines()).isEqualTo(1);
    BulkLines late = new BulkLines(1, 2, List.of(), "digest");
    assertThat(run(() -> bulks().take(first, late))).isEqualTo(Taken.OVERTAKEN);
    take(again.upload(), create(2, "team_members", "name", "Bob"));
    assertThat(run(() -> bulks().end(again.upload()))).isEqualTo(Taken.RECORDED);
    assertThat(open(key)).isInstanceOf(BulkOpening.Complete.class);
  }

  @Test
  void goesOnThoughApplyingStandsStill() {
    processor.busy(true);
    OperationView operation = take(begin(), create(1, "team_members", "name", "Ann"));
    assertThat(operation.commands()).hasSize(1);
  }
}
