package dev.creamery.application.process;

import dev.creamery.application.bulk.Foreseen;
import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.CommandKey;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Targets;
import dev.creamery.application.port.out.UniqueValues;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.command.Restriction;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.reference.ReferenceTarget;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What deciding a batch needs to know of the rest of the content, looked up for all its commands at
 * once.
 *
 * @param restrictions what restricts the deletion of items, outside of the batch
 * @param asked the targets that were looked for
 * @param media what is behind the addresses of media, for each command that names any
 */
record Surroundings(
    Targets targets,
    UniqueValues uniques,
    Map<ItemKey, Restriction> restrictions,
    Map<CommandKey, Map<String, MediaFinding>> media,
    Set<Targets.OfOrganization> asked) {

  /**
   * Looks around. Deletions are held first: nothing else here waits for anybody, and so two batches
   * never wait for each other.
   *
   * @param prepared for each command of the claim; empty where its collection is gone
   */
  static Uni<Surroundings> of(
      Processing.Transaction transaction,
      Claim claim,
      List<Optional<PreparedCommand>> prepared,
      MediaLookup media) {
    return of(transaction, claim, prepared, media, Set.of());
  }

  /**
   * Looks around.
   *
   * @param elsewhere items that are decided besides: what is stored of them is not looked at
   */
  static Uni<Surroundings> of(
      Processing.Transaction transaction,
      Claim claim,
      List<Optional<PreparedCommand>> prepared,
      MediaLookup media,
      Set<ItemKey> elsewhere) {
    Set<ItemKey> decided = new HashSet<>(elsewhere);
    Set<ItemKey> deletions = new HashSet<>();
    Set<Targets.OfOrganization> targets = new HashSet<>();
    Set<UniqueKey> uniques = new HashSet<>();
    for (int i = 0; i < prepared.size(); i++) {
      PendingCommand command = claim.commands().get(i);
      ItemKey item = command.item();
      decided.add(item);
      if (prepared.get(i).isPresent()) {
        PreparedCommand known = prepared.get(i).get();
        Optional<Item> current = Optional.ofNullable(claim.items().get(item));
        known
            .targets(current)
            .forEach(
                target -> targets.add(new Targets.OfOrganization(item.organization(), target)));
        uniques.addAll(known.uniques(item, current));
        media.note(command, known.mediaUrls());
        if (known.deletes()) {
          deletions.add(item);
        }
      }
    }
    return restrictions(transaction, deletions, decided)
        .flatMap(
            restrictions ->
                find(transaction, targets)
                    .flatMap(
                        found ->
                            findUnique(transaction, uniques)
                                .flatMap(
                                    values ->
                                        media
                                            .find(transaction)
                                            .map(
                                                files ->
                                                    new Surroundings(
                                                        found,
                                                        values,
                                                        restrictions,
                                                        files,
                                                        targets)))));
  }

  /**
   * The same, as it will be by what is foreseen. What is accepted to be created counts as there,
   * for whoever refers to it would wait for it.
   */
  Surroundings foreseeing(Foreseen foreseen) {
    Set<Targets.OfOrganization> existing = new HashSet<>(targets.existing());
    asked.stream().filter(of -> foreseen.isTakenAsGood(of) || isAwaited(of)).forEach(existing::add);
    return new Surroundings(
        new Targets(existing, Map.of(), targets.busy()),
        foreseen.in(uniques),
        restrictions,
        media,
        asked);
  }

  private boolean isAwaited(Targets.OfOrganization of) {
    return of.target() instanceof ReferenceTarget.ToItem item
        && targets.awaited().containsKey(new ItemKey(of.organization(), item.id()));
  }

  private static Uni<Map<ItemKey, Restriction>> restrictions(
      Processing.Transaction transaction, Set<ItemKey> deletions, Set<ItemKey> decided) {
    return deletions.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : transaction.holdForDeletion(deletions, decided);
  }

  private static Uni<Targets> find(
      Processing.Transaction transaction, Set<Targets.OfOrganization> targets) {
    return targets.isEmpty() ? Uni.createFrom().item(Targets.NONE) : transaction.find(targets);
  }

  private static Uni<UniqueValues> findUnique(
      Processing.Transaction transaction, Set<UniqueKey> uniques) {
    return uniques.isEmpty()
        ? Uni.createFrom().item(UniqueValues.NONE)
        : transaction.findUnique(uniques);
  }
}
