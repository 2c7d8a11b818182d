package dev.creamery.application.transfer;

import dev.creamery.application.accept.Acceptance;
import dev.creamery.application.accept.IdempotencyKey;
import dev.creamery.application.accept.Write;
import dev.creamery.application.accept.WriteTerms;
import dev.creamery.application.access.Principal;
import dev.creamery.domain.command.CommandKind;
import dev.creamery.domain.field.InputValue;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the items of a file: in its order, so that their ids are in it too, and many at a time.
 * What refers to an item that is not there yet is written without, and told afterwards.
 */
final class ItemLoading {
  private static final int UNDER_WAY = 32;

  private final Target target;
  private final Principal who;
  private final SchemaLoading schemas;
  private final Tally tally;
  private final String keys;
  private final NewIds ids = new NewIds();
  private final Links links;
  private final Following following;
  private final BitSet incomplete = new BitSet();
  private final List<Made> batch = new ArrayList<>();

  /** An item that is to be made. */
  private record Made(ItemLine line, Map<String, InputValue> fields) {}

  /**
   * No items yet.
   *
   * @param keys what the keys of all its writes begin with
   * @param localized whether fields are given by locale
   * @param filesAt what the addresses of files begin with; empty where that is not said
   */
  ItemLoading(
      Target target,
      Principal who,
      SchemaLoading schemas,
      Tally tally,
      String keys,
      boolean localized,
      Optional<String> filesAt) {
    this.target = target;
    this.who = who;
    this.schemas = schemas;
    this.tally = tally;
    this.keys = keys;
    this.links = new Links(ids, localized, filesAt);
    this.following = new Following(target, who, tally, ids, UNDER_WAY);
  }

  /** Makes the item of a line, soon. */
  void make(long line, InputValue.Members content) {
    Optional<ItemLine> read = ItemLine.read(line, content);
    if (read.isEmpty()) {
      tally.refuse(
          line,
          "Not an item: {\"item\":<number, no larger than that of the line>,\"collection\":…,"
              + "\"status\":\"draft\" or \"published\",\"fields\":{…}}.");
      return;
    }
    ItemLine item = read.get();
    schemas
        .find(item.collection())
        .ifPresentOrElse(
            schema -> {
              Links.Linked linked = links.atOnce(schema, item.fields());
              if (!linked.complete()) {
                incomplete.set(item.number());
              }
              add(new Made(item, linked.fields().values()));
            },
            () ->
                tally.refuse(line, "The collection " + item.collection() + " is not in the file."));
  }

  private void add(Made made) {
    if (!batch.isEmpty() && !isOneWrite(batch.get(0).line(), made.line())) {
      flush();
    }
    batch.add(made);
    if (batch.size() == Write.MAX_ELEMENTS) {
      flush();
    }
  }

  private static boolean isOneWrite(ItemLine one, ItemLine other) {
    return one.collection().equals(other.collection()) && one.status() == other.status();
  }

  /** Makes what is still waiting, and waits for all of it. */
  void settle() {
    flush();
    following.settleAll();
  }

  private void flush() {
    List<Made> rest = new ArrayList<>(batch);
    batch.clear();
    while (!rest.isEmpty()) {
      Acceptance acceptance = Patience.await(target.writes().accept(who, create(rest)));
      List<ItemLine> lines = rest.stream().map(Made::line).toList();
      if (acceptance instanceof Acceptance.Accepted accepted) {
        for (int i = 0; i < lines.size(); i++) {
          ids.put(lines.get(i).number(), accepted.items().get(i));
        }
        following.add(lines, Uni.createFrom().item(acceptance), line -> tally.item());
        return;
      }
      rest = withoutRefused(rest, acceptance);
    }
  }

  /** One wrong element refuses them all; the others are sent again. */
  private List<Made> withoutRefused(List<Made> sent, Acceptance acceptance) {
    Set<Integer> wrong =
        acceptance instanceof Acceptance.Invalid invalid
            ? invalid.violations().stream()
                .map(Acceptance.ElementViolation::element)
                .collect(Collectors.toSet())
            : Set.of();
    List<Made> rest = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (wrong.isEmpty() || wrong.contains(i)) {
        tally.refuse(sent.get(i).line().line(), Refusals.of(acceptance, i));
      } else {
        rest.add(sent.get(i));
      }
    }
    return rest;
  }

  private Write create(List<Made> items) {
    ItemLine first = items.get(0).line();
    Write write =
        new Write(
            CommandKind.CREATE,
            first.collection(),
            Optional.empty(),
            Optional.of(first.status()),
            items.stream().map(Made::fields).toList(),
            Optional.empty());
    return keyed(write, first.line() + "+" + items.size());
  }

  /** Whether some item was made without all of its references. */
  boolean isIncomplete() {
    return !incomplete.isEmpty();
  }

  /** Tells the item of a line what it refers to, now that all are there. */
  void link(long line, InputValue.Members content) {
    Optional<ItemLine> item =
        ItemLine.read(line, content)
            .filter(it -> incomplete.get(it.number()) && ids.has(it.number()));
    if (item.isEmpty()) {
      return;
    }
    Links.Linked linked =
        schemas
            .find(item.get().collection())
            .map(schema -> links.afterwards(schema, item.get().fields()))
            .orElseThrow();
    if (!linked.missing().isEmpty()) {
      tally.refuse(line, linked.missing());
    }
    if (!linked.fields().values().isEmpty()) {
      Uni<Acceptance> sent =
          Patience.persistent(
              Uni.createFrom()
                  .deferred(() -> target.writes().accept(who, patch(item.get(), linked.fields()))));
      following.add(List.of(item.get()), sent, done -> tally.link());
    }
  }

  private Write patch(ItemLine item, InputValue.Members fields) {
    Write write =
        new Write(
            CommandKind.PATCH,
            item.collection(),
            Optional.of(Long.toString(ids.id(item.number()))),
            Optional.empty(),
            List.of(fields.values()),
            Optional.empty());
    return keyed(write, item.line() + "*");
  }

  private Write keyed(Write write, String what) {
    IdempotencyKey key = new IdempotencyKey(keys + what);
    return write.on(new WriteTerms(Optional.of(key), Optional.empty(), false));
  }
}
