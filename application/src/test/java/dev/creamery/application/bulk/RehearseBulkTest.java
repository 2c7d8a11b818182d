package dev.creamery.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationStatus;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.shared.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RehearseBulkTest extends BulkFixture {
  private int taken;

  private BulkRehearsal begin() {
    return bulks().rehearse(who(), false);
  }

  private BulkForecast forecast(BulkLine... lines) {
    return take(begin(), lines).forecast();
  }

  private BulkRehearsal take(BulkRehearsal rehearsal, BulkLine... lines) {
    int upTo = lines[lines.length - 1].number();
    BulkLines next = new BulkLines(taken, upTo, List.of(lines), "");
    run(() -> rehearsal.take(next));
    taken = upTo;
    return rehearsal;
  }

  /** The same lines together and one by one, which must come to the same. */
  private BulkForecast bothWays(BulkLine... lines) {
    BulkForecast together = forecast(lines);
    taken = 0;
    BulkRehearsal oneByOne = begin();
    Arrays.stream(lines).forEach(line -> take(oneByOne, line));
    assertThat(oneByOne.forecast()).isEqualTo(together);
    return together;
  }

  private static List<String> told(List<RefusedLine> lines) {
    return lines.stream()
        .map(
            line -> {
              Violation first = line.why().get(0);
              return line.number() + " " + first.code().code() + " " + first.path();
            })
        .toList();
  }

  @Test
  void saysWhatWouldBecomeOfEachLineAndRecordsNothing() {
    ItemKey ann = appliedItem("Ann");
    BulkForecast forecast =
        bothWays(
            create(1, "team_members", "name", "Bob"),
            create(2, "team_members", "nome", "Bob"),
            patchLine(3, Long.toString(ann.id()), "rank", 3),
            patchLine(4, "999999", "rank", 3),
            create(6, "team_members", "name", "Cid", "manager", 999999));
    assertThat(forecast.lines()).isEqualTo(6);
    assertThat(forecast.applied())
        .containsOnly(
            java.util.Map.entry(CommandKind.CREATE, 1), java.util.Map.entry(CommandKind.PATCH, 1));
    assertThat(told(forecast.refusals()))
        .containsExactly("2 unknown_field fields.nome", "4 item_not_found id");
    assertThat(told(forecast.rejections())).containsExactly("6 reference_not_found fields.manager");
    assertThat(forecast.status()).isEqualTo(OperationStatus.PARTIAL);
    assertThat(item(ann).orElseThrow().version()).isEqualTo(1);
    OperationFilter newest =
        new OperationFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 10);
    assertThat(run(() -> store.operations().list(organization, newest))).hasSize(1);
    assertThat(rung).isEmpty();
    assertThat(meter.accepted()).isZero();
  }

  @Test
  void seesWhatLinesBeforeWouldHaveMade() {
    ItemKey ann = appliedItem("Ann");
    String id = Long.toString(ann.id());
    BulkForecast forecast =
        bothWays(
            create(1, "team_members", "name", "Bob"),
            create(2, "team_members", "name", "Cid", "friends", List.of(ref(1))),
            upsert(3, "A", "note", "made"),
            upsert(4, "A", "note", "changed"),
            create(5, "books", "isbn", "A"),
            asked(6, CommandKind.DELETE, "team_members", Optional.of(id), Optional.empty()),
            patchLine(7, id, "rank", 1),
            create(8, "team_members", "name", "Dan", "manager", ann.id()));
    assertThat(told(forecast.refusals())).containsExactly("7 item_not_found id");
    assertThat(told(forecast.rejections()))
        .containsExactly("5 not_unique fields.isbn", "8 reference_not_found fields.manager");
    assertThat(forecast.applied())
        .containsEntry(CommandKind.CREATE, 3)
        .containsEntry(CommandKind.PATCH, 1)
        .containsEntry(CommandKind.DELETE, 1);
  }

  @Test
  void findsReferencesToLinesWithoutAnItem() {
    BulkForecast forecast =
        bothWays(
            create(1, "team_members", "nome", "Bob"),
            create(2, "team_members", "name", "Cid", "manager", ref(1)),
            create(3, "books", "isbn", "A"),
            create(4, "team_members", "name", "Dan", "manager", ref(3)));
    assertThat(told(forecast.refusals()))
        .containsExactly("1 unknown_field fields.nome", "2 reference_not_found fields");
    assertThat(told(forecast.rejections())).containsExactly("4 reference_not_found fields.manager");
  }

  @Test
  void doesNotDoTwiceWhatIsPending() {
    ItemKey ann = acceptCreate("Ann");
    acceptChange(ann, patch("rank", 1));
    String id = Long.toString(ann.id());
    BulkForecast forecast = bothWays(patchLine(1, id, "rank", 2), patchLine(2, id, "rank", 3));
    assertThat(forecast.applied()).containsEntry(CommandKind.PATCH, 2);
    assertThat(forecast.status()).isEqualTo(OperationStatus.SUCCEEDED);
  }

  @Test
  void takesAsGoodWhatItHasForgottenAndKnowsOfEveryLineWhetherItHasAnItem() {
    BulkRehearsal rehearsal = begin();
    take(rehearsal, create(1, "team_members", "name", "Ann"));
    take(rehearsal, create(2, "team_members", "nome", "Bob"));
    int many = Foresight.MOST + 10;
    BulkLine[] others =
        IntStream.rangeClosed(3, many)
            .mapToObj(n -> create(n, "team_members", "name", "Item " + n))
            .toArray(BulkLine[]::new);
    take(rehearsal, others);
    take(rehearsal, create(many + 1, "team_members", "name", "Cid", "manager", ref(1)));
    take(rehearsal, create(many + 2, "team_members", "name", "Dan", "manager", ref(2)));
    BulkForecast forecast = rehearsal.forecast();
    assertThat(forecast.rejections()).isEmpty();
    assertThat(told(forecast.refusals()))
        .containsExactly("2 unknown_field fields.nome", (many + 2) + " reference_not_found fields");
  }

  @Test
  void keepsTheFirstOfManyRefusals() {
    BulkLine[] bad =
        IntStream.rangeClosed(1, 1_100)
            .mapToObj(n -> create(n, "nothing", "name", "x"))
            .toArray(BulkLine[]::new);
    BulkForecast forecast = forecast(bad);
    assertThat(forecast.refused()).isEqualTo(1_100);
    assertThat(forecast.refusals()).hasSize(1_000);
    assertThat(forecast.status()).isEqualTo(OperationStatus.REJECTED);
  }

  @Test
  void countsLinesThatWouldWaitForFiles() {
    BulkForecast forecast =
        bothWays(create(1, "everything", "media", "https://images.example/ann.png"));
    assertThat(forecast.unfetched()).isEqualTo(1);
    assertThat(forecast.status()).isEqualTo(OperationStatus.SUCCEEDED);
  }
}
