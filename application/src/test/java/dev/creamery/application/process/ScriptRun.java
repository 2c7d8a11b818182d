package dev.creamery.application.process;

import dev.creamery.application.contract.ContentStore;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A script that is accepted as a whole and then applied batch by batch. */
public final class ScriptRun {
  private static final RetryPolicy ONCE = new RetryPolicy(1, Duration.ZERO);
  private static final int MANY = 100;
  private static final Pattern ITEM_ID = Pattern.compile("_id=([0-9]+)]");

  private final ContentStore store;
  private final Script.Accepted accepted;

  /**
   * What a run came to, in words that do not depend on the ids that it was given.
   *
   * @param commands the state, version and errors of each command that was accepted
   * @param items the state of each item that was accepted, deleted or not
   */
  public record Outcome(List<String> commands, List<String> items) {}

  private ScriptRun(ContentStore store, Script script) {
    this.store = store;
    this.accepted = script.acceptedBy(store);
  }

  /** Applies all commands in one batch. */
  public static Outcome together(ContentStore store, Script script) {
    return inBatches(store, script, Set.of());
  }

  /** Applies the commands one by one. */
  public static Outcome oneByOne(ContentStore store, Script script) {
    ScriptRun run = new ScriptRun(store, script);
    run.sequences().forEach(run::applyUntil);
    return run.outcome();
  }

  /** Applies the commands in batches, each ending after so many of them. */
  public static Outcome inBatches(ContentStore store, Script script, Set<Integer> cuts) {
    ScriptRun run = new ScriptRun(store, script);
    List<Long> sequences = run.sequences();
    cuts.stream()
        .sorted()
        .filter(cut -> cut <= sequences.size())
        .forEach(cut -> run.applyUntil(sequences.get(cut - 1)));
    run.applyUntil(Long.MAX_VALUE);
    return run.outcome();
  }

  /** Applies the commands of some items together, then of others, until none is left. */
  public static Outcome inGroups(
      ContentStore store, Script script, List<Set<Integer>> groups, int perItem) {
    ScriptRun run = new ScriptRun(store, script);
    groups.forEach(group -> run.apply(run.items(group), perItem, Long.MAX_VALUE));
    for (int round = 0; !run.sequences().isEmpty(); round++) {
      if (round > script.steps().size()) {
        throw new AssertionError("Nothing moves any more: " + run.claim().commands());
      }
      run.apply(run.accepted.items(), perItem, Long.MAX_VALUE);
    }
    return run.outcome();
  }

  private List<ItemKey> items(Set<Integer> places) {
    return places.stream()
        .filter(place -> place < accepted.items().size())
        .map(accepted.items()::get)
        .toList();
  }

  private void applyUntil(long last) {
    apply(accepted.items(), MANY, last);
  }

  private void apply(List<ItemKey> items, int perItem, long last) {
    if (!items.isEmpty()) {
      Until until = new Until(store.processing(), last);
      store.run(
          () ->
              new ApplyWithCare(until, new MediaUrls("https://cdn.example"), ONCE, perItem)
                  .apply(items));
    }
  }

  /** The places of the unfinished commands in the order of acceptance. */
  private List<Long> sequences() {
    return claim().commands().stream().map(PendingCommand::sequence).toList();
  }

  private Claim claim() {
    return store.run(
        () ->
            store
                .processing()
                .inTransaction(transaction -> transaction.claim(accepted.items(), MANY)));
  }

  private Outcome outcome() {
    Claim left = claim();
    return new Outcome(
        accepted.operations().stream().map(this::command).toList(),
        accepted.items().stream()
            .map(key -> describe(Optional.ofNullable(left.items().get(key))))
            .toList());
  }

  private String command(UUID operation) {
    CommandView view =
        store
            .run(() -> store.operations().find(accepted.organization(), operation))
            .orElseThrow()
            .commands()
            .get(0);
    return withPlaces(
        view.kind() + " " + view.state() + " " + view.version() + " " + view.errors());
  }

  private String describe(Optional<Item> item) {
    return withPlaces(
        item.map(i -> i.version() + " " + i.status() + " " + i.deleted() + " " + i.fields())
            .orElse("none"));
  }

  private String withPlaces(String text) {
    return ITEM_ID
        .matcher(text)
        .replaceAll(
            id ->
                "#"
                    + accepted
                        .items()
                        .indexOf(
                            new ItemKey(accepted.organization(), Long.parseLong(id.group(1)))));
  }
}
